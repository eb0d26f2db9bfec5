import { useQuery } from '@tanstack/react-query'
import { ChangedText, changedKey } from '../../../ui/changed-text.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { Change, ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { changesQuery } from '../report/report-calls.ts'
import css from './approval.module.css'

/** If it was returned before: why, and what is otherwise now. */
export function SinceLastTime(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const query = useQuery(changesQuery(report.id, report.contentHash))
  return (
    <Answer query={query} lines={2}>
      {({ since, items }) =>
        since === null ? null : (
          <section className={css['since']}>
            <Notice
              title={t('Lần trước: {name} trả lại lúc {time}', {
                name: since.decidedByName,
                time: dateTime(since.decidedAt, t.language),
              })}
            >
              <p>{since.reason}</p>
            </Notice>
            <details className="card" open>
              <summary>
                <h2>
                  {items.length === 0
                    ? t('Không khác bản bị trả lại, trình lúc {time}', {
                        time: dateTime(since.submittedAt, t.language),
                      })
                    : t('{n} chỗ khác so với bản bị trả lại, trình lúc {time}', {
                        n: items.length,
                        time: dateTime(since.submittedAt, t.language),
                      })}
                </h2>
              </summary>
              <ul className={css['changes']}>
                {items.map((change) => (
                  <ChangeRow key={`${change.kind} ${change.key}`} change={change} />
                ))}
              </ul>
            </details>
          </section>
        )
      }
    </Answer>
  )
}

function ChangeRow(props: { change: Change }) {
  const t = useT(en)
  const { kind, name, paragraphs, before, after } = props.change
  return (
    <li>
      <h3>{name}</h3>
      {kind === 'figure' ? (
        <p className="changed">
          {t('Trước:')} <del>{before}</del> · {t('Nay:')} <ins>{after}</ins>
        </p>
      ) : (
        paragraphs.map((pieces) => <ChangedText key={changedKey(pieces)} pieces={pieces} />)
      )}
    </li>
  )
}
