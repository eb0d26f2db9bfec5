import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unitQuery } from '../../organization/workspace/organization-calls.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { type Address, useAddress } from '../../workspace/address.ts'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { useSettled } from '../../workspace/settled.ts'
import type { AccountSummary } from '../account/account-contract.ts'
import { en } from '../en.ts'
import { accountsQuery } from './account-calls.ts'
import css from './account.module.css'
import { NewAccount } from './new-account.tsx'
import { roleLabel } from './role-label.ts'

/** Who may sign in at the units one administers. */
export function AccountList() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const [adding, setAdding] = useState(false)
  if (unit?.role !== 'administrator') {
    return (
      <Screen title={t('Tài khoản')}>
        <Notice kind="warning" title={t('Chỉ người quản trị của đơn vị xem được danh sách này')}>
          <p>{t('Mật khẩu và máy đang đăng nhập của anh chị ở trang “Tài khoản của tôi”.')}</p>
        </Notice>
      </Screen>
    )
  }
  const at = address.get('don-vi')
  return (
    <Screen
      title={t('Tài khoản')}
      lead={t('Ai đăng nhập được, làm gì, ở đơn vị nào, từ ngày nào đến ngày nào.')}
      actions={
        <Button
          kind="primary"
          icon="person"
          onClick={() => {
            setAdding(true)
          }}
        >
          {t('Tạo tài khoản')}
        </Button>
      }
    >
      <Filters address={address} />
      {at === undefined ? null : <AtUnit unitId={at} address={address} />}
      <List address={address} />
      {adding ? (
        <NewAccount
          unitId={at}
          home={unit}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </Screen>
  )
}

function AtUnit({ unitId, address }: { unitId: string; address: Address }) {
  const t = useT(en)
  const { data } = useQuery(unitQuery(unitId))
  return (
    <Notice
      title={t('Chỉ những người có quyền tại {unit}', { unit: data?.name ?? '…' })}
      action={
        <Button
          onClick={() => {
            address.go({ 'don-vi': undefined })
          }}
        >
          {t('Xem tất cả')}
        </Button>
      }
    />
  )
}

function Filters({ address }: { address: Address }) {
  const t = useT(en)
  return (
    <search className="filters">
      <TextInput
        id="account-words"
        type="search"
        label={t('Tìm theo tên')}
        hint={t('Họ tên hoặc tên đăng nhập.')}
        value={address.get('tim') ?? ''}
        onChange={(event) => {
          address.go({ tim: event.target.value }, 'replace')
        }}
      />
      <Select
        id="account-state"
        label={t('Trạng thái')}
        empty={t('Mọi trạng thái')}
        value={address.get('muc') ?? ''}
        options={[
          { value: 'dang-mo', label: t('Đang mở') },
          { value: 'da-khoa', label: t('Đã khóa') },
        ]}
        onChange={(event) => {
          address.go({ muc: event.target.value })
        }}
      />
    </search>
  )
}

const states: Record<string, 'active' | 'closed'> = { 'dang-mo': 'active', 'da-khoa': 'closed' }

function List({ address }: { address: Address }) {
  const t = useT(en)
  const words = useSettled((address.get('tim') ?? '').trim(), 250)
  const state = states[address.get('muc') ?? '']
  const unitId = address.get('don-vi')
  const query = useInfiniteQuery(
    accountsQuery({
      ...(words ? { words } : {}),
      ...(state ? { state } : {}),
      ...(unitId ? { unitId } : {}),
    }),
  )
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        return items.length === 0 ? (
          <EmptyState icon="person" title={t('Không có tài khoản nào như vậy')}>
            {t('Bỏ bớt điều kiện lọc, hoặc tạo tài khoản cho người cần làm việc.')}
          </EmptyState>
        ) : (
          <>
            <ul className="rows" aria-label={t('Tài khoản')}>
              {items.map((account) => (
                <Row key={account.id} account={account} />
              ))}
            </ul>
            <MoreRows query={query} shown={items.length} />
          </>
        )
      }}
    </Answer>
  )
}

function Row({ account }: { account: AccountSummary }) {
  const t = useT(en)
  const held = account.grants.filter(({ counts }) => counts)
  return (
    <li>
      <div className="cluster">
        <a className={css['name']} href={href(`/tai-khoan/${account.id}`)}>
          {account.displayName}
        </a>
        <span className="soft">{account.name}</span>
        <AccountState account={account} />
      </div>
      <p className="soft small">
        {[
          ...held
            .slice(0, 3)
            .map(({ role, unit, post }) => `${post ?? roleLabel(role, t)}, ${unit.name}`),
          held.length > 3 ? t('và {n} quyền khác', { n: held.length - 3 }) : null,
          held.length === 0 ? t('hôm nay không có quyền nào ở đơn vị anh chị quản trị') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="soft small">
        {account.lastSignInAt
          ? t('đăng nhập lần cuối {at}', { at: dateTime(account.lastSignInAt, t.language) })
          : t('chưa đăng nhập lần nào')}
      </p>
    </li>
  )
}

/** Closed, waiting for its first own password, or nothing to say. */
export function AccountState({ account }: { account: AccountSummary }) {
  const t = useT(en)
  if (account.state === 'closed') return <StateBadge state="cancelled" word={t('Đã khóa')} />
  return account.mustChange ? (
    <StateBadge state="waiting" word={t('Chờ đổi mật khẩu lần đầu')} />
  ) : null
}
