import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/dialog.tsx'
import { dateTime, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { LineFulfils } from '../cascade/line-fulfils.tsx'
import { LineStanding } from '../due/line-standing.tsx'
import { LineFacetsPart } from '../facet/line-facets-part.tsx'
import { LineWriting } from '../writing/line-writing.tsx'
import { type Assignment, LineAssignments } from './line-assignments.tsx'
import { AccountableField } from './accountable-field.tsx'
import { LineForm } from './line-form.tsx'
import { LineMapping } from './line-mapping.tsx'
import styles from './line-panel.module.css'
import { lineQuery, plansClient } from './plan-calls.ts'
import { lineSign } from './plan-states.ts'

/** One line beside the plan: what it says, who does it, what is due, what was done, how it changed. */
export function LinePanel(props: { lineId: string; plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const query = useQuery(lineQuery(props.lineId))
  const line = props.plan.lineList.find((one) => one.id === props.lineId)
  const [picking, setPicking] = useState<Assignment | null>(null)
  return (
    <>
      <SidePanel
        open
        onClose={props.onClose}
        title={line ? t('Việc {n}', { n: line.label ?? line.ordinal }) : t('Việc của kế hoạch')}
      >
        <Answer query={query} lines={8}>
          {(detail) => (
            <Detail line={detail} plan={props.plan} onPick={setPicking} onClose={props.onClose} />
          )}
        </Answer>
      </SidePanel>
      {picking ? (
        <LineMapping
          assignment={picking}
          onClose={() => {
            setPicking(null)
          }}
        />
      ) : null}
    </>
  )
}

function Detail(props: {
  line: LineDetail
  plan: PlanView
  onPick: (assignment: Assignment) => void
  onClose: () => void
}) {
  const t = useT(en)
  const { line, plan } = props
  const [editing, setEditing] = useState(false)
  const { today } = useSession()
  const sign = lineSign(line, plan.state, today, t)
  if (editing) {
    return (
      <LineForm
        line={line}
        plan={plan}
        onClose={() => {
          setEditing(false)
        }}
      />
    )
  }
  const none = <span className="soft">{t('Không ghi')}</span>
  return (
    <>
      <div className="cluster">
        <StateBadge state={sign.state} word={sign.word} />
        {line.progress.total > 0 ? (
          <span className="soft">
            {t('{done} trên {total} lần đến hạn đã xong', {
              done: number(line.progress.done, t.language),
              total: number(line.progress.total, t.language),
            })}
          </span>
        ) : null}
      </div>
      {line.groupTitle ? <p className="soft">{line.groupTitle}</p> : null}
      <p className={styles.content}>{line.content}</p>
      <KeyValue
        items={[
          [t('Chủ trì'), line.leads.length > 0 ? line.leads.join(', ') : none],
          ...(line.coordinating.length > 0
            ? [[t('Phối hợp'), line.coordinating.join(', ')] as const]
            : []),
          ...(line.outputs.length > 0 ? [[t('Sản phẩm'), line.outputs.join(', ')] as const] : []),
          [t('Thời gian'), line.timingText === '' ? none : line.timingText],
          ...(line.nextDueOn === null
            ? []
            : [
                [
                  line.nextDueOn < today ? t('Hạn đã qua') : t('Hạn tới'),
                  shortDate(line.nextDueOn, t.language),
                ] as const,
              ]),
        ]}
      />
      {line.may.edit ? (
        <div className="cluster">
          <Button
            onClick={() => {
              setEditing(true)
            }}
          >
            {t('Sửa việc này')}
          </Button>
        </div>
      ) : null}
      {line.standing ? (
        <LineStanding lineId={line.id} standing={line.standing} mayChange={line.may.edit} />
      ) : null}
      <AccountableField plan={plan} lineId={line.id} />
      <LineWriting line={line} plan={plan} onGone={props.onClose} />
      <LineFulfils line={line} plan={plan} />
      <LineFacetsPart line={line} plan={plan} />
      <LineAssignments line={line} plan={plan} onPick={props.onPick} />
      <Activities lineId={line.id} planId={plan.id} />
      <Versions line={line} />
    </>
  )
}

function Activities(props: { lineId: string; planId: string }) {
  const t = useT(en)
  const unit = useUnit()
  const query = useQuery({
    queryKey: ['plans', 'line-activities', unit?.id, props.lineId],
    queryFn: ({ signal }) =>
      plansClient.listActivities({
        params: { unitId: unit?.id ?? '' },
        query: { lineId: props.lineId, below: 'true' },
        signal,
      }),
    enabled: unit !== undefined,
  })
  return (
    <section className={styles.part}>
      <h3>{t('Việc đã làm')}</h3>
      <Answer query={query} lines={2}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="soft">{t('Chưa ghi nhận việc nào cho dòng này.')}</p>
          ) : (
            <>
              <ul className="rows">
                {items.map((activity) => (
                  <li key={activity.id}>
                    <a href={href(`/viec-da-lam/${activity.id}`)}>{activity.title}</a>
                    <span className="soft small">
                      {t('{date} · {unit} · {n} minh chứng', {
                        date: shortDate(activity.happenedOn, t.language),
                        unit: activity.unit.shortName,
                        n: number(activity.evidence, t.language),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
              {next === null ? null : <p className="soft">{t('Còn nữa; xem đủ ở Việc đã làm.')}</p>}
            </>
          )
        }
      </Answer>
    </section>
  )
}

function Versions(props: { line: LineDetail }) {
  const t = useT(en)
  const { versions } = props.line
  if (versions.length < 2) return null
  return (
    <details className={styles.versions}>
      <summary>{t('Các lần sửa ({n})', { n: versions.length - 1 })}</summary>
      <ol className="rows">
        {versions.map((one) => (
          <li key={one.version}>
            <strong>
              {t('Bản {n} · {who} · {at}', {
                n: one.version,
                who: one.changedBy,
                at: dateTime(one.validFrom, t.language),
              })}
            </strong>
            <span>{one.content}</span>
            <span className="soft small">
              {[
                one.leads.length > 0 ? t('Chủ trì: {who}', { who: one.leads.join(', ') }) : null,
                one.timing.length > 0
                  ? t('Thời gian: {words}', {
                      words: one.timing.map((item) => item.text).join('; '),
                    })
                  : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
