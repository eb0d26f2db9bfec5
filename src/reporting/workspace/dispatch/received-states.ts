import type { State } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import type { DispatchView, ReceivedRow } from '../../contract.ts'

/** How far the report of a unit below is, as a sign and a word. */
export function receivedSign(
  row: Pick<ReceivedRow, 'state' | 'withName'>,
  t: Translator,
): { state: State; word: string } {
  const said: Record<ReceivedRow['state'], { state: State; word: string }> = {
    missing: { state: 'unknown', word: t('Chưa mở báo cáo') },
    writing: { state: 'draft', word: t('Đang soạn') },
    approving: { state: 'waiting', word: t('Đang trình duyệt') },
    approved: { state: 'approved', word: t('Đã duyệt, chưa gửi') },
    via: { state: 'waiting', word: t('Đang ở {unit}', { unit: row.withName ?? '' }) },
    sent: { state: 'waiting', word: t('Đã gửi, chờ tiếp nhận') },
    accepted: { state: 'done', word: t('Đã tiếp nhận') },
    returned: { state: 'returned', word: t('Đã trả lại') },
  }
  return said[row.state]
}

export function dispatchSign(
  { state, via }: Pick<DispatchView, 'state' | 'via'>,
  t: Translator,
): { state: State; word: string } {
  return receivedSign({ state, withName: via?.name ?? null }, t)
}
