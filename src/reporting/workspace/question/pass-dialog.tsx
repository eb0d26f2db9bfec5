import { useState } from 'react'
import { Select, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-question.ts'
import type { QuestionView } from '../../question/question-contract.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { questions } from './question-calls.ts'

/** Asked of the next; one may put it in words of one's own. */
export function PassDialog(props: {
  question: QuestionView
  passTo: readonly { unitId: string; name: string }[]
  onClose: () => void
}) {
  const t = useT(en)
  const { question, passTo, onClose } = props
  const others = passTo.filter(({ unitId }) => unitId !== question.from.unitId)
  const [toUnitId, setTo] = useState(others.length === 1 ? (others[0]?.unitId ?? '') : '')
  const draft = useDraft(`pass-question:${question.id}`, `${question.from.name}: ${question.words}`)
  const pass = useReportsAct(async () => {
    await questions.passQuestion({
      params: { questionId: question.id },
      body: { version: question.version, toUnitId, words: draft.value.trim() },
    })
    draft.acknowledged()
    toast(t('Đã chuyển; trả lời sẽ tự về {unit}', { unit: question.from.name }))
    onClose()
  })
  const fields = problemFields(pass.error)
  return (
    <FormDialog
      title={t('Chuyển tiếp nội dung của {unit}', { unit: question.from.name })}
      act={t('Chuyển tiếp')}
      busy={pass.isPending}
      error={pass.error}
      onAct={() => {
        pass.mutate()
      }}
      onClose={onClose}
    >
      <Select
        id="pass-to"
        label={t('Nơi nhận')}
        required
        empty={t('Chọn nơi nhận')}
        value={toUnitId}
        options={others.map((one) => ({ value: one.unitId, label: one.name }))}
        error={fields['toUnitId']}
        onChange={(event) => {
          setTo(event.target.value)
        }}
      />
      <TextArea
        id="pass-words"
        label={t('Nội dung')}
        hint={t('Câu trả lời của nơi nhận tự về {unit}, không phải chép lại.', {
          unit: question.from.name,
        })}
        required
        rows={6}
        maxLength={4000}
        value={draft.value}
        error={fields['words']}
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
    </FormDialog>
  )
}
