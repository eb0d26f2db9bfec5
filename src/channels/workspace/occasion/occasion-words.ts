import { longDate, shortDate } from '../../../ui/format.ts'
import type { Translator } from '../../../ui/translate.ts'
import type { OccasionKind, OccasionTime, Repetition } from '../../occasion/occasion.ts'

const kinds = {
  reception: 'Tiếp công dân',
  dialogue: 'Đối thoại với nhân dân',
  consultation: 'Lấy ý kiến nhân dân',
  service: 'Hỗ trợ tại chỗ',
  training: 'Hướng dẫn, tập huấn',
  conference: 'Hội nghị, hội thảo',
  exchange: 'Giao lưu, hỏi đáp trực tuyến',
  contest: 'Cuộc thi, hội thi',
  culture: 'Văn hóa, văn nghệ, thể thao',
  campaign: 'Đợt tuyên truyền',
  other: 'Việc khác',
} as const satisfies Record<OccasionKind, string>

const repeated = {
  never: 'Một lần',
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
} as const satisfies Record<Repetition, string>

export function kindWord(kind: OccasionKind, t: Translator): string {
  return t(kinds[kind])
}

export function repeatWord(repeats: Repetition, t: Translator): string {
  return t(repeated[repeats])
}

/** "Thứ Năm, 03/12/2026, 07:30–11:30"; "Hằng tuần, 07:30–11:30 · từ Thứ Năm, 03/12/2026 đến 31/12/2026". */
export function whenWords(time: OccasionTime, t: Translator): string {
  const { startsOn, endsOn, fromTime, toTime, repeats, until } = time
  const first = longDate(startsOn, t.language)
  const hours = fromTime === null ? '' : `, ${fromTime}${toTime === null ? '' : `–${toTime}`}`
  if (until !== null) {
    const span = t('từ {from} đến {until}', { from: first, until: shortDate(until, t.language) })
    return `${repeatWord(repeats, t)}${hours} · ${span}`
  }
  return (endsOn === null ? first : `${first} – ${longDate(endsOn, t.language)}`) + hours
}
