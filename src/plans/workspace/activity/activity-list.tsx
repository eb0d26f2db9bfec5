import { useInfiniteQuery } from '@tanstack/react-query'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Checkbox, DateInput, Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import { isPeriod, PERIODS, periodRange } from './activity-periods.ts'
import { ActivityRows } from './activity-rows.tsx'
import css from './activity.module.css'
import { FacetFilters, facetQuery } from '../facet/facet-filters.tsx'
import { useHasUnitsBelow } from '../due/due-filters.tsx'
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
      <Filters unitId={unit?.id ?? ''} address={address} />
      {unit ? <List key={unit.id} unitId={unit.id} address={address} /> : null}
    </Screen>
  )
}

function Filters(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { unitId, address } = props
  const below = useHasUnitsBelow(unitId)
  const channels = useCatalogue('channel_kind')
  const period = periodOf(address)
  return (
    <search className={css['filters']}>
      <Select
        id="activity-period"
        label={t('Thời gian')}
        value={period}
        options={PERIODS.map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => {
          address.go({ ky: event.target.value, tu: undefined, den: undefined })
        }}
      />
      {period === 'khac' ? (
        <>
          <DateInput
            id="activity-from"
            label={t('Từ ngày')}
            value={address.get('tu') ?? ''}
            onChange={(event) => {
              address.go({ tu: event.target.value })
            }}
          />
          <DateInput
            id="activity-to"
            label={t('Đến ngày')}
            value={address.get('den') ?? ''}
            onChange={(event) => {
              address.go({ den: event.target.value })
            }}
          />
        </>
      ) : null}
      <Select
        id="activity-channel"
        label={t('Hình thức')}
        empty={t('Mọi hình thức')}
        value={address.get('hinh-thuc') ?? ''}
        options={channels.map((kind) => ({
          value: kind.code,
          label: t.language === 'vi' ? kind.label : kind.labelEn,
        }))}
        onChange={(event) => {
          address.go({ 'hinh-thuc': event.target.value })
        }}
      />
      <Select
        id="activity-state"
        label={t('Trạng thái')}
        value={address.get('trang-thai') ?? 'recorded'}
        options={[
          { value: 'recorded', label: t('Đang tính') },
          { value: 'void', label: t('Đã hủy') },
        ]}
        onChange={(event) => {
          const { value } = event.target
          address.go({ 'trang-thai': value === 'recorded' ? undefined : value })
        }}
      />
      {below ? (
        <Checkbox
          id="activity-below"
          label={t('Cả các đơn vị cấp dưới')}
          checked={address.get('duoi') === '1'}
          onChange={(event) => {
            address.go({ duoi: event.target.checked ? '1' : undefined })
          }}
        />
      ) : null}
      <FacetFilters id="activity" address={address} className={css['filters']} />
    </search>
  )
}

function List(props: { unitId: string; address: Address }) {
  const { today } = useSession()
  const { unitId, address } = props
  const given = {
    ...periodRange(periodOf(address), today, address.get('tu'), address.get('den')),
    channel: address.get('hinh-thuc'),
    ...facetQuery(address),
    planId: address.get('ke-hoach'),
    lineId: address.get('dong'),
    below: address.get('duoi') ? 'true' : undefined,
  }
  const filters = {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    state: address.get('trang-thai') === 'void' ? ('void' as const) : ('recorded' as const),
  }
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
          </>
        )
      }}
    </Answer>
  )
}

function Nothing(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const narrowed = [
    'hinh-thuc',
    'trang-thai',
    'tu',
    'den',
    'dong',
    'chu-de',
    'linh-vuc',
    'chuong-trinh',
    'doi-tuong',
  ].some((name) => address.get(name))
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

function periodOf(address: Address) {
  const asked = address.get('ky')
  if (asked && isPeriod(asked)) return asked
  return address.get('tu') || address.get('den') ? 'khac' : 'nam'
}
