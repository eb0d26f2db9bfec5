import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createClient } from '../../../platform/client.ts'
import { SidePanel } from '../../../ui/dialog.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { callOptions } from '../../../workspace/calls.ts'
import { href } from '../../../workspace/navigation.ts'
import { workContract } from '../../../work/contract.ts'
import { dayOf, Holding } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { en } from '../../en-due.ts'
import { lineAddress } from '../../plan/line-address.ts'
import { DueChanges } from '../change/due-changes.tsx'
import { OutsideSection } from '../outside/outside-section.tsx'
import { DueActions, DueDialogs, type DueAsking } from './due-actions.tsx'
import { type Occurrence, occurrenceQuery } from './due-calls.ts'
import { Timeliness } from './due-cells.tsx'
import { DueChecklist } from './due-checklist.tsx'
import { DuePartners } from './due-partners.tsx'
import { unitWords } from './due-words.ts'
import { LineStanding } from './line-standing.tsx'
import css from './due.module.css'

const work = createClient({ listHolders: workContract.listHolders }, callOptions)

export interface DueOpened {
  occurrence: Occurrence
}

/** The texts written for a due date: content's part of the panel, given by whoever opens it. */
export type Written = React.ComponentType<DueOpened>

/** One occurrence beside the board: what was promised, what was done, through whose hands it went. */
export function DuePanel(props: {
  occurrenceId: string | undefined
  written: Written
  onClose: () => void
}) {
  const t = useT(en)
  const { occurrenceId } = props
  const [asking, setAsking] = useState<DueAsking>()
  const query = useQuery({ ...occurrenceQuery(occurrenceId ?? ''), enabled: Boolean(occurrenceId) })
  return (
    <>
      <SidePanel
        open={occurrenceId !== undefined}
        title={query.data?.label ?? t('Việc đến hạn')}
        onClose={props.onClose}
      >
        {occurrenceId ? (
          <Answer query={query} lines={8}>
            {(occurrence) => (
              <Details occurrence={occurrence} written={props.written} onAsk={setAsking} />
            )}
          </Answer>
        ) : null}
      </SidePanel>
      {occurrenceId && query.data ? (
        // Beside the panel, not in it: Escape closes one after the other.
        <DueDialogs
          key={occurrenceId}
          occurrence={query.data}
          asking={asking}
          onClose={() => {
            setAsking(undefined)
          }}
        />
      ) : null}
    </>
  )
}

function Details(props: {
  occurrence: Occurrence
  written: Written
  onAsk: (what: DueAsking) => void
}) {
  const t = useT(en)
  const { occurrence: item, written: Texts } = props
  const date = (iso: string) => shortDate(iso, t.language)
  return (
    <div className="stack">
      <p className={css['content']}>{item.content}</p>
      <div className="cluster">
        <Timeliness item={item} />
        {item.state === 'open' ? <Holding by={item.heldBy} /> : null}
      </div>
      {item.paused ? (
        <Notice title={t('Đang tạm dừng tính hạn từ {date}', { date: date(item.paused.since) })}>
          <p>
            {t('Lý do: {reason}', { reason: item.paused.reason })} ({item.paused.by})
          </p>
        </Notice>
      ) : null}
      <DueActions occurrence={item} onAsk={props.onAsk} />
      {item.standing ? (
        <LineStanding
          lineId={item.lineId}
          standing={item.standing}
          mayChange={item.may.setStanding}
        />
      ) : null}
      <KeyValue
        items={[
          [
            t('Kế hoạch'),
            <a key="plan" href={href(lineAddress(item))}>
              {item.planTitle}
            </a>,
          ],
          [t('Thời gian làm'), `${date(item.windowFrom)} – ${date(item.dueOn)}`],
          [item.part === 'lead' ? t('Chủ trì') : t('Phối hợp'), unitWords(item, t)],
          ...(item.accepted
            ? [
                [
                  t('Đã nhận phối hợp'),
                  t('{date}, {by}', { date: date(item.accepted.on), by: item.accepted.by }),
                ] as const,
              ]
            : []),
          ...(item.given
            ? [
                [
                  t('Giao cho'),
                  t('{name}, từ {date} ({by} giao)', {
                    name: item.given.name,
                    date: date(item.given.on),
                    by: item.given.by,
                  }),
                ] as const,
              ]
            : []),
          ...item.postParts.map(
            ({ part, name }) =>
              [part === 'lead' ? t('Cùng chủ trì') : t('Cùng phối hợp'), name] as const,
          ),
          [t('Trong văn bản ghi'), `“${item.words}”`],
          [t('Sản phẩm phải có'), <DueChecklist key="outputs" occurrence={item} />],
          [t('Kết quả'), t('{achieved} trên {target} lần', item)],
          ...(item.doneOn ? [[t('Xong ngày'), date(item.doneOn)] as const] : []),
          ...(item.lastUrgedOn ? [[t('Đôn đốc gần nhất'), date(item.lastUrgedOn)] as const] : []),
        ]}
      />
      <Activities occurrence={item} />
      <Texts occurrence={item} />
      <DuePartners occurrence={item} />
      {item.unit === null && item.may.invite ? (
        <OutsideSection assignmentId={item.assignmentId} />
      ) : null}
      <DueChanges occurrence={item} />
      <Holders assignmentId={item.assignmentId} />
    </div>
  )
}

