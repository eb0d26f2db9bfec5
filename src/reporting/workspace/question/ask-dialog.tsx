import { useState } from 'react'
import { Select, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-question.ts'
import type { QuestionKind } from '../../question/question.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { questions } from './question-calls.ts'
import { QUESTION_WORDS } from './question-words.ts'

/** To whom, of what kind, in one's own words; what is typed outlives a lost line. */
export function AskDialog(props: {
  unitId: string
  above: readonly { unitId: string; name: string }[]
  onClose: () => void
}) {
  const t = useT(en)
  const { unitId, above, onClose } = props
  const draft = useDraft(`ask-question:${unitId}`, '')
  const [kind, setKind] = useState<QuestionKind>('difficulty')
  const [toUnitId, setTo] = useState(above.at(-1)?.unitId ?? '')
  const ask = useReportsAct(async () => {
    await questions.askQuestion({
      params: { unitId },
      body: { kind, toUnitId, words: draft.value.trim() },
    })
    draft.acknowledged()
    toast(t('Đã gửi cấp trên'))
    onClose()
  })
  const fields = problemFields(ask.error)
  return (
    <FormDialog
      title={t('Gửi khó khăn, kiến nghị')}
      act={t('Gửi')}
      busy={ask.isPending}
      error={ask.error}
      onAct={() => {
        ask.mutate()
      }}
      onClose={onClose}
    >
      <Select
        id="question-kind"
        label={t('Loại nội dung')}
        value={kind}
        options={(Object.keys(QUESTION_WORDS) as QuestionKind[]).map((value) => ({
          value,
          label: t(QUESTION_WORDS[value]),
        }))}
        onChange={(event) => {
          setKind(event.target.value as QuestionKind)
        }}
      />
      <Select
        id="question-to"
        label={t('Nơi nhận')}
        required
        empty={t('Chọn nơi nhận')}
        value={toUnitId}
        options={above.map((one) => ({ value: one.unitId, label: one.name }))}
        error={fields['toUnitId']}
        onChange={(event) => {
          setTo(event.target.value)
        }}
      />
      <TextArea
        id="question-words"
        label={t('Nội dung')}
        hint={t('Việc gì, vướng ở đâu, đề nghị thế nào. Nơi nhận đọc được nguyên văn.')}
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
