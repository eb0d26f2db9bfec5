import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useT } from '../../ui/language.tsx'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en.ts'
import css from './decision-bar.module.css'
import { type GivingBack, isMoved, ReturnDialog } from './return-dialog.tsx'

interface Decision<T> extends Pick<GivingBack<T>, 'subject' | 'onDecided' | 'onMoved'> {
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
  giveBack: Pick<GivingBack<T>, 'title' | 'act' | 'said'>
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
      {asking === 'return' ? (
        <ReturnDialog {...props} {...props.giveBack} reader={props.submittedBy} onClose={close} />
      ) : null}
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
  const moved = isMoved(deed.error)
  return (
    <Dialog
      open
      title={approve.title}
      onClose={onClose}
      footer={
        moved ? (
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
      {moved ? null : (
        <>
          <p>{approve.explained}</p>
          <p className="soft small">
            {t('Mã nội dung: {hash}…', { hash: contentHash.slice(0, 12) })}
          </p>
        </>
      )}
      {deed.isPending && approve.meanwhile ? <output>{approve.meanwhile}</output> : null}
      <ProblemNotice error={deed.error} />
    </Dialog>
  )
}
