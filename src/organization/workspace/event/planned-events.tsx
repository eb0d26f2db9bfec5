import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { daysFromToday, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-events.ts'
import { organization, plannedQuery, refreshOrganization } from '../organization-calls.ts'
import type { PlannedEvent } from '../organization-calls.ts'
import { OrganizationTabs } from '../organization-tabs.tsx'

/** Rearrangements that wait for their day, and those that could not be carried out on it. */
export function PlannedEvents() {
  const t = useT(en)
  const administers = useUnit()?.role === 'administrator'
  const query = useQuery(plannedQuery)
  const begin = administers ? (
    <ButtonLink kind="primary" icon="split" href={href('/to-chuc/sap-xep/moi')}>
      {t('Ghi việc sắp xếp')}
    </ButtonLink>
  ) : null
  return (
    <Screen
      title={t('Sắp xếp đơn vị')}
      lead={t('Thành lập, sáp nhập, chia tách, chuyển, nâng, hạ, kết thúc; xem trước rồi mới ghi.')}
      actions={begin}
    >
      <OrganizationTabs />
      <Answer query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="split" title={t('Không có việc nào đang hẹn ngày')}>
              {t(
                'Nghị quyết sắp xếp thường có trước nhiều tháng: ghi ngay, hệ thống làm vào đúng ngày có hiệu lực. Việc đã làm xem ở lịch sử của từng đơn vị.',
              )}
            </EmptyState>
          ) : (
            <ul className="rows" aria-label={t('Việc đã hẹn')}>
              {items.map((event) => (
                <Row key={event.id} event={event} administers={administers} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Screen>
  )
}

function Row({ event, administers }: { event: PlannedEvent; administers: boolean }) {
  const t = useT(en)
  const { today } = useSession()
  const [asking, setAsking] = useState(false)
  const cancel = useMutation({
    mutationFn: () => organization.cancelPlannedEvent({ params: { plannedId: event.id } }),
    onSuccess: async () => {
      toast(t('Đã bỏ việc đã hẹn'))
      await refreshOrganization()
    },
  })
  return (
    <li>
      <div className="cluster">
        <strong>{event.sentence}</strong>
        <StateBadge
          state={event.state === 'failed' ? 'overdue' : 'waiting'}
          word={event.state === 'failed' ? t('Không làm được') : t('Chờ đến ngày')}
        />
      </div>
      <p>
        {longDate(event.happensOn, t.language)}{' '}
        <span className="soft">({daysFromToday(event.happensOn, today, t.language)})</span>
      </p>
      <p className="soft small">{t('{name} hẹn', { name: event.createdByName })}</p>
      {event.failure ? (
        <Notice kind="error">
          <p>{event.failure}</p>
        </Notice>
      ) : null}
      <ProblemNotice error={cancel.error} />
      {administers ? (
        <div className="acts">
          <Button
            kind="quiet"
            onClick={() => {
              setAsking(true)
            }}
          >
            {t('Bỏ việc này')}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        open={asking}
        danger
        title={t('Bỏ việc đã hẹn?')}
        act={t('Bỏ việc này')}
        busy={cancel.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          cancel.mutate()
        }}
      >
        <p>{t('Đến ngày đó sẽ không có gì thay đổi. Muốn làm thì phải ghi lại từ đầu.')}</p>
      </ConfirmDialog>
    </li>
  )
}
