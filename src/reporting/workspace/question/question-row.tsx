import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-question.ts'
import type { QuestionView } from '../../question/question-contract.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { PassDialog } from './pass-dialog.tsx'
import { questions, type Side } from './question-calls.ts'
import { QUESTION_WORDS } from './question-words.ts'
import css from './question.module.css'

/** One of them with its answer. */
export function QuestionRow(props: {
  question: QuestionView
  side: Side
  passTo: readonly { unitId: string; name: string }[]
}) {
  const t = useT(en)
  const { question, side } = props
  const [asking, setAsking] = useState<'answer' | 'pass' | 'withdraw' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <li>
      <div className={css['name']}>
        <h3>{t(QUESTION_WORDS[question.kind])}</h3>
        <Standing question={question} />
      </div>
      <p className={css['words']}>{question.words}</p>
      <p className="soft small">
        {side === 'sent'
          ? t('Gửi {unit}', { unit: question.to.name })
          : t('Từ {unit}', { unit: question.from.name })}
        {` · ${question.askedByName}, ${dateTime(question.askedAt, t.language)}`}
      </p>
      {question.passedAt === null ? null : (
        <p className="small">
          {t('Đã chuyển đến {unit} ngày {date}; câu trả lời tự về nơi hỏi.', {
            unit: question.passedToUnitName ?? '',
            date: dateTime(question.passedAt, t.language),
          })}
        </p>
      )}
      {question.answer === null ? null : (
        <blockquote className={css['answer']}>
          <p className={css['words']}>{question.answer}</p>
          <p className="soft small">
            {t('{unit} trả lời', { unit: question.to.name })}
            {` · ${question.answeredByName ?? ''}, ${
              question.answeredAt ? dateTime(question.answeredAt, t.language) : ''
            }`}
          </p>
        </blockquote>
      )}
      {question.may.answer || question.may.pass || question.may.withdraw ? (
        <p className="cluster">
          {question.may.answer ? (
            <Button
              kind={question.state === 'open' ? 'primary' : 'normal'}
              aria-label={t('Trả lời {unit}', { unit: question.from.name })}
              onClick={() => {
                setAsking('answer')
              }}
            >
              {question.state === 'open' ? t('Trả lời') : t('Sửa câu trả lời')}
            </Button>
          ) : null}
          {question.may.pass && props.passTo.length > 0 ? (
            <Button
              aria-label={t('Chuyển tiếp nội dung của {unit}', { unit: question.from.name })}
              onClick={() => {
                setAsking('pass')
              }}
            >
              {t('Chuyển tiếp')}
            </Button>
          ) : null}
          {question.may.withdraw ? (
            <Button
              kind="quiet"
              onClick={() => {
                setAsking('withdraw')
              }}
            >
              {t('Rút lại')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {asking === 'answer' ? <AnswerDialog question={question} onClose={close} /> : null}
      {asking === 'pass' ? (
        <PassDialog question={question} passTo={props.passTo} onClose={close} />
      ) : null}
      {asking === 'withdraw' ? <WithdrawDialog question={question} onClose={close} /> : null}
    </li>
  )
}

function Standing(props: { question: QuestionView }) {
  const t = useT(en)
  const { state, workingDaysWaiting } = props.question
  if (state === 'answered') return <StateBadge state="done" word={t('Đã trả lời')} />
  if (state === 'withdrawn') return <StateBadge state="cancelled" word={t('Đã rút lại')} />
  return (
    <StateBadge
      state="waiting"
      word={
        workingDaysWaiting > 0
          ? t('Chờ trả lời {n} ngày làm việc', { n: workingDaysWaiting })
          : t('Chờ trả lời')
      }
    />
  )
}

function WithdrawDialog(props: { question: QuestionView; onClose: () => void }) {
  const t = useT(en)
  const { question, onClose } = props
  const withdraw = useReportsAct(async () => {
    await questions.withdrawQuestion({ params: { questionId: question.id } })
    toast(t('Đã rút lại'))
    onClose()
  })
  return (
    <ConfirmDialog
      open
      title={t('Rút lại nội dung này?')}
      act={t('Rút lại')}
      danger
      busy={withdraw.isPending}
      onClose={onClose}
      onAct={() => {
        withdraw.mutate()
      }}
    >
      <p>
        {t('{unit} không còn thấy nội dung này. Muốn hỏi lại thì gửi nội dung mới.', {
          unit: question.to.name,
        })}
      </p>
      <ProblemNotice error={withdraw.error} />
    </ConfirmDialog>
  )
}
