import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { DateInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { DutyView } from '../../contract.ts'
import { en } from '../../en-duty.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { duties } from './duty-calls.ts'

/** No longer asked for after a day; what was reported stays. */
export function CloseDutyDialog(props: { duty: DutyView; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { duty, onClose } = props
  const [toOn, setToOn] = useState(today)
  const close = useReportsAct(async () => {
    await duties.closeDuty({ params: { dutyId: duty.id }, body: { toOn } })
    toast(t('Đã thôi yêu cầu báo cáo'))
    onClose()
  })
  const fields = problemFields(close.error)
  return (
    <ConfirmDialog
      open
      title={t('Thôi yêu cầu báo cáo này?')}
      act={t('Thôi yêu cầu')}
      danger
      busy={close.isPending}
      onClose={onClose}
      onAct={() => {
        close.mutate()
      }}
    >
      <p>“{duty.words}”</p>
      <p>{t('Những kỳ bắt đầu sau ngày này không còn phải báo cáo. Báo cáo đã lập giữ nguyên.')}</p>
      <DateInput
        id="duty-to-on"
        label={t('Ngày cuối còn yêu cầu')}
        required
        value={toOn}
        error={fields['toOn']}
        onChange={(event) => {
          setToOn(event.target.value)
        }}
      />
      {close.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={close.error} />
      ) : null}
    </ConfirmDialog>
  )
}
