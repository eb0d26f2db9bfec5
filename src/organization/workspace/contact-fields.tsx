import { Button } from '../../ui/button.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { en } from '../en-public-face.ts'
import { type Contact, CONTACT_KINDS, type ContactKind } from '../public-face/contact.ts'
import css from './public-face.module.css'

export interface TypedContact {
  /** Of the row on the screen. */
  key: string
  kind: ContactKind
  label: string
  value: string
  note: string
}

export function typedContact(contact?: Contact): TypedContact {
  const { kind, label, value, note } = contact ?? EMPTY
  return { key: crypto.randomUUID(), kind, label, value, note: note ?? '' }
}

const EMPTY: Contact = { kind: 'phone', label: '', value: '', note: null }

/** The ways to reach the office, in the order they are shown. */
export function ContactFields(props: {
  contacts: readonly TypedContact[]
  errors: Record<string, string>
  onChange: (next: (now: TypedContact[]) => TypedContact[]) => void
}) {
  const t = useT(en)
  const labels = {
    petition: t('Tiếp nhận phản ánh, kiến nghị'),
    hotline: t('Đường dây nóng'),
    one_stop: t('Bộ phận một cửa, Trung tâm PVHCC'),
    office: t('Trụ sở'),
    phone: t('Điện thoại'),
    email: t('Thư điện tử'),
    spokesperson: t('Người phát ngôn'),
    website: t('Trang thông tin khác'),
  } satisfies Record<ContactKind, string>
  const { contacts, errors, onChange } = props
  const change = (at: number, part: Partial<TypedContact>) => {
    onChange((now) => now.map((one, index) => (index === at ? { ...one, ...part } : one)))
  }
  return (
    <ol className={css.contacts}>
      {contacts.map((contact, at) => {
        const control = (name: 'label' | 'value' | 'note') => ({
          id: `contact-${at}-${name}`,
          value: contact[name],
          error: errors[`contacts.${at}.${name}`],
          onChange: (event: { target: { value: string } }) => {
            change(at, { [name]: event.target.value })
          },
        })
        return (
          <li key={contact.key}>
            <Select
              id={`contact-${at}-kind`}
              label={t('Loại')}
              value={contact.kind}
              options={CONTACT_KINDS.map((kind) => ({ value: kind, label: labels[kind] }))}
              onChange={(event) => {
                const kind = CONTACT_KINDS.find((one) => one === event.target.value)
                if (!kind) return
                const untouched = contact.label === '' || contact.label === labels[contact.kind]
                change(at, untouched ? { kind, label: labels[kind] } : { kind })
              }}
            />
            <TextInput {...control('label')} label={t('Tên hiện trên trang')} required />
            <TextInput {...control('value')} label={t('Số, địa chỉ hoặc đường dẫn')} required />
            <TextInput {...control('note')} label={t('Giờ làm việc, người gặp')} />
            <div className="cluster">
              <Button
                kind="quiet"
                disabled={at === 0}
                onClick={() => {
                  onChange((now) => moved(now, at, at - 1))
                }}
              >
                {t('Lên trên')}
              </Button>
              <Button
                kind="quiet"
                onClick={() => {
                  onChange((now) => now.filter((_, index) => index !== at))
                }}
              >
                {t('Bỏ mục này')}
              </Button>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function moved(contacts: readonly TypedContact[], from: number, to: number): TypedContact[] {
  const [one] = contacts.slice(from, from + 1)
  return one ? contacts.toSpliced(from, 1).toSpliced(to, 0, one) : [...contacts]
}
