import { longDate, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese, type Translator } from '../../ui/translate.ts'
import type { PublishedDate } from '../occasion/published-date-queries.ts'
import type { CalendarDay, DatedOnDay } from './calendar-days.ts'
import { en } from './en.ts'

const kinds = {
  reception: 'Tiếp công dân',
  dialogue: 'Đối thoại với nhân dân',
  consultation: 'Lấy ý kiến nhân dân',
  service: 'Hỗ trợ tại chỗ',
  training: 'Hướng dẫn, tập huấn',
  conference: 'Hội nghị, hội thảo',
  exchange: 'Giao lưu, hỏi đáp trực tuyến',
  contest: 'Cuộc thi, hội thi',
  culture: 'Văn hóa, văn nghệ, thể thao',
  campaign: 'Đợt tuyên truyền',
  other: 'Việc khác',
  broadcast: 'Phát thanh',
} as const satisfies Record<PublishedDate['kind'], string>

/** Day by day; the day stands beside what is on. */
export function CalendarDays(props: { days: readonly CalendarDay[]; today: string }) {
  const t = useT(en)
  return (
    <ol className="calendar">
      {props.days.map(({ day, dates }) => (
        <li key={day} aria-current={day === props.today ? 'date' : undefined}>
          <h2>
            <time dateTime={day}>{longDate(day, t.language)}</time>
            {day === props.today ? <span> · {t('hôm nay')}</span> : null}
          </h2>
          <ul>
            {dates.map((date) => (
              <li key={`${date.sourceId} ${date.at}`}>
                <OneDate date={date} day={day} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function OneDate({ date, day }: { date: DatedOnDay; day: string }) {
  const t = useT(en)
  return (
    <>
      <span className="calendar-time">{timeOf(date, t)}</span>
      <div>
        <strong {...vietnamese(t.language)}>
          {date.cancelledFor === null ? date.title : <s>{date.title}</s>}
        </strong>
        {date.cancelledFor === null ? null : (
          <p className="calendar-off">
            {date.movedTo === null
              ? t('Không tổ chức: {reason}', { reason: date.cancelledFor })
              : t('Chuyển sang {date}: {reason}', {
                  date: longDate(date.movedTo, t.language),
                  reason: date.cancelledFor,
                })}
          </p>
        )}
        <p className="soft">
          {[
            t(kinds[date.kind]),
            date.place,
            date.endsOn
              ? t('đến {date}', { date: shortDate(date.endsOn, t.language) })
              : again(date, t),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {date.regularDay === day || date.repeats === 'never' ? null : (
          <p>{t('Thay cho {date}', { date: longDate(date.regularDay, t.language) })}</p>
        )}
        {date.note === '' ? null : <p {...vietnamese(t.language)}>{date.note}</p>}
      </div>
    </>
  )
}

function timeOf({ fromTime, toTime }: PublishedDate, t: Translator): string {
  if (fromTime === null) return t('Cả ngày')
  return toTime === null ? fromTime : `${fromTime}–${toTime}`
}

function again({ repeats }: PublishedDate, t: Translator): string {
  if (repeats === 'never') return ''
  return repeats === 'weekly' ? t('hằng tuần') : t('hằng tháng')
}

/** The next things, short, for the front page. */
export function ComingDates(props: { days: readonly CalendarDay[]; root: string }) {
  const t = useT(en)
  const coming = props.days
    .flatMap(({ day, dates }) => dates.map((date) => ({ day, date })))
    .filter(({ date }) => date.cancelledFor === null)
    .slice(0, 4)
  return (
    <>
      <ul className="coming">
        {coming.map(({ day, date }) => (
          <li key={`${day} ${date.sourceId} ${date.at}`}>
            <time dateTime={day} className="soft">
              {longDate(day, t.language)}
              {date.fromTime === null ? null : ` · ${timeOf(date, t)}`}
            </time>
            <strong {...vietnamese(t.language)}>{date.title}</strong>
            {date.place === '' ? null : (
              <span className="soft" {...vietnamese(t.language)}>
                {date.place}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${props.root}lich`}>{t('Xem cả lịch')}</a>
      </p>
    </>
  )
}
