import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { DateInput, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-due.ts'
import { type Occurrence, useAct } from './due-calls.ts'
import { due } from './due-client.ts'

/** A coordinating unit says in words what it did; whoever leads reads it beside their own work. */
export function DueContribute(props: {
  occurrence: Occurrence
  open: boolean
  onClose: () => void
}) {
  const t = useT(en)
  const { today } = useSession()
  const { occurrence, open, onClose } = props
  const [note, setNote] = useState('')
  const [happenedOn, setHappenedOn] = useState(today)
  const act = useAct(onClose, async () => {
    await due.addContribution({
      params: { occurrenceId: occurrence.id },
      body: { happenedOn, note },
    })
    toast(t('Đã ghi phần phối hợp'))
    setNote('')
  })
  const fields = problemFields(act.error)
  return (
    <ConfirmDialog
      open={open}
      title={t('Đơn vị đã phối hợp việc gì?')}
      act={t('Ghi phần phối hợp')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      {act.error && Object.keys(fields).length === 0 ? <ProblemNotice error={act.error} /> : null}
      <p>
        {t(
          'Đơn vị chủ trì đọc được; không tính thành việc thứ hai. Có ảnh, số liệu riêng thì ghi nhận việc đã làm.',
        )}
      </p>
      <DateInput
        id="contribution-day"
        label={t('Ngày làm')}
        required
        error={fields['happenedOn']}
        value={happenedOn}
        onChange={(event) => {
          setHappenedOn(event.target.value)
        }}
      />
      <TextArea
        id="contribution-note"
        label={t('Đã làm gì')}
        required
        rows={3}
        maxLength={1000}
        error={fields['note']}
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
    </ConfirmDialog>
  )
}
