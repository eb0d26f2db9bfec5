import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkingYears } from '../../../law/calendar/calendar-contract.ts'
import { Button } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-rules.ts'
import { DayForm } from './day-form.tsx'
import { rulesYears } from './rule-words.ts'
import { workingYearsQuery } from './rule-calls.ts'
import { YearForm } from './year-form.tsx'

type Year = WorkingYears['years'][number]

/** The days that differ from their weekday: due dates are counted by them. */
export function WorkingDays() {
  const t = useT(en)
  const { today } = useSession()
  const query = useQuery(workingYearsQuery)
  const [isSetting, setSetting] = useState(false)
  const [accepting, setAccepting] = useState<number>()
  return (
    <Answer query={query} lines={8}>
      {({ years, may }) => (
        <>
          <p>{t('Thứ Bảy và Chủ nhật là ngày nghỉ; hạn của việc được đếm theo ngày làm việc.')}</p>
          {may.edit ? (
            <div className="cluster">
              <Button
                kind="primary"
                onClick={() => {
                  setSetting(true)
                }}
              >
                {t('Đặt một ngày nghỉ hoặc làm bù')}
              </Button>
            </div>
          ) : null}
          {rulesYears(years, today).map((year) => (
            <OneYear key={year.year} year={year} mayEdit={may.edit} onAccept={setAccepting} />
          ))}
          {isSetting ? (
            <DayForm
              onClose={() => {
                setSetting(false)
              }}
            />
          ) : null}
          {accepting === undefined ? null : (
            <YearForm
              year={accepting}
              onClose={() => {
                setAccepting(undefined)
              }}
            />
          )}
        </>
      )}
    </Answer>
  )
}

function OneYear(props: { year: Year; mayEdit: boolean; onAccept: (year: number) => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { year, status, days } = props.year
  return (
    <Section title={t('Năm {year}', { year })}>
      {status === 'provisional' ? (
        <Notice kind="warning" title={t('Tạm tính theo Bộ luật Lao động')}>
          <p>{t('Thông báo nghỉ Tết và Quốc khánh của năm sẽ thay những ngày này.')}</p>
        </Notice>
      ) : null}
      <Table
        caption={t('Ngày khác thường lệ của năm {year}', { year })}
        hideCaption
        rows={days}
        rowKey={({ date }) => date}
        columns={[
          { header: t('Ngày'), heading: true, render: ({ date }) => longDate(date, t.language) },
          { header: t('Tên'), render: ({ name }) => name },
          {
            header: t('Nghỉ hay làm'),
            render: ({ kind, verified }) => (
              <span className="cluster">
                {kind === 'swap_work' ? t('làm việc') : t('nghỉ')}
                {verified ? null : (
                  <StateBadge state="unknown" word={t('chưa đối chiếu thông báo')} />
                )}
              </span>
            ),
          },
          { header: t('Căn cứ'), render: ({ source }) => source ?? '' },
        ]}
      />
      {props.mayEdit && days.some(({ date, verified }) => !verified && date > today) ? (
        <div className="cluster">
          <Button
            onClick={() => {
              props.onAccept(year)
            }}
          >
            {t('Xác nhận lịch năm {year} theo thông báo', { year })}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
