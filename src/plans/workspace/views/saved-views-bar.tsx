import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { usePreference } from '../../../workspace/preference.ts'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-views.ts'
import {
  readViews,
  type SavedView,
  viewsOf,
  viewsPreference,
  withoutView,
  withView,
} from './saved-views.ts'

/** The ways of looking that a person has kept, and one button to keep the present one. */
export function SavedViewsBar(props: { address: Address }) {
  const t = useT(en)
  const { account } = useSession()
  const all = readViews(usePreference(viewsPreference))
  const own = viewsOf(all, account.id)
  const [saving, setSaving] = useState(false)
  const here = props.address.with({ xem: undefined, mo: undefined, chon: undefined })
  const current = own.find(({ href }) => href === here)
  return (
    <div className="cluster no-print">
      {own.map((view) => (
        <ButtonLink
          key={view.name}
          kind="quiet"
          href={view.href}
          aria-current={view === current ? 'page' : undefined}
        >
          {view.name}
        </ButtonLink>
      ))}
      {current ? (
        <Button
          kind="quiet"
          icon="remove"
          onClick={() => {
            keep(withoutView(all, current))
            toast(t('Đã bỏ cách xem “{name}”', { name: current.name }), () => {
              keep(withView(all, current))
            })
          }}
        >
          {t('Bỏ cách xem này')}
        </Button>
      ) : here.includes('?') ? (
        <Button
          kind="quiet"
          icon="list"
          onClick={() => {
            setSaving(true)
          }}
        >
          {t('Lưu cách xem này')}
        </Button>
      ) : null}
      {saving ? (
        <NameDialog
          onClose={() => {
            setSaving(false)
          }}
          onName={(name) => {
            keep(withView(all, { accountId: account.id, name, href: here }))
            setSaving(false)
            toast(t('Đã lưu cách xem “{name}”', { name }))
          }}
        />
      ) : null}
    </div>
  )
}

function keep(views: readonly SavedView[]): void {
  viewsPreference.set(JSON.stringify(views))
}

function NameDialog(props: { onClose: () => void; onName: (name: string) => void }) {
  const t = useT(en)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <ConfirmDialog
      open
      title={t('Lưu cách xem này')}
      act={t('Lưu')}
      onClose={props.onClose}
      onAct={() => {
        if (name.trim() === '') setMissing(true)
        else props.onName(name.trim())
      }}
    >
      <p>{t('Giữ các điều kiện lọc và cách xếp đang chọn, trên máy này; bấm tên để mở lại.')}</p>
      <TextInput
        id="view-name"
        label={t('Tên cách xem')}
        required
        maxLength={40}
        error={missing ? t('Hãy đặt tên cho cách xem.') : undefined}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}
