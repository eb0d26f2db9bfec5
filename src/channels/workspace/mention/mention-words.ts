import type { State } from '../../../ui/state-badge.tsx'
import type { MentionView } from '../../mention/mention-contract.ts'

export const toneWords: Record<MentionView['tone'], string> = {
  good: 'Khen',
  neutral: 'Trung tính',
  bad: 'Chê, phản ánh',
}

export const sourceWords: Record<MentionView['sourceKind'], string> = {
  press: 'Báo, đài',
  mass_organisation: 'Mặt trận, đoàn thể',
  citizen: 'Người dân, tổ chức',
  elected_body: 'Hội đồng nhân dân, đại biểu',
  social_network: 'Mạng xã hội',
}

export const stateWords: Record<MentionView['state'], readonly [State, string]> = {
  noted: ['done', 'Đã ghi sổ'],
  waiting: ['waiting', 'Chờ ý kiến chỉ đạo'],
  remedying: ['dueSoon', 'Đang khắc phục'],
  late: ['overdue', 'Quá hạn khắc phục'],
  done: ['done', 'Đã khắc phục, trả lời'],
}

/** What the tabs are called in the address. */
export const stateViews = [
  { word: undefined, state: 'all', label: 'Tất cả' },
  { word: 'cho', state: 'waiting', label: 'Chờ chỉ đạo' },
  { word: 'dang', state: 'remedying', label: 'Đang khắc phục' },
  { word: 'qua-han', state: 'late', label: 'Quá hạn' },
  { word: 'xong', state: 'done', label: 'Đã xong' },
] as const
