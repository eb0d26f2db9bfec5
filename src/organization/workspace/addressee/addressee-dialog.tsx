import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { ADDRESSEE_KINDS } from '../../addressee/addressee.ts'
import type { AddresseeView } from '../../addressee/addressee-contract.ts'
import { en } from '../../en-addressee.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'
import css from '../organization.module.css'
import { useSettled } from '../../../workspace/settled.ts'
import { offeredQuery } from './addressee-calls.ts'
import { addresseeKind } from './addressee-words.ts'
import { saysKnownEnd } from './known-end.tsx'

const FIELDS = ['name', 'kind', 'address', 'email', 'phone', 'validFrom'] as const

/** Writes a body into the register, or mends what was written. */
export function AddresseeDialog(props: {
  unitId: string
  addressee: AddresseeView | null
  onClose: () => void
}) {
  const t = useT(en)
  const { unitId, addressee, onClose } = props
  const draft = useDraft(`addressee:${addressee?.id ?? unitId}`, {
    name: addressee?.name ?? '',
    kind: addressee?.kind ?? ('central' as const),
    address: addressee?.address ?? '',
    email: addressee?.email ?? '',
    phone: addressee?.phone ?? '',
    validFrom: addressee?.validFrom ?? '',
  })
  const typed = draft.value
  const save = useMutation({
    mutationFn: () => {
      const body = {
        ...typed,
        address: typed.address.trim() || null,
        email: typed.email.trim() || null,
        phone: typed.phone.trim() || null,
        validFrom: typed.validFrom || null,
      }
      return addressee
        ? organization.editAddressee({
            params: { addresseeId: addressee.id },
            body: { ...body, version: addressee.version },
          })
        : organization.addAddressee({ params: { unitId }, body })
    },
    onSuccess: async () => {
      draft.acknowledged()
      toast(t('Đã lưu vào sổ'))
      await refreshOrganization()
      onClose()
    },
  })
  const errors = problemFields(save.error)
  const name = useSettled(typed.name.trim(), 400)
  const known = useQuery({ ...offeredQuery(unitId, name), enabled: name.length > 3 })
  const knownEnd = name.length > 3 ? known.data?.knownEnd : null
  const control = (part: (typeof FIELDS)[number]) => ({
    id: `addressee-${part}`,
    value: typed[part],
    error: errors[part],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      draft.set((now) => ({ ...now, [part]: value }))
    },
  })
  return (
    <FormDialog
      title={addressee ? t('Sửa cơ quan, tổ chức') : t('Ghi vào sổ')}
      act={t('Lưu vào sổ')}
      busy={save.isPending}
      error={save.error}
      placed={FIELDS}
      onClose={onClose}
      onAct={() => {
        save.mutate()
      }}
    >
      <TextArea
        {...control('name')}
        label={t('Tên đầy đủ')}
        hint={t('Như ghi ở “Kính gửi”, ví dụ: Cục Kiểm soát thủ tục hành chính, Bộ Tư pháp')}
        rows={2}
        maxLength={200}
        required
      />
      {knownEnd ? (
        <Notice kind="warning">
          <p>{saysKnownEnd(knownEnd, t)}</p>
          {knownEnd.heir === null || knownEnd.heirId !== null ? null : (
            <Button
              kind="quiet"
              onClick={() => {
                draft.set((now) => ({ ...now, name: knownEnd.heir ?? now.name }))
              }}
            >
              {t('Ghi “{heir}”', { heir: knownEnd.heir })}
            </Button>
          )}
        </Notice>
      ) : null}
      <Select
        {...control('kind')}
        label={t('Loại')}
        options={ADDRESSEE_KINDS.map((kind) => ({ value: kind, label: addresseeKind(kind, t) }))}
      />
      <TextInput {...control('address')} label={t('Địa chỉ')} maxLength={300} />
      <div className={css['filters']}>
        <TextInput {...control('email')} type="email" label={t('Thư điện tử')} maxLength={200} />
        <TextInput {...control('phone')} type="tel" label={t('Điện thoại')} maxLength={60} />
      </div>
      <DateInput
        {...control('validFrom')}
        label={t('Có từ ngày')}
        hint={t('Để trống nếu đã có từ lâu')}
      />
    </FormDialog>
  )
}
