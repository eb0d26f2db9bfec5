import { useQuery } from '@tanstack/react-query'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ReportView } from '../contract.ts'
import { en } from '../en.ts'
import { changesBetween, contentOf, type Change } from './content-changes.ts'
import { approvalsQuery } from './report-calls.ts'
import { useSeenBefore } from './seen-before.ts'
import css from './approval.module.css'

/** If it was returned before: why, and what is otherwise now. */
export function SinceLastTime(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const { data } = useQuery(approvalsQuery(report.id))
  const before = useSeenBefore(report)
  const returned = data?.items.find(({ state }) => state === 'returned')
  const changes = before ? changesBetween(before.content, contentOf(report)) : []
  if (!returned && !before) return null
  return (
    <section className={css['since']}>
      {returned ? (
        <Notice
          title={t('Lần trước: {name} trả lại lúc {time}', {
            name: returned.decidedByName ?? '',
            time: returned.decidedAt ? dateTime(returned.decidedAt, t.language) : '',
          })}
        >
          <p>{returned.reason}</p>
        </Notice>
      ) : null}
      {before ? (
        <details className="card" open={returned !== undefined}>
          <summary>
            <h2>
              {changes.length === 0
                ? t('Không khác bản anh chị đã xem, trình lúc {time}', {
                    time: dateTime(before.at, t.language),
                  })
                : t('{n} chỗ khác so với bản anh chị đã xem, trình lúc {time}', {
                    n: changes.length,
                    time: dateTime(before.at, t.language),
                  })}
            </h2>
          </summary>
          <ul className={css['changes']}>
            {changes.map((change) => (
              <ChangeRow key={change.key} change={change} />
            ))}
          </ul>
        </details>
      ) : (
        <p className="soft small">
          {t('Máy này không giữ bản của lần trước nên không so sánh được; hãy đọc lại toàn bộ.')}
        </p>
      )}
    </section>
  )
}

function ChangeRow(props: { change: Change }) {
  const t = useT(en)
  const { name, removed, added } = props.change
  return (
    <li>
      <h3>{name}</h3>
      {removed.map((words) => (
        <p key={`- ${words}`} className={css['removed']}>
          <strong>{t('Trước:')}</strong> <del>{words}</del>
        </p>
      ))}
      {added.map((words) => (
        <p key={`+ ${words}`} className={css['added']}>
          <strong>{t('Nay:')}</strong> <ins>{words}</ins>
        </p>
      ))}
    </li>
  )
}
