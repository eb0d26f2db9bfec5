import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Table } from '../../ui/table.tsx'
import { Section } from '../../workspace/screen.tsx'
import { useSession } from '../../workspace/session.ts'
import type { CalendarDay } from '../calendar/calendar-year.ts'
import { knownYears } from '../calendar/official-years.ts'
import { en } from '../en.ts'

/** The days that differ from their weekday, this year and the next: due dates are counted by them. */
export function WorkingDays() {
  const t = useT(en)
  const year = Number(useSession().today.slice(0, 4))
  const years = knownYears.filter((one) => one.year >= year).slice(0, 2)
  return (
    <>
      <p>{t('Thứ Bảy và Chủ nhật là ngày nghỉ; hạn của việc được đếm theo ngày làm việc.')}</p>
      {years.map((one) => (
        <Section key={one.year} title={t('Năm {year}', { year: one.year })}>
          {one.status === 'provisional' ? (
            <Notice kind="warning" title={t('Tạm tính theo Bộ luật Lao động')}>
              <p>{t('Thông báo nghỉ Tết và Quốc khánh của năm sẽ thay những ngày này.')}</p>
            </Notice>
          ) : null}
          <Table
            caption={t('Ngày khác thường lệ của năm {year}', { year: one.year })}
            hideCaption
            rows={one.days}
            rowKey={({ date }) => date}
            columns={[
              {
                header: t('Ngày'),
                heading: true,
                render: ({ date }) => longDate(date, t.language),
              },
              { header: t('Tên'), render: ({ name }) => name },
              { header: t('Nghỉ hay làm'), render: (day) => <Kind day={day} /> },
              { header: t('Căn cứ'), render: ({ source }) => source ?? '' },
            ]}
          />
        </Section>
      ))}
    </>
  )
}

function Kind(props: { day: CalendarDay }) {
  const t = useT(en)
  const { kind, verified } = props.day
  return (
    <span className="cluster">
      {kind === 'swap_work' ? t('làm bù') : t('nghỉ')}
      {verified ? null : <StateBadge state="unknown" word={t('chưa đối chiếu thông báo')} />}
    </span>
  )
}
