import { useQueryClient } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { UrgeDialog } from '../../../work/workspace/urge-dialog.tsx'
import type { ReceivedRow } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import type { Subject } from '../../report/report.ts'
import { dispatches } from './dispatch-calls.ts'

/** Reminds units of the report they owe. */
export function UrgeReports(props: {
  unitId: string
  subject: Subject
  period: { key: string; label: string }
  rows: readonly ReceivedRow[]
  onClose: () => void
}) {
  const t = useT(en)
  const cache = useQueryClient()
  const { unitId, subject, rows, period } = props
  return (
    <UrgeDialog
      title={t('Đôn đốc báo cáo {period}', { period: period.label })}
      to={
        rows.length <= 6
          ? t('Gửi đến: {units}.', { units: rows.map(({ unitName }) => unitName).join(', ') })
          : t('Gửi đến {n} đơn vị chưa gửi báo cáo.', { n: rows.length })
      }
      hint={t('Kỳ, hạn và số ngày quá hạn đã có sẵn trong lời nhắc.')}
      urge={(note) =>
        dispatches.urgeReports({
          params: { unitId },
          body: { subject, periodKey: period.key, unitIds: rows.map((row) => row.unitId), note },
        })
      }
      onUrged={() => cache.invalidateQueries({ queryKey: ['reports'] })}
      onClose={props.onClose}
    />
  )
}
