import { longDate, monthName, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { type MonthMark, MonthStrip } from '../../../ui/month-strip.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { TodayView } from '../../due/due-contract.ts'
import { en } from '../../en-due.ts'
import { addDays, dayNumber } from '../../../ui/format.ts'

type Day = TodayView['month'][number]

/** The month as a picture for the eye, the same days as a table, and its sums. */
export function TodayMonth(props: { view: TodayView }) {
  const t = useT(en)
  const { view } = props
  const month = view.today.slice(0, 7)
  const days = view.month.filter((day) => day.due + day.done + day.overdue > 0)
  const figure = (value: number) => number(value, t.language)
  const linked = (value: number, path: string) =>
    value > 0 ? <a href={href(path)}>{figure(value)}</a> : figure(value)
  return (
    <div className="card stack">
      <h3>{monthName(month, t.language)}</h3>
      <MonthStrip
        month={month}
        today={view.today}
        marks={days.map(markOf)}
        off={daysOff(month, view.holidays)}
      />
      <div className="sums">
        <KeyValue
          items={[
            [t('Quá hạn'), linked(view.overdue, '/viec?tinh-trang=late&vai=lead')],
            [t('Đến hạn hôm nay'), figure(view.dueToday)],
            [t('Đến hạn trong 10 ngày làm việc'), figure(view.dueSoon)],
            [t('Đã làm trong tháng'), linked(view.doneThisMonth, '/viec-da-lam?ky=thang')],
            ...(view.withoutEvidence > 0
              ? [[t('Đã làm, chưa có minh chứng'), figure(view.withoutEvidence)] as const]
              : []),
          ]}
        />
      </div>
      <details>
        <summary>{t('Xem dạng bảng')}</summary>
        <Table
          caption={t('Việc theo ngày, {month}', { month: monthName(month, t.language) })}
          rows={days}
          rowKey={(day) => day.date}
          empty={<p className="soft">{t('Tháng này chưa có việc nào đến hạn.')}</p>}
          columns={[
            {
              header: t('Ngày'),
              render: (day) => <a href={dayAddress(day)}>{longDate(day.date, t.language)}</a>,
              heading: true,
            },
            { header: t('Đến hạn'), render: (day) => figure(day.due), numeric: true },
            { header: t('Đã xong'), render: (day) => figure(day.done), numeric: true },
            { header: t('Quá hạn'), render: (day) => figure(day.overdue), numeric: true },
          ]}
        />
      </details>
    </div>
  )
}

function markOf(day: Day): MonthMark {
  const state = day.overdue > 0 ? 'overdue' : day.due > day.done ? 'dueSoon' : 'done'
  return { on: day.date, count: Math.max(day.due, day.done), state, href: dayAddress(day) }
}

const dayAddress = (day: Day) => href(`/viec?tinh-trang=all&tu=${day.date}&den=${day.date}`)

/** Weekends and the holidays of the official calendar. */
function daysOff(month: string, holidays: readonly string[]): string[] {
  const days: string[] = []
  for (let iso = `${month}-01`; iso.startsWith(month); iso = addDays(iso, 1)) {
    // Day 0 of the count was a Thursday.
    if ((dayNumber(iso) + 3) % 7 >= 5 || holidays.includes(iso)) days.push(iso)
  }
  return days
}