function Activities(props: { occurrence: Occurrence }) {
  const t = useT(en)
  const { activities, ownPlans } = props.occurrence
  return (
    <section className="section">
      <h3>{t('Việc đã làm')}</h3>
      <OwnPlans plans={ownPlans} />
      {activities.length === 0 && ownPlans.length === 0 ? (
        <p className="soft">{t('Chưa ghi nhận việc nào cho lần này.')}</p>
      ) : (
        <ul className="rows">
          {activities.map((activity) => (
            <li key={activity.id}>
              <a href={href(`/viec-da-lam/${activity.id}`)}>{activity.title}</a>
              <span className="soft small">
                {shortDate(activity.happenedOn, t.language)} ·{' '}
                {activity.evidence > 0
                  ? t('{n} minh chứng', { n: activity.evidence })
                  : t('chưa có minh chứng')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The unit's own plan, where the task asks for one. */
function OwnPlans(props: { plans: Occurrence['ownPlans'] }) {
  const t = useT(en)
  if (props.plans.length === 0) return null
  return (
    <ul className="rows">
      {props.plans.map((plan) => (
        <li key={plan.id}>
          <a href={href(`/ke-hoach/${plan.id}`)}>{plan.title}</a>
          <span className="soft small">
            {t('Kế hoạch của đơn vị, ban hành {date}', {
              date: shortDate(plan.issuedOn, t.language),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Holders(props: { assignmentId: string }) {
  const t = useT(en)
  const query = useQuery({
    queryKey: ['due', 'holders', props.assignmentId],
    queryFn: ({ signal }) =>
      work.listHolders({ params: { subjectId: props.assignmentId }, signal }),
  })
  // Who has it now stands above; before it changed hands there is no more to say.
  if (query.data?.items.length === 0) return null
  return (
    <section className="section">
      <h3>{t('Đã qua tay ai')}</h3>
      <Answer query={query} lines={2}>
        {({ items }) => (
          <ol className="rows">
            {items.map((holder) => (
              <li key={`${holder.since} ${holder.name}`}>
                <span>
                  <strong>{holder.name}</strong> · {holder.doing}
                </span>
                <span className="soft small">
                  {holder.until
                    ? t('từ {from} đến {to}, {n} ngày làm việc', {
                        from: dayOf(holder.since, t.language),
                        to: dayOf(holder.until, t.language),
                        n: holder.workingDays,
                      })
                    : t('từ {from} đến nay, {n} ngày làm việc', {
                        from: dayOf(holder.since, t.language),
                        n: holder.workingDays,
                      })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </section>
  )
}
