import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import type { ReceivedRow } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import type { Subject } from '../../report/report.ts'
import { SUBJECT_WORDS } from '../report/subjects.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { receivedListQuery } from './dispatch-calls.ts'
import { ReceivedTable } from './received-table.tsx'
import { UrgeReports } from './urge-reports.tsx'
import css from './dispatch.module.css'

/** Who below has sent the report of a period, who owes it and since when. */
export function ReceivedList() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      wide
      title={t('Báo cáo cấp dưới gửi đến')}
      lead={t('Đơn vị nào đã gửi, đơn vị nào còn nợ và quá hạn từ bao giờ; mở đúng bản đã gửi.')}
    >
      <ReportTabs />
      {unit ? <Received key={unit.id} unitId={unit.id} /> : null}
    </Screen>
  )
}

function Received(props: { unitId: string }) {
  const t = useT(en)
  const address = useAddress()
  const subject = subjectOf(address)
  const query = useQuery(receivedListQuery(props.unitId, subject, address.get('ky')))
  const [urging, setUrging] = useState<readonly ReceivedRow[]>([])
  return (
    <>
      <search className="filters">
        <Select
          id="received-subject"
          label={t('Loại báo cáo')}
          value={subject}
          options={(Object.keys(SUBJECT_WORDS) as Subject[]).map((value) => ({
            value,
            label: t(SUBJECT_WORDS[value]),
          }))}
          onChange={(event) => {
            address.go({ loai: event.target.value, ky: undefined })
          }}
        />
        <Select
          id="received-period"
          label={t('Kỳ báo cáo')}
          value={query.data?.period.key ?? ''}
          options={(query.data?.choices ?? []).map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => {
            address.go({ ky: event.target.value })
          }}
        />
      </search>
      <Answer query={query} lines={8}>
        {({ items, counts, may, period }) =>
          items.length === 0 ? (
            <EmptyState icon="report" title={t('Không đơn vị nào phải gửi báo cáo kỳ này')}>
              {t('Đặt yêu cầu cho cấp dưới ở màn hình “Chế độ báo cáo”.')}
            </EmptyState>
          ) : (
            <>
              <Counts counts={counts} />
              {may.urge ? (
                <p>
                  <Button
                    icon="bell"
                    onClick={() => {
                      setUrging(items.filter(isOwing))
                    }}
                  >
                    {t('Đôn đốc {n} đơn vị chưa gửi', { n: counts.owed })}
                  </Button>
                </p>
              ) : null}
              <ReceivedTable
                caption={period.label}
                items={items}
                onUrge={
                  may.urge
                    ? (row) => {
                        setUrging([row])
                      }
                    : undefined
                }
              />
              {urging.length > 0 ? (
                <UrgeReports
                  unitId={props.unitId}
                  subject={subject}
                  period={period}
                  rows={urging}
                  onClose={() => {
                    setUrging([])
                  }}
                />
              ) : null}
            </>
          )
        }
      </Answer>
    </>
  )
}

function Counts(props: {
  counts: { expected: number; accepted: number; waiting: number; owed: number; overdue: number }
}) {
  const t = useT(en)
  const { expected, accepted, waiting, owed, overdue } = props.counts
  const said = [
    [t('Phải gửi'), expected],
    [t('Đã tiếp nhận'), accepted],
    [t('Chờ tiếp nhận'), waiting],
    [t('Chưa gửi'), owed],
    [t('Quá hạn'), overdue],
  ] as const
  return (
    <dl className={css['counts']}>
      {said.map(([word, count]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

function isOwing({ state }: ReceivedRow): boolean {
  return !['via', 'sent', 'accepted'].includes(state)
}

function subjectOf(address: Address): Subject {
  const asked = address.get('loai')
  return asked === 'reform' || asked === 'procedure_control' ? asked : 'communication'
}
