import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { dutiesQuery } from '../duty/duty-calls.ts'
import { dispatches, useReportsAct, wayQuery } from './dispatch-calls.ts'

/** To whom and through whom: as the duty says, unless somebody chooses otherwise. */
export function SendDialog(props: { report: ReportView; onClose: () => void }) {
  const t = useT(en)
  const { report, onClose } = props
  const way = useQuery(wayQuery(report.id))
  const parties = useQuery(dutiesQuery(report.unitId))
  const [to, setTo] = useState<string>()
  const [via, setVia] = useState<string>()
  const toUnitId = to ?? way.data?.to?.unitId ?? ''
  const viaUnitId = via ?? way.data?.via?.unitId ?? ''
  const send = useReportsAct(async () => {
    await dispatches.sendReport({
      params: { reportId: report.id },
      body: { toUnitId, viaUnitId: viaUnitId === '' ? null : viaUnitId },
    })
    toast(t('Đã gửi báo cáo {period}', { period: report.periodLabel }))
    onClose()
  })
  const fields = problemFields(send.error)
  const options = (parties.data?.above ?? []).flatMap(({ unitId, name }) =>
    unitId === null || unitId === report.unitId ? [] : [{ value: unitId, label: name }],
  )
  return (
    <ConfirmDialog
      open
      title={t('Gửi báo cáo {period} lên cấp trên', { period: report.periodLabel })}
      act={t('Gửi báo cáo')}
      busy={send.isPending}
      onClose={onClose}
      onAct={() => {
        send.mutate()
      }}
    >
      <p>
        {t(
          'Gửi đúng bản đã ban hành, kèm số liệu từng ô. Nơi nhận mở được báo cáo ngay trên hệ thống, tiếp nhận hoặc trả lại kèm lý do. Sau khi gửi không rút lại được.',
        )}
      </p>
      <Select
        id="send-to"
        label={t('Nơi nhận')}
        required
        empty={t('Chọn nơi nhận')}
        value={toUnitId}
        options={options}
        error={fields['toUnitId']}
        onChange={(event) => {
          setTo(event.target.value)
        }}
      />
      <Select
        id="send-via"
        label={t('Gửi qua')}
        hint={t('Đơn vị đầu mối xem xét trước khi chuyển nơi nhận; để trống nếu gửi thẳng.')}
        empty={t('Gửi thẳng')}
        value={viaUnitId}
        options={options.filter(({ value }) => value !== toUnitId)}
        error={fields['viaUnitId']}
        onChange={(event) => {
          setVia(event.target.value)
        }}
      />
      {send.error && Object.keys(fields).length === 0 ? <ProblemNotice error={send.error} /> : null}
    </ConfirmDialog>
  )
}
