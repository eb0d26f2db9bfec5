import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-rules.ts'
import { law, useLawAct, workingYearsQuery } from './rule-calls.ts'

/** Somebody has compared the year with the yearly notice. */
export function YearForm(props: { year: number; onClose: () => void }) {
  const t = useT(en)
  const [source, setSource] = useState('')
  const { mutate, isPending, error } = useLawAct(
    workingYearsQuery,
    () => law.acceptWorkingYear({ params: { year: String(props.year) }, body: { source } }),
    props.onClose,
  )
  const errors = problemFields(error)
  return (
    <ConfirmDialog
      open
      title={t('Xác nhận lịch năm {year} theo thông báo', { year: props.year })}
      act={t('Xác nhận')}
      busy={isPending}
      onClose={props.onClose}
      onAct={() => {
        mutate()
      }}
    >
      {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
      <p>
        {t(
          'Các ngày sắp tới của năm được ghi là đã đối chiếu. Ngày nào khác thông báo, hãy đặt lại trước.',
        )}
      </p>
      <TextInput
        id="year-source"
        label={t('Căn cứ')}
        hint={t('Số thông báo hoặc văn bản.')}
        required
        maxLength={200}
        error={errors['source']}
        value={source}
        onChange={(event) => {
          setSource(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}
