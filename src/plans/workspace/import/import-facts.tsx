import type { ChangeEvent } from 'react'
import { documentKinds } from '../../../documents/document-kind.ts'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en.ts'
import { CorrectedMark, FieldBox, Original } from './import-cell.tsx'
import styles from './import-facts.module.css'
import { fieldOf } from './import-paths.ts'
import { useReview } from './import-review-state.ts'

/** The head and the foot of the document: what it is, whose, when, signed by whom. */
export function Facts() {
  const t = useT(en)
  return (
    <Section title={t('Thông tin văn bản')}>
      <div className={styles.facts}>
        <Fact path="title" label={t('Tên kế hoạch')} kind="long" />
        <Fact path="kind.code" label={t('Loại văn bản')} kind="kind" />
        <Fact path="year" label={t('Năm kế hoạch')} kind="number" />
        <Fact path="number.value" label={t('Số')} kind="number" />
        <Fact path="number.symbol" label={t('Ký hiệu')} />
        <Fact path="date.iso" label={t('Ngày văn bản')} kind="date" />
        <Fact path="place" label={t('Nơi ký')} />
        <Fact path="issuer" label={t('Cơ quan ban hành')} />
        <Fact path="signature.position" label={t('Chức vụ người ký')} />
        <Fact path="signature.name" label={t('Người ký')} />
      </div>
      <Bases />
    </Section>
  )
}

function Fact(props: {
  path: string
  label: string
  kind?: 'text' | 'long' | 'number' | 'date' | 'kind'
}) {
  const { path, label, kind = 'text' } = props
  const { textOf, type, saving, readOnly, doubts } = useReview()
  const field = path.startsWith('signature') ? path : fieldOf(path)
  const control = {
    id: `fact-${path.replace('.', '-')}`,
    label,
    value: textOf(path),
    error: saving.errors[path],
    readOnly,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      type(path, event.target.value)
    },
    onBlur: () => void saving.flush(),
  }
  const unsure = doubts.some((one) => one.path === field && !one.settled)
  return (
    <FieldBox path={field} className={kind === 'long' ? styles.wide : undefined}>
      {kind === 'long' ? <TextArea {...control} rows={3} /> : null}
      {kind === 'number' ? <NumberInput {...control} /> : null}
      {kind === 'date' ? <DateInput {...control} /> : null}
      {kind === 'text' ? <TextInput {...control} /> : null}
      {kind === 'kind' ? (
        <Select
          id={control.id}
          label={label}
          value={control.value}
          error={control.error}
          disabled={readOnly}
          empty={control.value === '' ? '' : undefined}
          options={[...Object.entries(documentKinds), ['CV', 'Công văn']].map(
            ([value = '', name = '']) => ({ value, label: name }),
          )}
          onChange={(event) => {
            type(path, event.target.value)
          }}
        />
      ) : null}
      <CorrectedMark path={path} />
      {unsure ? <Original path={field} /> : null}
    </FieldBox>
  )
}

function Bases() {
  const t = useT(en)
  const { view } = useReview()
  const { bases } = view.draft
  if (bases.length === 0) return null
  return (
    <details className={styles.group}>
      <summary>{t('Căn cứ ban hành ({n})', { n: bases.length })}</summary>
      <ul className={styles.paper}>
        {bases.map((base) => {
          const parent = view.parents.find((one) => one.citation === base.text)?.planId
          return (
            <li key={`${base.at.start} ${base.text}`}>
              {base.text}{' '}
              {parent ? <a href={href(`/ke-hoach/${parent}`)}>{t('Mở kế hoạch này')}</a> : null}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
