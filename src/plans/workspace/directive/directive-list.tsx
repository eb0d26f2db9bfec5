import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { type DirectiveFilter, directiveOperations } from '../../directive/directive-contract.ts'
import { en } from '../../en-directive.ts'
import { plansClient } from '../plan/plan-calls.ts'
import listStyles from '../plan/plan-list.module.css'
import { DirectiveCard } from './directive-card.tsx'
import { DirectiveDialog } from './directive-dialog.tsx'

const STATES: Record<string, DirectiveFilter['state']> = { roi: 'communicated', chua: 'waiting' }

const directivesQuery = (unitId: string, filter: DirectiveFilter) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'directives', unitId, filter],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      plansClient.listDirectives({
        params: { unitId },
        query: { ...filter, ...cursorOf(pageParam) },
        signal,
      }),
  })

/** Sổ văn bản chỉ đạo: which document, from whom, communicated when, where and by what. */
export function DirectiveList() {
  const t = useT(en)
  const unit = useUnit()
  const [adding, setAdding] = useState(false)
  const mayAdd = unit !== undefined && unit.role !== 'viewer'
  return (
    <Screen
      title={t('Văn bản chỉ đạo')}
      lead={unit?.name}
      actions={
        mayAdd ? (
          <Button
            kind="primary"
            icon="write"
            onClick={() => {
              setAdding(true)
            }}
          >
            {t('Ghi văn bản vào sổ')}
          </Button>
        ) : null
      }
    >
      {unit ? (
        <Register unitId={unit.id} />
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
      {adding && unit ? (
        <DirectiveDialog
          unitId={unit.id}
          directive={null}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </Screen>
  )
}

function Register(props: { unitId: string }) {
  const t = useT(en)
  const { unitId } = props
  const address = useAddress()
  const words = address.get('tim')
  const state = STATES[address.get('xem') ?? ''] ?? 'all'
  const thisYear = Number(useSession().today.slice(0, 4))
  const year = Number(address.get('nam')) || undefined
  const filter: DirectiveFilter = {
    state,
    ...(words === undefined ? {} : { words }),
    ...(year === undefined ? {} : { year }),
  }
  const query = useInfiniteQuery(directivesQuery(unitId, filter))
  const counts = query.data?.pages[0]?.counts ?? { all: 0, communicated: 0, waiting: 0 }
  const tab = (name: string | undefined, label: string, count: number) => ({
    label,
    href: address.with({ xem: name }),
    current: address.get('xem') === name,
    count,
  })
  return (
    <>
      <div className={listStyles.filter}>
        <TextInput
          id="directive-find"
          label={t('Tìm theo số, tên, cơ quan')}
          value={words ?? ''}
          onChange={(event) => {
            address.go({ tim: event.target.value || undefined }, 'replace')
          }}
        />
        <Select
          id="directive-year"
          label={t('Năm nhận')}
          empty={t('Mọi năm')}
          options={Array.from({ length: 10 }, (_, ago) => {
            const value = String(thisYear - ago)
            return { value, label: value }
          })}
          value={address.get('nam') ?? ''}
          onChange={(event) => {
            address.go({ nam: event.target.value })
          }}
        />
        <ButtonLink
          download
          href={addressOf(directiveOperations.exportDirectives, {
            params: { unitId },
            query: filter,
          })}
        >
          {t('Tải bảng Excel')}
        </ButtonLink>
      </div>
      <Tabs
        label={t('Đã truyền thông hay chưa')}
        items={[
          tab(undefined, t('Tất cả'), counts.all),
          tab('chua', t('Chưa truyền thông'), counts.waiting),
          tab('roi', t('Đã truyền thông'), counts.communicated),
        ]}
      />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) {
            return (
              <EmptyState title={t('Chưa có văn bản nào ở đây')}>
                {t(
                  'Ghi văn bản cấp trên yêu cầu truyền thông; sổ cho biết đã truyền thông khi nào, ở đâu, bằng việc gì.',
                )}
              </EmptyState>
            )
          }
          return (
            <>
              <ul className={listStyles.plans}>
                {items.map((directive) => (
                  <li key={directive.id}>
                    <DirectiveCard directive={directive} />
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </>
  )
}
