import { catalogueOf } from '../../law/index.ts'
import {
  isOfTwo,
  isRatio,
  rowKindOf,
  type Counted,
  type Filter,
  type Measure,
  type OfTwo,
  type RowKind,
} from './measure.ts'
import { catalogueRowName } from './row-name.ts'

/** "Đếm hoạt động: Zalo, Trang Facebook; có minh chứng; chia theo đơn vị." */
export function measureWords(measure: Measure): string {
  if (isOfTwo(measure)) {
    return `Tỷ lệ ${lower(measure.numerator.label)} trên ${lower(measure.denominator.label)}.`
  }
  const by = 'by' in measure && measure.by ? [BY[measure.by]] : []
  return `${[whatWords(measure), ...whereWords('where' in measure ? measure.where : undefined), ...by].join('; ')}.`
}

/** What stands after the number when nobody says otherwise. */
export function proposedUnitWord(measure: Measure): string {
  if (isRatio(measure)) return '%'
  if ('sum' in measure) return quantity(measure.sum)?.unit ?? ''
  if ('latest' in measure) return quantity(measure.latest)?.unit ?? ''
  if ('distinct' in measure) return 'hình thức'
  return 'count' in measure ? UNIT_WORDS[measure.count] : '%'
}

const UNIT_WORDS = {
  activity: 'hoạt động',
  promised: 'việc',
  delivered: 'hoạt động',
  overdue: 'việc',
  mention: 'điều',
  initiative: 'sáng kiến',
  good_example: 'gương, cách làm',
  award: 'lượt',
  applied_model: 'lượt',
  estimate: 'đồng',
} as const

/** Why this cannot be counted; a sentence, or null. */
export function measureFault(measure: Measure): string | null {
  if ('sum' in measure && quantity(measure.sum)?.aggregation !== 'sum') {
    return 'Số lượng này không cộng được qua các hoạt động.'
  }
  if ('latest' in measure && quantity(measure.latest)?.aggregation !== 'latest') {
    return 'Số lượng này không phải là số đọc được tại một thời điểm.'
  }
  if (isOfTwo(measure)) return twoFault(measure)
  if ('share' in measure && Object.keys(measure.share).length === 0) {
    return 'Hãy chọn điều kiện mà hoạt động phải đạt.'
  }
  return null
}

function twoFault({ numerator, denominator }: OfTwo): string | null {
  for (const { label, measure } of [numerator, denominator]) {
    const fault = measureFault(measure)
    if (fault !== null) return fault
    if (isRatio(measure) || rowKindOf(measure) !== null) {
      return `“${label}” không phải là một con số đếm được: hãy chọn chỉ tiêu không chia dòng và không phải tỷ lệ.`
    }
  }
  return JSON.stringify(numerator.measure) === JSON.stringify(denominator.measure)
    ? 'Tử số và mẫu số phải là hai chỉ tiêu khác nhau.'
    : null
}

function whatWords(measure: Counted): string {
  if ('sum' in measure) {
    const counted = measure.counted === undefined ? '' : `, ${COUNTED[measure.counted]}`
    return `Cộng ${lower(quantity(measure.sum)?.label ?? measure.sum)}${counted}`
  }
  if ('latest' in measure) {
    return `Lấy lần đọc gần nhất của ${lower(quantity(measure.latest)?.label ?? measure.latest)}, mỗi trang một lần`
  }
  if ('distinct' in measure) return 'Đếm số hình thức truyền thông đã dùng'
  if ('share' in measure) return `Tỷ lệ hoạt động đạt: ${whereWords(measure.share).join(', ')}`
  if ('ratio' in measure) return RATIOS[measure.ratio]
  if (measure.count === 'mention')
    return `Đếm điều báo chí, dư luận ${TONES[measure.tone ?? 'any']}`
  return COUNTS[measure.count]
}

const COUNTS = {
  activity: 'Đếm hoạt động',
  promised: 'Đếm việc phải làm đến hạn trong kỳ',
  delivered: 'Đếm hoạt động đã làm cho các việc đến hạn',
  overdue: 'Đếm việc quá hạn chưa xong',
  initiative: 'Đếm sáng kiến đã duyệt, theo ngày công nhận',
  good_example: 'Đếm gương điển hình, cách làm hay đã duyệt, theo ngày đăng',
  award: 'Đếm khen thưởng đã duyệt, theo ngày quyết định',
  applied_model: 'Đếm cách làm hay, sáng kiến của nơi khác mà đơn vị đã áp dụng, theo ngày bắt đầu',
  estimate: 'Cộng dự toán của các kế hoạch có hiệu lực trong kỳ',
} as const
const RATIOS = {
  on_time: 'Tỷ lệ việc hoàn thành đúng hạn trên việc đã xong và việc quá hạn',
  fulfilled: 'Tỷ lệ việc đến hạn đã hoàn thành',
  answered: 'Tỷ lệ điều phê bình đã khắc phục đúng hạn trên điều đã khắc phục và điều quá hạn',
  proven_lines: 'Tỷ lệ nhiệm vụ của kế hoạch có minh chứng',
} as const
const TONES = { good: 'khen', bad: 'phê bình', neutral: 'nêu, không khen chê', any: 'nêu' } as const
const COUNTED = { exact: 'chỉ số đếm được', estimated: 'chỉ số ước lượng' } as const
const BY: Readonly<Record<RowKind, string>> = {
  channel: 'chia theo hình thức',
  mode: 'chia theo truyền thống và môi trường số',
  form: 'chia theo loại hình thông tin cơ sở',
  theme: 'chia theo chủ đề',
  sector: 'chia theo lĩnh vực',
  programme: 'chia theo chương trình',
  audience: 'chia theo đối tượng',
  unit: 'chia theo đơn vị',
  line: 'chia theo nhiệm vụ của kế hoạch',
}

function whereWords(where: Filter | undefined): string[] {
  if (!where) return []
  const { channel, mode, form, proven, planned } = where
  return [
    ...(['theme', 'sector', 'programme', 'audience'] as const).flatMap((kind) =>
      where[kind] ? [named(kind, where[kind])] : [],
    ),
    ...(channel ? [named('channel', channel)] : []),
    ...(mode ? [named('mode', mode)] : []),
    ...(form ? [named('form', form.map(String))] : []),
    ...(proven === undefined ? [] : [proven ? 'có minh chứng' : 'chưa có minh chứng']),
    ...(planned === undefined ? [] : [planned ? 'làm theo kế hoạch' : 'làm ngoài kế hoạch']),
  ]
}

function named(kind: RowKind, codes: readonly string[]): string {
  return codes.map((code) => catalogueRowName(kind, code)).join(', ')
}

function quantity(code: string) {
  return catalogueOf('quantity_kind').find((kind) => kind.code === code)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
