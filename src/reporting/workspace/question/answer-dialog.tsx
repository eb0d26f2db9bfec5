import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-question.ts'
import type { QuestionView } from '../../question/question-contract.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { questions } from './question-calls.ts'
import css from './question.module.css'

export function AnswerDialog(props: { question: QuestionView; onClose: () => void }) {
  const t = useT(en)
  const { question, onClose } = props
  const draft = useDraft(`answer-question:${question.id}`, question.answer ?? '')
  const answer = useReportsAct(async () => {
    await questions.answerQuestion({
      params: { questionId: question.id },
      body: { version: question.version, answer: draft.value.trim() },
    })
    draft.acknowledged()
    toast(t('Đã trả lời {unit}', { unit: question.from.name }))
    onClose()
  })
  const fields = problemFields(answer.error)
  return (
    <Dialog
      open
      title={t('Trả lời {unit}', { unit: question.from.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={answer.isPending}
            onClick={() => {
              answer.mutate()
            }}
          >
            {t('Gửi câu trả lời')}
          </Button>
        </>
      }
    >
      <p className={css['words']}>{question.words}</p>
      <TextArea
        id="question-answer"
        label={t('Nội dung trả lời')}
        hint={t('{name} nhận thông báo ngay và đọc được nguyên văn.', {
          name: question.askedByName,
        })}
        required
        rows={6}
        maxLength={4000}
        value={draft.value}
        error={fields['answer']}
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
      {answer.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={answer.error} />
      ) : null}
    </Dialog>
  )
}
