import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-cascade.ts'
import { shorten } from '../due/due-words.ts'
import { plansClient } from '../plan/plan-calls.ts'
import styles from './start-plan.module.css'
import { useStart } from './use-start.ts'

/** The superior's tasks: those that give the unit work are taken unless it says otherwise. */
export function SuperiorPick(props: { unitId: string; year: number; planId: string }) {
  const { unitId, planId } = props
  const query = useQuery({
    queryKey: ['plans', 'superior-lines', unitId, planId],
    queryFn: ({ signal }) => plansClient.listSuperiorLines({ params: { unitId, planId }, signal }),
  })
  return (
    <Answer query={query} lines={8}>
      {(data) => <Picked {...props} data={data} />}
    </Answer>
  )
}

type Superior = Awaited<ReturnType<typeof plansClient.listSuperiorLines>>

function Picked(props: { unitId: string; year: number; planId: string; data: Superior }) {
  const t = useT(en)
  const { unitId, year, planId, data } = props
  const address = useAddress()
  const start = useStart(unitId, year)
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    data.items
      .filter((line) => line.assigned === 'lead' && line.takenIn === null)
      .map((line) => line.id),
  )
  return (
    <Section title={t('Chọn việc của kế hoạch cấp trên')}>
      <p>
        {data.plan.issuer}: {data.plan.title}
      </p>
      <p className="soft">
        {t(
          'Việc lấy theo tham chiếu: cấp trên sửa thì đơn vị được báo, và việc đã làm tính một lần cho cả hai kế hoạch.',
        )}
      </p>
      <ul className={styles.pick}>
        {data.items.map((line) => (
          <li key={line.id}>
            <Checkbox
              id={`take-${line.id}`}
              label={shorten(line.content, 240)}
              hint={superiorHint(line, t)}
              checked={chosen.includes(line.id)}
              disabled={line.takenIn !== null}
              onChange={(event) => {
                const { checked } = event.target
                setChosen((now) =>
                  checked ? [...now, line.id] : now.filter((other) => other !== line.id),
                )
              }}
            />
          </li>
        ))}
      </ul>
      <ProblemNotice error={start.error} />
      <div className="cluster">
        <Button
          kind="primary"
          busy={start.isPending}
          onClick={() => {
            start.mutate({ kind: 'above', planId, lineIds: [...chosen] })
          }}
        >
          {t('Soạn kế hoạch với {n} việc', { n: number(chosen.length, t.language) })}
        </Button>
        <ButtonLink kind="quiet" href={address.with({ tu: undefined })}>
          {t('Chọn cách khác')}
        </ButtonLink>
      </div>
    </Section>
  )
}

/** What a person choosing wants to know of a superior's task: our part, when, and whether another own plan has it. */
export function superiorHint(
  line: Superior['items'][number],
  t: ReturnType<typeof useT>,
  takenIn = line.takenIn,
): string {
  const part =
    line.assigned === 'lead'
      ? t('giao đơn vị chủ trì')
      : line.assigned === 'coordinating'
        ? t('giao đơn vị phối hợp')
        : t('không giao cho đơn vị')
  const times = line.timing.map((item) => item.text).join('; ')
  const taken = takenIn === null ? '' : t('đã có trong “{title}”', { title: takenIn.title })
  return [part, times, taken].filter((one) => one !== '').join(' · ')
}
