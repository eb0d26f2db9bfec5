import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { plainWords } from '../../../platform/plain-letters.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-follow.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { shorten } from '../due/due-words.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { superiorHint } from '../start/superior-pick.tsx'
import styles from '../start/start-plan.module.css'

export interface SuperiorLinesChosen {
  fromPlanId: string
  lineIds: readonly string[]
}

/** Tasks of a superior's plan in force, chosen for the unit's own plan. */
export function SuperiorLinesDialog(props: {
  plan: Pick<PlanView, 'unit' | 'year'>
  title: string
  hint: string
  act: string
  /** Of which own line; absent: of the whole plan. */
  lineId?: string
  /** That line was taken from this one, which stays so. */
  sourceId?: string | undefined
  chosen: readonly string[]
  busy: boolean
  error: Error | null
  onAct: (chosen: SuperiorLinesChosen) => void
  onClose: () => void
}) {
  const t = useT(en)
  const { plan, busy, error } = props
  const unitId = plan.unit.id
  const [picked, setPicked] = useState<string>()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(props.chosen)
  const starts = useQuery({
    queryKey: ['plans', 'starts', unitId, plan.year],
    queryFn: ({ signal }) =>
      plansClient.listPlanStarts({ params: { unitId }, query: { year: plan.year }, signal }),
  })
  const above = starts.data?.above ?? []
  const fromPlanId = picked ?? above[0]?.id
  const lines = useQuery({
    queryKey: ['plans', 'superior-lines', unitId, fromPlanId],
    queryFn: ({ signal }) =>
      plansClient.listSuperiorLines({ params: { unitId, planId: fromPlanId ?? '' }, signal }),
    enabled: fromPlanId !== undefined,
  })
  const wanted = plainWords(words, ' ')
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={busy}
            disabled={fromPlanId === undefined}
            onClick={() => {
              const shown = new Set(lines.data?.items.map(({ id }) => id))
              const lineIds = chosen.filter((id) => shown.has(id))
              if (fromPlanId !== undefined) props.onAct({ fromPlanId, lineIds })
            }}
          >
            {props.act}
          </Button>
        </>
      }
    >
      <ProblemNotice error={error} />
      <p className="soft">{props.hint}</p>
      <Answer query={starts} lines={3}>
        {() =>
          above.length === 0 ? (
            <p>{t('Chưa có kế hoạch cấp trên nào của năm này gửi đến đơn vị.')}</p>
          ) : (
            <>
              <Select
                id="superior-plan"
                label={t('Kế hoạch cấp trên')}
                value={fromPlanId ?? ''}
                options={above.map(({ id, issuer, title }) => ({
                  value: id,
                  label: `${issuer}: ${shorten(title, 90)}`,
                }))}
                onChange={(event) => {
                  setPicked(event.target.value)
                }}
              />
              <TextInput
                id="superior-find"
                type="search"
                label={t('Tìm trong các việc')}
                value={words}
                onChange={(event) => {
                  setWords(event.target.value)
                }}
              />
              <Answer query={lines} lines={6}>
                {({ items }) => (
                  <ul className={styles.pick}>
                    {items
                      .filter((line) => plainWords(line.content, ' ').includes(wanted))
                      .toSorted((a, b) => Number(b.assigned !== null) - Number(a.assigned !== null))
                      .map((line) => {
                        const isElsewhere =
                          line.takenIn !== null && line.takenIn.lineId !== props.lineId
                        return (
                          <li key={line.id}>
                            <Checkbox
                              id={`superior-${line.id}`}
                              label={shorten(line.content, 240)}
                              hint={superiorHint(line, t, isElsewhere ? line.takenIn : null)}
                              checked={chosen.includes(line.id)}
                              disabled={isElsewhere || line.id === props.sourceId}
                              onChange={(event) => {
                                const { checked } = event.target
                                setChosen((now) =>
                                  checked
                                    ? [...now, line.id]
                                    : now.filter((other) => other !== line.id),
                                )
                              }}
                            />
                          </li>
                        )
                      })}
                  </ul>
                )}
              </Answer>
            </>
          )
        }
      </Answer>
    </Dialog>
  )
}
