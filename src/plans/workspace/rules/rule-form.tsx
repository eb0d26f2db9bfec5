import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, Select, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ListedRules } from '../../../law/rule/rule-contract.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-rules.ts'
import { law, rulesQuery, useLawAct } from './rule-calls.ts'
import { paramsOf, RuleFields, typedOf } from './rule-fields.tsx'
import { CutoffPreview } from './cutoff-preview.tsx'
import { ruleName } from './rule-words.ts'

/** Other figures of a rule from a day to come. */
export function RuleForm(props: {
  rule: ListedRules['rules'][number]
  sources: ListedRules['sources']
  tomorrow: string
  onClose: () => void
}) {
  const t = useT(en)
  const { rule, onClose } = props
  const [typed, setTyped] = useState(typedOf(rule.editions[0]?.params ?? {}))
  const [effectiveFrom, setEffectiveFrom] = useState(props.tomorrow)
  const [legalSource, setLegalSource] = useState('')
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useLawAct(
    rulesQuery,
    () =>
      law.changeRule({
        params: { rule: rule.code },
        body: {
          effectiveFrom,
          params: paramsOf(typed),
          legalSource: legalSource === '' ? null : legalSource,
          note,
        },
      }),
    () => {
      toast(t('Đã đặt mức mới'))
      onClose()
    },
  )
  const errors = problemFields(error)
  return (
    <Dialog
      open
      title={ruleName(rule.code, t).name}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={isPending}
            onClick={() => {
              mutate()
            }}
          >
            {t('Đặt mức mới')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {Object.keys(errors).length === 0 ? <ProblemNotice error={error} /> : null}
        <RuleFields code={rule.code} typed={typed} errors={errors} onChange={setTyped} />
        <DateInput
          id="rule-from"
          label={t('Áp dụng từ ngày')}
          hint={t('Những gì đã tính trước ngày này giữ nguyên.')}
          required
          error={errors['effectiveFrom']}
          value={effectiveFrom}
          onChange={(event) => {
            setEffectiveFrom(event.target.value)
          }}
        />
        {rule.code === 'report.cutoff' ? (
          <CutoffPreview day={Number(typed['day'])} from={effectiveFrom} />
        ) : null}
        <Select
          id="rule-source"
          label={t('Văn bản căn cứ')}
          empty={t('Không có, ghi lý do')}
          error={errors['legalSource']}
          value={legalSource}
          options={props.sources.map(({ code, title }) => ({
            value: code,
            label: `${code}: ${title}`.slice(0, 90),
          }))}
          onChange={(event) => {
            setLegalSource(event.target.value)
          }}
        />
        <TextArea
          id="rule-note"
          label={t('Lý do')}
          rows={2}
          maxLength={500}
          required={legalSource === ''}
          error={errors['note']}
          value={note}
          onChange={(event) => {
            setNote(event.target.value)
          }}
        />
      </div>
    </Dialog>
  )
}
