import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { organizationContract } from '../../../organization/contract.ts'
import { createClient } from '../../../platform/client.ts'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Checkbox, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { problemSentence } from '../../../workspace/problem-notice.tsx'
import { callOptions } from '../../../workspace/calls.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-due.ts'
import { due } from './due-client.ts'
import { type Occurrence, useAct } from './due-calls.ts'
import css from './due.module.css'

const units = createClient(
  { listUnits: organizationContract.listUnits, searchUnits: organizationContract.searchUnits },
  callOptions,
)

interface Unit {
  id: string
  name: string
}

/** Says which units the words of the plan mean; every occurrence of the assignment goes to them. */
export function DueUnits(props: { occurrence: Occurrence; open: boolean; onClose: () => void }) {
  const t = useT(en)
  const { occurrence, open, onClose } = props
  const [chosen, setChosen] = useState<readonly Unit[]>([])
  const act = useAct(onClose, async () => {
    const { occurrences } = await due.mapAssignment({
      params: { assignmentId: occurrence.assignmentId },
      body: { unitIds: chosen.map(({ id }) => id) },
    })
    toast(t('Đã giao {n} lần đến hạn cho đơn vị vừa chọn', { n: occurrences }))
    setChosen([])
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('“{words}” là đơn vị nào?', { words: occurrence.words })}
      act={t('Giao cho đơn vị đã chọn')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      {act.error ? (
        <Notice kind="error" live>
          <p>{problemSentence(act.error, t)}</p>
        </Notice>
      ) : null}
      <p>{t('Lời văn của kế hoạch giữ nguyên; chỉ ghi thêm đơn vị phải làm.')}</p>
      <UnitChoice
        parentId={occurrence.issuer.id}
        chosen={chosen}
        onToggle={(unit) => {
          setChosen((now) =>
            now.some(({ id }) => id === unit.id)
              ? now.filter(({ id }) => id !== unit.id)
              : [...now, unit],
          )
        }}
      />
    </ConfirmDialog>
  )
}

function UnitChoice(props: {
  parentId: string
  chosen: readonly Unit[]
  onToggle: (unit: Unit) => void
}) {
  const t = useT(en)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const query = useQuery({
    queryKey: ['due', 'unit-choice', props.parentId, words],
    queryFn: ({ signal }): Promise<{ items: Unit[] }> =>
      words
        ? units.searchUnits({ query: { words }, signal })
        : units.listUnits({ query: { parentId: props.parentId, limit: 200 }, signal }),
  })
  const isChosen = (unit: Unit) => props.chosen.some(({ id }) => id === unit.id)
  return (
    <>
      <TextInput
        id="units-search"
        type="search"
        label={t('Tìm đơn vị')}
        hint={t('Gõ tên, có dấu hoặc không.')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
      <Answer query={query}>
        {({ items }) => (
          <fieldset className={css['units']}>
            <legend>{t('Đang chọn {n} đơn vị', { n: props.chosen.length })}</legend>
            {[...props.chosen, ...items.filter((unit) => !isChosen(unit))].map((unit) => (
              <Checkbox
                key={unit.id}
                id={`unit-${unit.id}`}
                label={unit.name}
                checked={isChosen(unit)}
                onChange={() => {
                  props.onToggle(unit)
                }}
              />
            ))}
            {items.length === 0 ? <p className="soft">{t('Không thấy đơn vị nào.')}</p> : null}
          </fieldset>
        )}
      </Answer>
    </>
  )
}
