import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-change.ts'
import { ChangeDialog } from '../change/change-dialog.tsx'
import { due } from './due-client.ts'
import { type Occurrence, useAct } from './due-calls.ts'
import { DueContribute } from './due-contribute.tsx'
import { DueGive } from './due-give.tsx'
import { DueUnits } from './due-units.tsx'

export type DueAsking =
  | 'urge'
  | 'pause'
  | 'resume'
  | 'units'
  | 'give'
  | 'contribute'
  | 'move'
  | 'cancel'

/** What may be done with one occurrence; each button only for whom it is. */
export function DueActions(props: { occurrence: Occurrence; onAsk: (what: DueAsking) => void }) {
  const t = useT(en)
  const { occurrence, onAsk } = props
  const { may, state, paused } = occurrence
  const ask = (what: DueAsking) => () => {
    onAsk(what)
  }
  return (
    <div className="cluster">
      {may.record ? (
        <ButtonLink kind="primary" icon="record" href={href(`/ghi-nhan?lan=${occurrence.id}`)}>
          {t('Ghi nhận việc đã làm')}
        </ButtonLink>
      ) : null}
      {may.accept ? <Accept occurrence={occurrence} /> : null}
      {may.contribute ? (
        <Button onClick={ask('contribute')}>{t('Ghi phần phối hợp')}</Button>
      ) : null}
      {may.give ? <Button onClick={ask('give')}>{t('Giao cho…')}</Button> : null}
      {may.urge ? (
        <Button icon="bell" onClick={ask('urge')}>
          {t('Đôn đốc')}
        </Button>
      ) : null}
      {may.map ? (
        <Button icon="unit" onClick={ask('units')}>
          {t('Chỉ rõ đơn vị')}
        </Button>
      ) : null}
      {may.pause && state === 'open' ? (
        <Button onClick={ask(paused ? 'resume' : 'pause')}>
          {paused ? t('Tiếp tục') : t('Tạm dừng')}
        </Button>
      ) : null}
      {may.pause && state === 'open' ? (
        <>
          {paused ? null : <Button onClick={ask('move')}>{t('Dời hạn')}</Button>}
          <Button onClick={ask('cancel')}>{t('Thôi không làm')}</Button>
        </>
      ) : null}
    </div>
  )
}

export function DueDialogs(props: {
  occurrence: Occurrence
  asking: DueAsking | undefined
  onClose: () => void
}) {
  const { occurrence, asking, onClose } = props
  return (
    <>
      <Urge occurrence={occurrence} open={asking === 'urge'} onClose={onClose} />
      <Pause occurrence={occurrence} open={asking === 'pause'} onClose={onClose} />
      <Resume occurrence={occurrence} open={asking === 'resume'} onClose={onClose} />
      <DueUnits occurrence={occurrence} open={asking === 'units'} onClose={onClose} />
      <DueGive occurrence={occurrence} open={asking === 'give'} onClose={onClose} />
      <DueContribute occurrence={occurrence} open={asking === 'contribute'} onClose={onClose} />
      {asking === 'move' || asking === 'cancel' ? (
        <ChangeDialog
          kind={asking}
          occurrenceIds={[occurrence.id]}
          onClose={onClose}
          onDone={onClose}
        />
      ) : null}
    </>
  )
}

/** One press: the unit knows what it is asked for. */
function Accept(props: { occurrence: Occurrence }) {
  const t = useT(en)
  const act = useAct(
    () => undefined,
    async () => {
      await due.acceptCoordination({
        params: { assignmentId: props.occurrence.assignmentId },
        body: {},
      })
      toast(t('Đã báo đơn vị chủ trì'))
    },
  )
  return (
    <>
      <Button
        icon="check"
        busy={act.isPending}
        onClick={() => {
          act.mutate()
        }}
      >
        {t('Nhận phối hợp')}
      </Button>
      <ProblemNotice error={act.error} />
    </>
  )
}

interface Act {
  occurrence: Occurrence
  open: boolean
  onClose: () => void
}

function Urge(props: Act) {
  const t = useT(en)
  const [note, setNote] = useState('')
  const { occurrence, open, onClose } = props
  const act = useAct(onClose, async () => {
    const { sentence } = await due.urgeUnit({
      params: { occurrenceId: occurrence.id },
      body: note.trim() ? { note } : {},
    })
    toast(t('Đã gửi. {sentence}', { sentence }))
    setNote('')
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('Đôn đốc {name}?', { name: occurrence.heldBy.name })}
      act={t('Gửi đôn đốc')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <ProblemNotice error={act.error} />
      <p>{t('Đơn vị nhận thông báo ngay; lần đôn đốc được ghi lại cùng ngày giờ.')}</p>
      <TextArea
        id="urge-note"
        label={t('Lời nhắn')}
        hint={t('Không bắt buộc. Đơn vị đọc nguyên văn.')}
        rows={3}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}

function Pause(props: Act) {
  const t = useT(en)
  const [reason, setReason] = useState('')
  const { occurrence, open, onClose } = props
  const act = useAct(onClose, async () => {
    await due.pauseOccurrence({ params: { occurrenceId: occurrence.id }, body: { reason } })
    toast(t('Đã tạm dừng tính hạn'))
    setReason('')
  })
  const fields = problemFields(act.error)
  return (
    <ConfirmDialog
      open={open}
      title={t('Tạm dừng tính hạn việc này?')}
      act={t('Tạm dừng')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      {act.error && !fields['reason'] ? <ProblemNotice error={act.error} /> : null}
      <p>
        {t('Trong lúc dừng, việc không bị tính trễ. Khi tiếp tục, hạn lùi đúng số ngày đã dừng.')}
      </p>
      <TextArea
        id="pause-reason"
        label={t('Lý do tạm dừng')}
        required
        rows={3}
        maxLength={1000}
        error={fields['reason']}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}

function Resume(props: Act) {
  const t = useT(en)
  const { occurrence, open, onClose } = props
  const act = useAct(onClose, async () => {
    await due.resumeOccurrence({ params: { occurrenceId: occurrence.id }, body: {} })
    toast(t('Đã tính hạn tiếp'))
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('Tính hạn tiếp việc này?')}
      act={t('Tiếp tục')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <ProblemNotice error={act.error} />
      <p>{t('Hạn lùi đúng số ngày làm việc đã dừng.')}</p>
    </ConfirmDialog>
  )
}
