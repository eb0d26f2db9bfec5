import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ReturnDialog } from '../../../work/workspace/return-dialog.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DispatchView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { dispatches, useReportsAct } from './dispatch-calls.ts'

/** Take it, hand it on, or send it back with the reason: whatever is one's to do. */
export function ReceivedDecision(props: { dispatch: DispatchView }) {
  const t = useT(en)
  const { dispatch } = props
  const { may } = dispatch
  const [asking, setAsking] = useState<'pass' | 'return' | null>(null)
  const params = { dispatchId: dispatch.id }
  const accept = useReportsAct(async () => {
    await dispatches.acceptDispatch({ params })
    toast(t('Đã tiếp nhận báo cáo của {unit}', { unit: dispatch.from.name }))
  })
  const close = () => {
    setAsking(null)
  }
  if (!may.accept && !may.pass && !may.return) return null
  return (
    <>
      <Notice
        title={t('{name} gửi báo cáo này', { name: dispatch.from.name })}
        action={
          <>
            {may.accept ? (
              <Button
                kind="primary"
                icon="check"
                busy={accept.isPending}
                onClick={() => {
                  accept.mutate()
                }}
              >
                {t('Tiếp nhận')}
              </Button>
            ) : null}
            {may.pass ? (
              <Button
                kind={may.accept ? 'normal' : 'primary'}
                icon="approve"
                onClick={() => {
                  setAsking('pass')
                }}
              >
                {t('Chuyển {unit}', { unit: dispatch.to.name })}
              </Button>
            ) : null}
            {may.return ? (
              <Button
                icon="undo"
                onClick={() => {
                  setAsking('return')
                }}
              >
                {t('Trả lại')}
              </Button>
            ) : null}
          </>
        }
      >
        <p>
          {t(
            'Đúng bản đã ban hành, kèm số liệu. Trả lại thì đơn vị lập bản đính chính rồi gửi lại.',
          )}
        </p>
        <ProblemNotice error={accept.error} />
      </Notice>
      {asking === 'pass' ? <PassDialog dispatch={dispatch} onClose={close} /> : null}
      {asking === 'return' ? <GiveBack dispatch={dispatch} onClose={close} /> : null}
    </>
  )
}

interface Asked {
  dispatch: DispatchView
  onClose: () => void
}

function PassDialog({ dispatch, onClose }: Asked) {
  const t = useT(en)
  const [note, setNote] = useState('')
  const pass = useReportsAct(async () => {
    await dispatches.passDispatch({
      params: { dispatchId: dispatch.id },
      body: { note: note.trim() === '' ? null : note.trim() },
    })
    toast(t('Đã chuyển {unit}', { unit: dispatch.to.name }))
    onClose()
  })
  return (
    <ConfirmDialog
      open
      title={t('Chuyển báo cáo đến {unit}', { unit: dispatch.to.name })}
      act={t('Chuyển')}
      busy={pass.isPending}
      onClose={onClose}
      onAct={() => {
        pass.mutate()
      }}
    >
      <TextArea
        id="pass-note"
        label={t('Ý kiến kèm theo')}
        hint={t('Nơi nhận và đơn vị gửi đọc được nguyên văn.')}
        maxLength={1000}
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
      <ProblemNotice error={pass.error} />
    </ConfirmDialog>
  )
}

function GiveBack({ dispatch, onClose }: Asked) {
  const t = useT(en)
  const cache = useQueryClient()
  const anew = () => cache.invalidateQueries({ queryKey: ['reports'] })
  return (
    <ReturnDialog
      subject={`dispatch:${dispatch.id}`}
      title={t('Trả lại báo cáo của {unit}', { unit: dispatch.from.name })}
      reader={dispatch.sentByName}
      act={(reason) =>
        dispatches.returnDispatch({ params: { dispatchId: dispatch.id }, body: { reason } })
      }
      said={t('Đã trả lại {unit}', { unit: dispatch.from.name })}
      onDecided={anew}
      onMoved={anew}
      onClose={onClose}
    />
  )
}
