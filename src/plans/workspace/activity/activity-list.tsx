import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import { activityOperations } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { listQuery, NARROWING, periodOf } from './activity-address.ts'
import { plans } from './activity-client.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityRows } from './activity-rows.tsx'
import { RecordWaiting } from './record-waiting.tsx'

/** What the unit has done, the newest first. */
export function Activities() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  return (
    <Screen
      wide
      title={t('Việc đã làm')}
      lead={t('Mỗi việc một dòng, kèm minh chứng; báo cáo đếm từ đây.')}
      actions={
        <>
          <ButtonLink icon="table" href={href('/viec-da-lam/nhap')}>
            {t('Nhập từ Excel')}
          </ButtonLink>
          <ButtonLink kind="primary" icon="record" href={href('/ghi-nhan')}>
            {t('Ghi nhận việc đã làm')}
          </ButtonLink>
        </>
      }
    >
      <RecordWaiting except={undefined} />
      <ActivityFilters unitId={unit?.id ?? ''} address={address} />
      {unit ? <List key={unit.id} unitId={unit.id} address={address} /> : null}
    </Screen>
  )
}

const TYPED_MS = 300

function List(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { today } = useSession()
  const { unitId, address } = props
  const asked = useMemo(() => listQuery(address, today), [address, today])
  const filters = useSettled(asked, TYPED_MS)
  const query = useInfiniteQuery({
    queryKey: ['activities', 'list', unitId, filters],
    queryFn: ({ pageParam, signal }) =>
      plans.listActivities({
        params: { unitId },
        query: { ...filters, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })
  return (
    <Answer query={query} lines={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        if (items.length === 0) return <Nothing address={address} />
        return (
          <>
            <ActivityRows items={items} withUnit={address.get('duoi') === '1'} />
            <MoreRows query={query} shown={items.length} alwaysCount />
            <div className="cluster">
              <ButtonLink
                icon="table"
                download
                href={addressOf(activityOperations.exportActivities, {
                  params: { unitId },
                  query: filters,
                })}
              >
                {t('Tải danh sách này về Excel')}
              </ButtonLink>
            </div>
          </>
        )
      }}
    </Answer>
  )
}

function Nothing(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const narrowed = NARROWING.some((name) => address.get(name))
  return narrowed || periodOf(address) !== 'tat-ca' ? (
    <EmptyState
      icon="search"
      title={t('Không có việc nào trong khoảng này')}
      action={
        <ButtonLink href={href('/viec-da-lam?ky=tat-ca')}>{t('Xem mọi việc đã làm')}</ButtonLink>
      }
    >
      {t('Hãy chọn khoảng thời gian dài hơn hoặc bỏ bớt điều kiện.')}
    </EmptyState>
  ) : (
    <EmptyState
      icon="record"
      title={t('Chưa ghi nhận việc nào')}
      action={
        <ButtonLink icon="record" href={href('/ghi-nhan')}>
          {t('Ghi nhận việc đầu tiên')}
        </ButtonLink>
      }
    >
      {t('Chụp một tấm ảnh hoặc chép đường dẫn bài đăng, chọn hình thức, bấm ghi nhận: xong.')}
    </EmptyState>
  )
}
