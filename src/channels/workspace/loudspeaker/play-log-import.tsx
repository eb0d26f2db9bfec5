import { useMutation } from '@tanstack/react-query'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice, Skeleton } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import { channels, refreshChannels } from '../channel-calls.ts'
import { lengthOf } from './sound-words.ts'

const outcomes = {
  matched: ['done', 'Khớp lịch phát'],
  known: ['cancelled', 'Đã ghi trước đó'],
  unmatched: ['unknown', 'Không có trong lịch'],
} as const

/** The log of the source system, read row by row; reading it twice adds nothing. */
export function PlayLog({ channelId }: { channelId: string }) {
  const t = useT(en)
  const read = useMutation({
    mutationFn: (file: File) =>
      channels.importPlayLog({
        params: { channelId },
        body: {},
        files: [{ file, name: file.name }],
      }),
    onSuccess: refreshChannels,
  })
  const wrongFile = problemFields(read.error)['file']
  return (
    <section className="section">
      <h3>{t('Nhật ký phát')}</h3>
      <FileDrop
        id="play-log"
        label={t('Nhập nhật ký phát')}
        hint={t('Tệp Excel hoặc CSV có cột Cụm loa, Thời điểm phát, Thời lượng.')}
        accept=".xlsx,.xls,.csv"
        error={wrongFile}
        onFiles={([file]) => {
          if (file) read.mutate(file)
        }}
      />
      {wrongFile ? null : <ProblemNotice error={read.error} />}
      {read.isPending ? <Skeleton lines={3} /> : null}
      {read.data ? <Result log={read.data} /> : null}
    </section>
  )
}

function Result({ log }: { log: Awaited<ReturnType<typeof channels.importPlayLog>> }) {
  const t = useT(en)
  const { rows, wrong, confirmed } = log
  return (
    <>
      <Notice
        live
        kind={wrong.length > 0 ? 'warning' : 'info'}
        title={t('Đã đọc {n} dòng', { n: number(rows.length + wrong.length, t.language) })}
      >
        <p>
          {t('{n} lần đưa tin phát xong, đã ghi thành việc đã làm.', {
            n: number(confirmed, t.language),
          })}
        </p>
      </Notice>
      <ul className="rows">
        {wrong.map(({ row, sentence }) => (
          <li key={row}>
            <div className="cluster">
              <span>{t('Dòng {n}', { n: row })}</span>
              <StateBadge state="returned" word={t('Chưa đọc được')} />
            </div>
            <span className="small">{sentence}</span>
          </li>
        ))}
        {rows.map(({ row, cluster, at, seconds, outcome, title }) => {
          const [sign, word] = outcomes[outcome]
          return (
            <li key={row}>
              <div className="cluster">
                <span>{t('Dòng {n}', { n: row })}</span>
                <StateBadge state={sign} word={t(word)} />
              </div>
              {title ? <span>{title}</span> : null}
              <span className="soft small">
                {[cluster, dateTime(at, t.language), lengthOf(seconds, t)].join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
