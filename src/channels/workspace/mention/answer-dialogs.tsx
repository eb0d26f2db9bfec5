import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { DateInput, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { MentionView } from '../../mention/mention-contract.ts'
import { useMentionAct } from './mention-act.ts'
import { mentions } from './mention-calls.ts'

interface Props {
  mention: MentionView
  onClose: () => void
}

/** What the head wants done, and until when. */
export function DirectDialog({ mention, onClose }: Props) {
  const t = useT(en)
  const { id, version } = mention
  const [direction, setDirection] = useState(mention.direction ?? '')
  const [dueOn, setDueOn] = useState(mention.dueOn ?? '')
  const act = useMentionAct(
    () =>
      mentions.directMention({
        params: { mentionId: id },
        body: { version, direction, dueOn: dueOn || null },
      }),
    t('Đã chuyển ý kiến chỉ đạo đến cán bộ'),
    onClose,
  )
  return (
    <AnswerDialog title={t('Ý kiến chỉ đạo')} does={t('Ghi ý kiến')} act={act} onClose={onClose}>
      {(errors) => (
        <>
          <p className="soft">{mention.title}</p>
          <TextArea
            id="mention-direction"
            label={t('Cần làm gì, ai làm')}
            required
            value={direction}
            error={errors['direction']}
            onChange={(event) => {
              setDirection(event.target.value)
            }}
          />
          <DateInput
            id="mention-due"
            label={t('Hạn khắc phục, nếu có')}
            value={dueOn}
            error={errors['dueOn']}
            onChange={(event) => {
              setDueOn(event.target.value)
            }}
          />
        </>
      )}
    </AnswerDialog>
  )
}

export function RemedyDialog({ mention, onClose }: Props) {
  const t = useT(en)
  const { today } = useSession()
  const { id, version } = mention
  const [remedy, setRemedy] = useState('')
  const [remediedOn, setRemediedOn] = useState(today)
  const act = useMentionAct(
    () =>
      mentions.remedyMention({
        params: { mentionId: id },
        body: { version, remedy, remediedOn },
      }),
    t('Đã ghi kết quả khắc phục'),
    onClose,
  )
  return (
    <AnswerDialog title={t('Đã khắc phục')} does={t('Ghi kết quả')} act={act} onClose={onClose}>
      {(errors) => (
        <>
          <p className="soft">{mention.direction}</p>
          <TextArea
            id="mention-remedy"
            label={t('Đã làm gì, trả lời ai, bằng cách nào')}
            required
            value={remedy}
            error={errors['remedy']}
            onChange={(event) => {
              setRemedy(event.target.value)
            }}
          />
          <DateInput
            id="mention-remedied"
            label={t('Xong ngày')}
            required
            value={remediedOn}
            error={errors['remediedOn']}
            onChange={(event) => {
              setRemediedOn(event.target.value)
            }}
          />
        </>
      )}
    </AnswerDialog>
  )
}

export function WithdrawDialog({ mention, onClose }: Props) {
  const t = useT(en)
  const { id, version } = mention
  const act = useMentionAct(
    () => mentions.withdrawMention({ params: { mentionId: id }, body: { version } }),
    t('Đã bỏ khỏi sổ'),
    onClose,
  )
  return (
    <ConfirmDialog
      open
      title={t('Bỏ “{title}” khỏi sổ?', { title: mention.title })}
      act={t('Bỏ khỏi sổ')}
      danger
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <p>{t('Chỉ bỏ dòng ghi nhầm. Nhật ký vẫn giữ ai đã bỏ và lúc nào.')}</p>
      <ProblemNotice error={act.error} />
    </ConfirmDialog>
  )
}

function AnswerDialog(props: {
  title: string
  does: string
  act: ReturnType<typeof useMentionAct>
  onClose: () => void
  children: (errors: Readonly<Record<string, string>>) => ReactNode
}) {
  const { act } = props
  const errors = problemFields(act.error)
  return (
    <FormDialog
      title={props.title}
      act={props.does}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        act.mutate()
      }}
      onClose={props.onClose}
    >
      {props.children(errors)}
    </FormDialog>
  )
}
