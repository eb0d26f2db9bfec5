import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Select, TextInput } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { ADDRESSEE_KINDS } from '../../addressee/addressee.ts'
import type { AddresseeView } from '../../addressee/addressee-contract.ts'
import { en } from '../../en-addressee.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'
import css from '../organization.module.css'
import { OrganizationTabs } from '../organization-tabs.tsx'
import { addresseesQuery } from './addressee-calls.ts'
import { AddresseeDialog } from './addressee-dialog.tsx'
import { AddresseeEnd, AddresseeMerge } from './addressee-end.tsx'
import { addresseeKind } from './addressee-words.ts'
import { saysKnownEnd } from './known-end.tsx'

type Doing = { what: 'edit' | 'end' | 'merge'; addressee: AddresseeView } | { what: 'add' } | null

/** The register of bodies outside the system: whom the unit writes to and asks for their part. */
export function AddresseeList() {
  const t = useT(en)
  const unit = useUnit()
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => {
    setDoing(null)
  }
  return (
    <Screen
      title={t('Cơ quan, tổ chức ngoài hệ thống')}
      lead={t('Nơi đơn vị gửi văn bản, mời phối hợp mà không có tài khoản ở đây.')}
      actions={
        unit && unit.role !== 'viewer' ? (
          <Button
            kind="primary"
            icon="write"
            onClick={() => {
              setDoing({ what: 'add' })
            }}
          >
            {t('Ghi vào sổ')}
          </Button>
        ) : null
      }
    >
      <OrganizationTabs />
      {unit ? (
        <Register unitId={unit.id} onDo={setDoing} />
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
      {unit && doing?.what === 'add' ? (
        <AddresseeDialog unitId={unit.id} addressee={null} onClose={stop} />
      ) : null}
      {unit && doing?.what === 'edit' ? (
        <AddresseeDialog unitId={unit.id} addressee={doing.addressee} onClose={stop} />
      ) : null}
      {doing?.what === 'end' ? <AddresseeEnd addressee={doing.addressee} onClose={stop} /> : null}
      {doing?.what === 'merge' ? (
        <AddresseeMerge addressee={doing.addressee} onClose={stop} />
      ) : null}
    </Screen>
  )
}

function Register(props: { unitId: string; onDo: (doing: Doing) => void }) {
  const t = useT(en)
  const address = useAddress()
  const typed = address.get('tim') ?? ''
  const words = useSettled(typed.trim(), 250)
  const kind = ADDRESSEE_KINDS.find((one) => one === address.get('loai'))
  const state = address.get('muc') === 'da-ket-thuc' ? 'ended' : 'current'
  const query = useInfiniteQuery(
    addresseesQuery(props.unitId, {
      state: words === '' ? state : 'all',
      ...(words === '' ? {} : { words }),
      ...(kind ? { kind } : {}),
    }),
  )
  return (
    <>
      <search className={css['filters']}>
        <TextInput
          id="addressee-find"
          type="search"
          label={t('Tìm trong sổ')}
          hint={t('Cả nơi đã kết thúc')}
          value={typed}
          onChange={(event) => {
            address.go({ tim: event.target.value || undefined }, 'replace')
          }}
        />
        <Select
          id="addressee-of-kind"
          label={t('Loại')}
          empty={t('Mọi loại')}
          value={kind ?? ''}
          options={ADDRESSEE_KINDS.map((one) => ({ value: one, label: addresseeKind(one, t) }))}
          onChange={({ target }) => {
            address.go({ loai: target.value || undefined })
          }}
        />
        <Select
          id="addressee-state"
          label={t('Trạng thái')}
          value={state}
          options={[
            { value: 'current', label: t('Đang hoạt động') },
            { value: 'ended', label: t('Đã kết thúc') },
          ]}
          onChange={({ target }) => {
            address.go({ muc: target.value === 'ended' ? 'da-ket-thuc' : undefined })
          }}
        />
      </search>
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <EmptyState icon="unit" title={t('Chưa có nơi nào ở đây')}>
              {t(
                'Ghi Mặt trận, đoàn thể, cơ quan ngành dọc, báo, cơ quan trung ương không dùng hệ thống; khi mời phối hợp hay soạn công văn chỉ cần chọn.',
              )}
            </EmptyState>
          ) : (
            <>
              <ul className="rows" aria-label={t('Cơ quan, tổ chức ngoài hệ thống')}>
                {items.map((one) => (
                  <Row key={one.id} addressee={one} unitId={props.unitId} onDo={props.onDo} />
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} total={pages[0]?.total} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

function Row(props: { addressee: AddresseeView; unitId: string; onDo: (doing: Doing) => void }) {
  const t = useT(en)
  const { addressee, onDo } = props
  const { name, kind, validFrom, validTo, hasEnded, successor, unit } = addressee
  const act = (what: 'edit' | 'end' | 'merge', label: string) => (
    <Button
      kind="quiet"
      onClick={() => {
        onDo({ what, addressee })
      }}
    >
      {label}
    </Button>
  )
  const day = (on: string) => shortDate(on, t.language)
  return (
    <li>
      <div className="cluster">
        <strong>{name}</strong>
        {hasEnded ? <StateBadge state="cancelled" word={t('đã kết thúc')} /> : null}
      </div>
      <p className="soft small">
        {[
          addresseeKind(kind, t),
          validFrom ? t('từ {day}', { day: day(validFrom) }) : null,
          validTo ? t('đến hết {day}', { day: day(validTo) }) : null,
          unit.id === props.unitId ? null : t('sổ của {unit}', { unit: unit.shortName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {successor ? (
        <p>
          {t('Thay thế:')} <strong>{successor.name}</strong>
        </p>
      ) : null}
      {addressee.knownEnd ? <p className="small">{saysKnownEnd(addressee.knownEnd, t)}</p> : null}
      <Reach addressee={addressee} />
      <OtherNames addressee={addressee} />
      {addressee.may.edit ? (
        <div className="acts">
          {act('edit', t('Sửa'))}
          {act('end', validTo ? t('Sửa ngày kết thúc') : t('Kết thúc'))}
          {validTo ? <Reopen addressee={addressee} /> : null}
          {act('merge', t('Gộp mục trùng'))}
        </div>
      ) : null}
    </li>
  )
}

function Reach({ addressee: { address, email, phone } }: { addressee: AddresseeView }) {
  if (address === null && email === null && phone === null) return null
  return (
    <p className="small">
      {address}
      {address && (email ?? phone) ? ' · ' : null}
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
      {email && phone ? ' · ' : null}
      {phone}
    </p>
  )
}

function OtherNames({ addressee }: { addressee: AddresseeView }) {
  const t = useT(en)
  const separate = useMutation({
    mutationFn: (addresseeId: string) =>
      organization.separateAddressee({ params: { addresseeId } }),
    onSuccess: async () => {
      toast(t('Đã tách thành mục riêng'))
      await refreshOrganization()
    },
  })
  if (addressee.otherNames.length === 0) return null
  return (
    <details>
      <summary className="small">
        {t('Còn ghi là: {n} tên', { n: addressee.otherNames.length })}
      </summary>
      <ul className={css['plain']}>
        {addressee.otherNames.map(({ id, name }) => (
          <li key={id} className="cluster">
            {name}
            {addressee.may.edit ? (
              <Button
                kind="quiet"
                busy={separate.isPending}
                onClick={() => {
                  separate.mutate(id)
                }}
              >
                {t('Tách ra')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNotice error={separate.error} />
    </details>
  )
}

function Reopen({ addressee }: { addressee: AddresseeView }) {
  const t = useT(en)
  const reopen = useMutation({
    mutationFn: () =>
      organization.endAddressee({
        params: { addresseeId: addressee.id },
        body: { version: addressee.version, lastDay: null },
      }),
    onSuccess: async () => {
      toast(t('Đã bỏ ngày kết thúc'))
      await refreshOrganization()
    },
    onError: (error) => {
      toast(error.message)
    },
  })
  return (
    <Button
      kind="quiet"
      busy={reopen.isPending}
      onClick={() => {
        reopen.mutate()
      }}
    >
      {t('Bỏ kết thúc')}
    </Button>
  )
}
