import { DateInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { AddresseeField } from '../../../organization/workspace/addressee/addressee-field.tsx'
import { en } from '../../en-directive.ts'
import styles from '../plan/plan-screen.module.css'
import type { DirectiveForm } from './directive-form.ts'

/** Which document, from whom, of when, and where it can be read. */
export function DirectiveFields(props: {
  form: DirectiveForm
  errors: Readonly<Record<string, string>>
  onType: (part: keyof DirectiveForm, value: string) => void
}) {
  const t = useT(en)
  const { form, errors, onType } = props
  const control = (part: keyof DirectiveForm) => ({
    id: `directive-${part}`,
    value: form[part],
    error: errors[part] ?? errors[`to.document.${part}`],
    onChange: (event: { target: { value: string } }) => {
      onType(part, event.target.value)
    },
  })
  return (
    <>
      <TextArea {...control('title')} label={t('Tên văn bản')} rows={2} required />
      <AddresseeField
        {...control('issuer')}
        label={t('Cơ quan ban hành')}
        hint={t('Ví dụ: Thủ tướng Chính phủ, Tỉnh ủy, Sở Nội vụ')}
        required
        onChange={(name) => {
          onType('issuer', name)
        }}
      />
      <TextInput {...control('number')} label={t('Số, ký hiệu')} hint={t('Ví dụ: 1015/QĐ-TTg')} />
      <div className={styles.fields}>
        <DateInput {...control('issuedOn')} label={t('Ngày ban hành')} />
        <DateInput {...control('receivedOn')} label={t('Ngày nhận')} />
      </div>
      <TextInput {...control('address')} label={t('Đường dẫn')} hint={t('Nơi đọc được văn bản')} />
      <TextArea {...control('note')} label={t('Ghi chú')} rows={2} />
    </>
  )
}
