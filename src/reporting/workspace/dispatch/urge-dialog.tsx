import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReceivedRow } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import type { Subject } from '../../report/report.ts'
import { dispatches, useReportsAct } from './dispatch-calls.ts'

/** Reminds units of what they owe, with a word of one's own. */
export function UrgeDialog(props: {
  unitId: string
  subject: Subject
  period: { key: string; label: string }
  rows: readonly ReceivedRow[]
  onClose: () => void
}) {
  const t = useT(en)
  const { rows, period, onClose } = props
  const [note, setNote] = useState('')
  const urge = useReportsAct(async () => {
    const { urged, already } = await dispatches.urgeReports({
      params: { unitId: props.unitId },
      body: {
        subject: props.subject,
        periodKey: period.key,
        unitIds: rows.map(({ unitId }) => unitId),
        note: note.trim() === '' ? null : note.trim(),
      },
    })
    toast(
      already > 0
        ? t('Đã đôn đốc {n} đơn vị; {already} đơn vị đã được nhắc hôm nay', { n: urged, already })
        : t('Đã đôn đốc {n} đơn vị', { n: urged }),
    )
    onClose()
  })
  return (
    <ConfirmDialog
      open
      title={t('Đôn đốc báo cáo {period}', { period: period.label })}
      act={t('Gửi lời đôn đốc')}
      busy={urge.isPending}
      onClose={onClose}
      onAct={() => {
        urge.mutate()
      }}
    >
      <p>
        {rows.length <= 6
          ? t('Gửi đến: {units}.', { units: rows.map(({ unitName }) => unitName).join(', ') })
          : t('Gửi đến {n} đơn vị chưa gửi báo cáo.', { n: rows.length })}{' '}
        {t('Mỗi đơn vị nhận nhiều nhất một lời nhắc một ngày.')}
      </p>
      <TextArea
        id="urge-note"
        label={t('Lời nhắn thêm')}
        hint={t('Kỳ, hạn và số ngày quá hạn đã có sẵn trong lời nhắc.')}
        maxLength={500}
        rows={3}
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
      <ProblemNotice error={urge.error} />
    </ConfirmDialog>
  )
}
