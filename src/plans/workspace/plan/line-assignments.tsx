import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { OutsideSection } from '../outside/outside-section.tsx'
import styles from './line-panel.module.css'

export type Assignment = LineDetail['assignments'][number]

const SHOWN_AT_ONCE = 3

/** Who has the line, what falls due for each; words without a unit can be given one. */
export function LineAssignments(props: {
  line: LineDetail
  plan: PlanView
  onPick: (assignment: Assignment) => void
}) {
  const t = useT(en)
  const { line, plan, onPick } = props
  return (
    <section className={styles.part}>
      <h3>{t('Giao cho đơn vị nào')}</h3>
      {line.assignments.length === 0 ? (
        <p className="soft">
          {plan.state === 'draft'
            ? line.unmatchedWords.length > 0
              ? t('Chưa rõ đơn vị: {words}. Có thể chỉ rõ sau khi ban hành.', {
                  words: line.unmatchedWords.join(', '),
                })
              : t('Việc được giao khi kế hoạch ban hành.')
            : t('Dòng này không nêu đơn vị nào.')}
        </p>
      ) : null}
      <ul className="rows">
        {line.assignments.map((one) => (
          <li key={one.id}>
            <div className={styles.unit}>
              <strong>
                {one.unit?.name ?? t('Chưa rõ đơn vị: “{words}”', { words: one.words })}
              </strong>
              <span className="soft small">
                {one.part === 'lead' ? t('Chủ trì') : t('Phối hợp')}
                {one.state === 'withdrawn' ? ` · ${t('Đã rút')}` : ''}
              </span>
            </div>
            {one.may.map ? (
              <div className="cluster">
                <Button
                  icon="unit"
                  aria-label={t('Chọn đơn vị cho “{words}”', { words: one.words })}
                  onClick={() => {
                    onPick(one)
                  }}
                >
                  {t('Chọn đơn vị')}
                </Button>
              </div>
            ) : null}
            <Occurrences assignment={one} />
            {one.may.map && one.unit === null && one.state === 'open' ? (
              <OutsideSection assignmentId={one.id} />
            ) : null}
          </li>
        ))}
      </ul>
      {line.assignments.length >= 200 ? (
        <p>
          <a href={href(`/viec-den-han?dong=${line.id}&duoi=1&tinh-trang=all`)}>
            {t('Xem đủ ở Việc đến hạn')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function Occurrences(props: { assignment: Assignment }) {
  const t = useT(en)
  const { today } = useSession()
  const [all, setAll] = useState(false)
  const { occurrences } = props.assignment
  if (occurrences.length === 0) return null
  const open = occurrences.filter((one) => one.state === 'open')
  const first = open.length > 0 ? open : occurrences
  const shown = all ? occurrences : first.slice(0, SHOWN_AT_ONCE)
  const n = (value: number) => number(value, t.language)
  return (
    <>
      <ul className={styles.occurrences}>
        {shown.map((one) => (
          <li key={one.id}>
            <a href={href(`/viec-den-han?xem=${one.id}&tinh-trang=all`)}>{one.label}</a>
            <span>{shortDate(one.dueOn, t.language)}</span>
            {one.state === 'done' ? (
              <StateBadge state="done" />
            ) : one.state === 'cancelled' ? (
              <StateBadge state="cancelled" />
            ) : one.dueOn < today ? (
              <StateBadge state="overdue" />
            ) : (
              <StateBadge state="onTime" word={t('Chưa đến hạn')} />
            )}
            {one.target > 1 ? (
              <span className="soft">
                {t('{achieved} trên {target}', {
                  achieved: n(one.achieved),
                  target: n(one.target),
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {occurrences.length > shown.length ? (
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              setAll(true)
            }}
          >
            {t('Xem cả {n} lần', { n: n(occurrences.length) })}
          </Button>
        </div>
      ) : null}
    </>
  )
}
