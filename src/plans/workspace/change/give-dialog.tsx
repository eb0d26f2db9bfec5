import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-change.ts'
import { useAct } from '../due/due-calls.ts'
import { HandSelect, recipientOf } from '../due/due-give.tsx'
import { changes } from './change-calls.ts'

/** Gives the tasks of the chosen dates into one pair of hands. */
export function GiveDialog(props: {
  occurrenceIds: readonly string[]
  onClose: () => void
  onDone: () => void
}) {
  const t = useT(en)
  const [to, setTo] = useState('')
  const act = useAct(props.onDone, async () => {
    const { given, refused } = await changes.giveMany({
      body: { occurrenceIds: [...props.occurrenceIds], to: recipientOf(to) },
    })
    toast(
      refused > 0
        ? t('Đã giao {n} việc; {m} việc của đơn vị khác giữ nguyên', { n: given, m: refused })
        : t('Đã giao {n} việc', { n: given }),
    )
  })
  return (
    <ConfirmDialog
      open
      title={t('Giao các việc này cho ai?')}
      act={t('Giao')}
      busy={act.isPending}
      onClose={props.onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <ProblemNotice error={act.error} />
      <p>
        {t(
          'Mọi lần đến hạn của việc này do nơi được giao giữ, đến khi giao lại. Giao cho chức danh thì đổi người, việc đi theo.',
        )}
      </p>
      <HandSelect value={to} onChange={setTo} />
    </ConfirmDialog>
  )
}
