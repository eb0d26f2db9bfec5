import type { ListedRules, RuleEdition } from '../../../law/rule/rule-contract.ts'
import type { Translator } from '../../../ui/translate.ts'

export type RuleCode = ListedRules['rules'][number]['code']

export function ruleName(code: RuleCode, t: Translator): { name: string; about: string } {
  const said = {
    'plan.reminders': {
      name: t('Nhắc việc và báo cấp trên'),
      about: t('Trước và sau hạn mấy ngày làm việc thì nhắc, khi nào báo thủ trưởng và cấp trên.'),
    },
    'plan.standing_check': {
      name: t('Mốc kiểm tra việc “thường xuyên”'),
      about: t('Theo ngày kế hoạch bắt đầu; từng kế hoạch, từng việc vẫn đặt khác được.'),
    },
    'plan.freshness': {
      name: t('Thời hạn “kịp thời”'),
      about: t('Tính từ ngày có văn bản hoặc thủ tục mới.'),
    },
    'report.cutoff': {
      name: t('Ngày chốt số liệu báo cáo'),
      about: t(
        'Nghị định 09/2019/NĐ-CP chốt ngày 14 của tháng cuối kỳ; nơi có quy định khác thì đặt ngày khác.',
      ),
    },
    'sms.hours': {
      name: t('Giờ được nhắn tin hàng loạt'),
      about: t('Ngoài giờ này tin nhắn chờ đến đầu giờ sau.'),
    },
  } satisfies Record<RuleCode, unknown>
  return said[code]
}

export function everyWords(t: Translator): Record<string, string> {
  return {
    month: t('mỗi tháng'),
    quarter: t('mỗi quý'),
    half_year: t('mỗi nửa năm'),
    year: t('mỗi năm'),
    none: t('chỉ cuối kế hoạch'),
  }
}

/** The figures of an edition in a sentence. */
export function ruleSaid(code: RuleCode, params: RuleEdition['params'], t: Translator): string {
  const days = (key: string) => (Array.isArray(params[key]) ? params[key].join(', ') : '') || '–'
  const one = (key: string) => {
    const value = params[key]
    return typeof value === 'number' || typeof value === 'string' ? String(value) : '–'
  }
  switch (code) {
    case 'plan.reminders':
      return t(
        'Nhắc trước hạn {before} và sau hạn {after} ngày làm việc; trễ {head} ngày báo thủ trưởng, trễ {superior} ngày báo cấp trên.',
        {
          before: days('beforeWorkingDays'),
          after: days('afterWorkingDays'),
          head: one('headAfterWorkingDays'),
          superior: one('superiorAfterWorkingDays'),
        },
      )
    case 'plan.standing_check':
      return t('Kiểm tra {every}.', { every: everyWords(t)[one('every')] ?? one('every') })
    case 'plan.freshness':
      return t('Trong {n} ngày làm việc.', { n: one('workingDays') })
    case 'report.cutoff':
      return t('Ngày {day} của tháng cuối kỳ.', { day: one('day') })
    default:
      return t('Từ {from} giờ đến {to} giờ.', { from: one('fromHour'), to: one('toHour') })
  }
}

/** `held`: over; `holds`: today's; `will`: not begun. */
export function standing(edition: RuleEdition, today: string): 'held' | 'holds' | 'will' {
  if (edition.effectiveFrom > today) return 'will'
  return edition.effectiveTo !== null && edition.effectiveTo <= today ? 'held' : 'holds'
}

/** Last year, this one and those to come. */
export function rulesYears<Y extends { year: number }>(years: readonly Y[], today: string): Y[] {
  const year = Number(today.slice(0, 4))
  return [
    ...years.filter((one) => one.year >= year && one.year <= year + 1),
    ...years.filter((one) => one.year === year - 1),
  ]
}
