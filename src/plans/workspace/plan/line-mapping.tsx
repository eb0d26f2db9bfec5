import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemSentence } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { Assignment } from './line-assignments.tsx'
import { plansClient } from './plan-calls.ts'
import { UnitPicker } from './plan-unit-picker.tsx'

/** Gives words that nobody was matched for to units; stands beside the panel, not in it: each hears its own Escape. */
export function LineMapping(props: { assignment: Assignment; onClose: () => void }) {
  const t = useT(en)
  const client = useQueryClient()
  const { assignment, onClose } = props
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const map = async (unitIds: string[]) => {
    setBusy(true)
    setProblem(null)
    try {
      const made = await plansClient.mapAssignment({
        params: { assignmentId: assignment.id },
        body: { unitIds },
      })
      toast(
        t('Đã giao cho {n} đơn vị, {dates} lần đến hạn', {
          n: number(made.assignments, t.language),
          dates: number(made.occurrences, t.language),
        }),
      )
      onClose()
      await client.invalidateQueries({ queryKey: ['plans'] })
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <UnitPicker
      words={assignment.words}
      chosen={[]}
      busy={busy}
      problem={problem ? problemSentence(problem, t) : undefined}
      onClose={onClose}
      onChoose={(units) => {
        void map(units.map((unit) => unit.id))
      }}
    />
  )
}
