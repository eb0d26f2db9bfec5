import type { State } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import type { ReportSummary } from '../../contract.ts'

/** How far a report is, as a sign and a word. */
export function reportState(
  report: Pick<ReportSummary, 'state'>,
  t: Translator,
): { state: State; word: string } {
  const said: Record<ReportSummary['state'], { state: State; word: string }> = {
    draft: { state: 'draft', word: t('Đang soạn') },
    submitted: { state: 'waiting', word: t('Chờ duyệt') },
    returned: { state: 'returned', word: t('Bị trả lại') },
    approved: { state: 'approved', word: t('Đã duyệt, chờ cấp số') },
    issued: { state: 'done', word: t('Đã ban hành') },
  }
  return said[report.state]
}
