import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../platform/client.ts'
import { TextArea } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { useDraft } from '../../workspace/draft.ts'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'

export interface GivingBack<T> {
  /** What is decided upon, as "plan:<id>": the reason typed so far is kept under it. */
  subject: string
  title: string
  /** Who gets the reason to read. */
  reader: string
  act: (reason: string) => Promise<T>
  said: string
  onDecided: (decided: T) => Promise<void>
  /** Somebody else was faster: it is to be read anew. */
  onMoved: () => Promise<void>
}

/** Returns something with a reason, in the words its sender will read. */
export function ReturnDialog<T>(props: GivingBack<T> & { onClose: () => void }) {
  const t = useT(en)
  const { onClose } = props
  const draft = useDraft(`return-${props.subject}`, '')
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const deed = useMutation({
    mutationFn: () => props.act(reason),
    onSuccess: async (decided) => {
      draft.acknowledged()
      toast(props.said)
      onClose()
      await props.onDecided(decided)
    },
  })
  const moved = isMoved(deed.error)
  return (
    <FormDialog
      title={props.title}
      act={moved ? t('Xem bản hiện nay') : t('Trả lại để sửa')}
      busy={deed.isPending}
      error={deed.error}
      placed={['reason']}
      onAct={() => {
        setTried(true)
        if (moved) {
          onClose()
          void props.onMoved()
        } else if (reason !== '') deed.mutate()
      }}
      onClose={onClose}
    >
      <TextArea
        id="return-reason"
        label={t('Lý do trả lại')}
        hint={t('{name} đọc được nguyên văn. Nói rõ chỗ nào, cần sửa thế nào.', {
          name: props.reader,
        })}
        required
        maxLength={2000}
        value={draft.value}
        error={
          problemFields(deed.error)['reason'] ??
          (tried && reason === '' ? t('Phải ghi lý do trả lại.') : null)
        }
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
    </FormDialog>
  )
}

export function isMoved(error: Error | null): boolean {
  return error instanceof ApiProblem && error.status === 409
}
