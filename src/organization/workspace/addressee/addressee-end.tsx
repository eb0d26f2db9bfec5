import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DateInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { addDays } from '../../../ui/format.ts'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { AddresseeView } from '../../addressee/addressee-contract.ts'
import { en } from '../../en-addressee.ts'
import { organization, refreshOrganization } from '../organization-calls.ts'
import { AddresseeField } from './addressee-field.tsx'
import { saysKnownEnd } from './known-end.tsx'

interface Ending {
  addressee: AddresseeView
  onClose: () => void
}

/** The last day of a body, and who is written to from the next. */
export function AddresseeEnd({ addressee, onClose }: Ending) {
  const t = useT(en)
  const { today } = useSession()
  const { knownEnd } = addressee
  const [lastDay, setLastDay] = useState(
    addressee.validTo ?? (knownEnd ? addDays(knownEnd.endedOn, -1) : today),
  )
  const [name, setName] = useState(addressee.successor?.name ?? knownEnd?.heir ?? '')
  const [successor, setSuccessor] = useState<{ id: string } | null>(
    addressee.successor ?? (knownEnd?.heirId ? { id: knownEnd.heirId } : null),
  )
  const end = useMutation({
    mutationFn: () =>
      organization.endAddressee({
        params: { addresseeId: addressee.id },
        body: { version: addressee.version, lastDay, successorId: successor?.id ?? null },
      }),
    onSuccess: async () => {
      toast(t('Đã ghi ngày kết thúc'))
      await refreshOrganization()
      onClose()
    },
  })
  const errors = problemFields(end.error)
  const [asked, setAsked] = useState(false)
  const unknown = name.trim() !== '' && successor === null
  return (
    <FormDialog
      title={t('{name} kết thúc', { name: addressee.name })}
      act={t('Ghi ngày kết thúc')}
      busy={end.isPending}
      error={end.error}
      placed={['lastDay', 'successorId']}
      onClose={onClose}
      onAct={() => {
        setAsked(true)
        if (!unknown) end.mutate()
      }}
    >
      <p>{t('Văn bản đã gửi giữ nguyên tên. Từ hôm sau, nơi thay thế được gợi ý khi chọn.')}</p>
      {knownEnd ? <p>{saysKnownEnd(knownEnd, t)}</p> : null}
      <DateInput
        id="addressee-last-day"
        label={t('Ngày cuối cùng')}
        required
        value={lastDay}
        error={errors['lastDay']}
        onChange={(event) => {
          setLastDay(event.target.value)
        }}
      />
      <AddresseeField
        id="addressee-successor"
        label={t('Nơi thay thế từ hôm sau')}
        hint={t('Gõ vài chữ rồi chọn trong sổ; để trống nếu không có')}
        error={
          errors['successorId'] ??
          (asked && unknown ? t('Chọn một nơi trong sổ; chưa có thì ghi vào sổ trước.') : undefined)
        }
        value={name}
        onChange={setName}
        onChoose={setSuccessor}
      />
    </FormDialog>
  )
}

/** The same body written in twice: this one becomes another name of the other. */
export function AddresseeMerge({ addressee, onClose }: Ending) {
  const t = useT(en)
  const [name, setName] = useState('')
  const [into, setInto] = useState<{ id: string; name: string } | null>(null)
  const merge = useMutation({
    mutationFn: (intoId: string) =>
      organization.mergeAddressee({
        params: { addresseeId: addressee.id },
        body: { version: addressee.version, intoId },
      }),
    onSuccess: async () => {
      toast(t('Đã gộp; tên này thành tên khác của mục kia'))
      await refreshOrganization()
      onClose()
    },
  })
  const errors = problemFields(merge.error)
  const [asked, setAsked] = useState(false)
  return (
    <FormDialog
      title={t('Gộp {name}', { name: addressee.name })}
      act={t('Gộp')}
      busy={merge.isPending}
      error={merge.error}
      placed={['intoId']}
      onClose={onClose}
      onAct={() => {
        setAsked(true)
        if (into) merge.mutate(into.id)
      }}
    >
      <p>
        {t(
          'Dùng khi một nơi được ghi hai lần. Mục kia giữ địa chỉ của nó; việc và công văn cũ vẫn còn. Tách lại được.',
        )}
      </p>
      <AddresseeField
        id="addressee-into"
        label={t('Gộp vào')}
        hint={t('Gõ vài chữ rồi chọn trong sổ')}
        required
        error={
          errors['intoId'] ?? (asked && into === null ? t('Hãy chọn một mục trong sổ.') : undefined)
        }
        value={name}
        onChange={setName}
        onChoose={setInto}
      />
    </FormDialog>
  )
}
