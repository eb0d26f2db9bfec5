import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import type { DutyView } from '../../contract.ts'
import { en } from '../../en-duty.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { CloseDutyDialog } from './close-duty-dialog.tsx'
import { DueRules } from './due-rules.tsx'
import { dutiesQuery } from './duty-calls.ts'
import { DutyDialog } from './duty-dialog.tsx'
import { DutyRow } from './duty-row.tsx'

/** Who reports what to whom, through whom, when: of the unit and of those below it. */
export function DutyScreen() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      title={t('Chế độ báo cáo')}
      lead={t(
        'Đơn vị phải báo cáo gì, gửi ai, qua ai, hạn nào; và yêu cầu cấp dưới báo cáo gì. Yêu cầu ghi trong kế hoạch đã ban hành tự có ở đây.',
      )}
    >
      <ReportTabs />
      {unit ? (
        <Duties key={unit.id} unitId={unit.id} />
      ) : (
        <EmptyState icon="report" title={t('Tài khoản chưa gắn với đơn vị nào')} />
      )}
    </Screen>
  )
}

type Asking = { about: 'new' } | { about: 'change' | 'close'; duty: DutyView } | null

function Duties(props: { unitId: string }) {
  const t = useT(en)
  const query = useQuery(dutiesQuery(props.unitId))
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => {
    setAsking(null)
  }
  const rows = (items: readonly DutyView[], empty: string) =>
    items.length === 0 ? (
      <p className="soft">{empty}</p>
    ) : (
      <ul className="rows">
        {items.map((duty) => (
          <DutyRow
            key={duty.id}
            duty={duty}
            onChange={() => {
              setAsking({ about: 'change', duty })
            }}
            onClose={() => {
              setAsking({ about: 'close', duty })
            }}
          />
        ))}
      </ul>
    )
  return (
    <>
      <Answer query={query} lines={8}>
        {({ borne, laid, above, below, may }) => (
          <>
            <Section title={t('Đơn vị phải báo cáo')}>
              {rows(
                borne,
                t('Chưa văn bản nào nêu. Mặc định mỗi quý một báo cáo truyền thông gửi cấp trên.'),
              )}
            </Section>
            <Section
              title={t('Yêu cầu cấp dưới báo cáo')}
              actions={
                may.lay ? (
                  <Button
                    icon="write"
                    onClick={() => {
                      setAsking({ about: 'new' })
                    }}
                  >
                    {t('Thêm yêu cầu')}
                  </Button>
                ) : null
              }
            >
              {rows(
                laid,
                t(
                  'Chưa yêu cầu đơn vị nào. Đặt ở đây thì cấp dưới thấy ngay trong danh sách báo cáo.',
                ),
              )}
            </Section>
            {asking?.about === 'close' ? (
              <CloseDutyDialog duty={asking.duty} onClose={close} />
            ) : asking ? (
              <DutyDialog
                unitId={props.unitId}
                duty={asking.about === 'change' ? asking.duty : null}
                above={above}
                below={below}
                onClose={close}
              />
            ) : null}
          </>
        )}
      </Answer>
      <DueRules unitId={props.unitId} />
    </>
  )
}
