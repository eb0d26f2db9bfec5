import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { useDraft } from '../../workspace/draft.ts'
import { FormDialog } from '../../workspace/form-dialog.tsx'
import { problemFields, ProblemNotice } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import css from './decision-bar.module.css'

interface Decision<T> {
  /** What is decided upon, as "plan:<id>": the reason typed so far is kept under it. */
  subject: string
  /** Of the content on the screen; the server refuses when it is another by now. */
  contentHash: string
  submittedBy: string
  approve: {
    title: string
    /** What follows from it. */
    explained: string
    /** Shown while the server works, where that takes long. */
    meanwhile?: string
    act: (contentHash: string) => Promise<T>
    said: (decided: T) => string
  }
  giveBack: {
    title: string
    act: (reason: string) => Promise<T>
    said: string
  }
  onDecided: (decided: T) => Promise<void>
  /** Somebody else was faster: it is to be read anew. */
  onMoved: () => Promise<void>
}

/** Approve or return, under the thumb. What is approved is the content shown, by its hash. */
export function DecisionBar<T>(props: Decision<T>) {
  const t = useT(en)
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <section className={`${css['bar']} no-print`} aria-label={t('Quyết định')}>
        <Button
          icon="undo"
          onClick={() => {
            setAsking('return')
          }}
        >
          {t('Trả lại')}
        </Button>
        <Button
          kind="primary"
          icon="approve"
          onClick={() => {
            setAsking('approve')
          }}
        >
          {t('Duyệt')}
        </Button>
      </section>
      {asking === 'approve' ? <ApproveDialog {...props} onClose={close} /> : null}
      {asking === 'return' ? <ReturnDialog {...props} onClose={close} /> : null}
    </>
  )
}

function ApproveDialog<T>(props: Decision<T> & { onClose: () => void }) {
  const t = useT(en)
  const { approve, onClose, onDecided } = props
  // The hash of what was on the screen when the dialog was opened, whatever is read meanwhile.
  const [contentHash] = useState(props.contentHash)
  const deed = useMutation({
    mutationFn: () => approve.act(contentHash),
    onSuccess: async (decided) => {
      toast(approve.said(decided))
      onClose()
      await onDecided(decided)
    },
  })
  const isMoved = deed.error instanceof ApiProblem && deed.error.status === 409
  return (
    <Dialog
      open
      title={approve.title}
      onClose={onClose}
      footer={
        isMoved ? (
          <Button
            kind="primary"
            onClick={() => {
              onClose()
              void props.onMoved()
            }}
          >
            {t('Xem bản hiện nay')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('Đọc lại đã')}</Button>
            <Button
              kind="primary"
              busy={deed.isPending}
              onClick={() => {
                deed.mutate()
              }}
            >
              {t('Duyệt đúng bản này')}
            </Button>
          </>
        )
      }
    >
      <p>{approve.explained}</p>
      <p className="soft small">{t('Mã nội dung: {hash}…', { hash: contentHash.slice(0, 12) })}</p>
      {deed.isPending && approve.meanwhile ? <output>{approve.meanwhile}</output> : null}
      <ProblemNotice error={deed.error} />
    </Dialog>
  )
}

function ReturnDialog<T>(props: Decision<T> & { onClose: () => void }) {
  const t = useT(en)
  const { giveBack, onClose, onDecided } = props
  const draft = useDraft(`return-${props.subject}`, '')
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const deed = useMutation({
    mutationFn: () => giveBack.act(reason),
    onSuccess: async (decided) => {
      draft.acknowledged()
      toast(giveBack.said)
      onClose()
      await onDecided(decided)
    },
  })
  return (
    <FormDialog
      title={giveBack.title}
      act={t('Trả lại để sửa')}
      busy={deed.isPending}
      error={deed.error}
      placed={['reason']}
      onAct={() => {
        setTried(true)
        if (reason !== '') deed.mutate()
      }}
      onClose={onClose}
    >
      <TextArea
        id="return-reason"
        label={t('Lý do trả lại')}
        hint={t('{name} đọc được nguyên văn. Nói rõ chỗ nào, cần sửa thế nào.', {
          name: props.submittedBy,
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
