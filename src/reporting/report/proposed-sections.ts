import type { Section } from './content-contract.ts'
import type { QuestionKind } from '../question/question.ts'
import { lowerFirst } from './closing.ts'
import type { Subject } from './report.ts'
import { ASSESSMENT, assessmentText, OCCASIONAL, type Assessed, type Before } from './assessment.ts'
import { meritsText, type AppliedModel, type Merit } from './merits.ts'
import { dateInWords, dateText, numberText } from '../figure/figure-text.ts'

export interface ReportBasis {
  /** "Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2024 về …" */
  plans: readonly PlanCited[]
  unitName: string
  periodLabel: string
  fromOn: string
  toOn: string
  nextPeriodLabel: string
  /** What falls due in the next period, earliest first. */
  upcoming: readonly { content: string; dueOn: string }[]
  /** What the period before came to. */
  before: Before | null
  now: Assessed['now']
  causes: Assessed['causes']
  merits: readonly Merit[]
  applied: readonly AppliedModel[]
  examples: readonly Example[]
  /** Units below have figures of their own. */
  hasUnitsBelow: boolean
  /** What the unit sent to its superiors in the period. */
  asked: readonly { kind: QuestionKind; words: string; toUnitName: string }[]
}

export interface PlanCited {
  kindCode: string
  number: number | null
  symbol: string | null
  title: string
  issuedOn: string | null
}

/** An activity that stands out, with where it can be seen. */
export interface Example {
  title: string
  unitName: string
  happenedOn: string
  url: string
}

/** The paper as it is opened: prose proposed in the words of an office, the figures as live tokens. */
export function proposedSections(subject: Subject, basis: ReportBasis): Section[] {
  return subject === 'communication' ? communication(basis) : host(subject, basis)
}

/** A report on something wider, in which communication is one part, written in its own report. */
function host(subject: Exclude<Subject, 'communication'>, basis: ReportBasis): Section[] {
  const { first, communication: part, results } = HOSTS[subject]
  return [
    section('basis', 'Căn cứ', 'prose', basisText(basis)),
    section('direction', first, 'prose', ''),
    section('communication', part, 'embedded', ''),
    section('results', results, 'prose', ''),
    section('difficulties', 'Khó khăn, vướng mắc và kiến nghị', 'prose', askedText(basis)),
    section('next', `Nhiệm vụ trọng tâm ${lowerFirst(basis.nextPeriodLabel)}`, 'prose', ''),
  ]
}

const HOSTS = {
  reform: {
    first: 'Công tác chỉ đạo, điều hành cải cách hành chính',
    communication: 'Công tác thông tin, tuyên truyền cải cách hành chính',
    results: 'Kết quả thực hiện các nội dung cải cách hành chính',
  },
  procedure_control: {
    first: 'Công tác chỉ đạo, điều hành kiểm soát thủ tục hành chính',
    communication: 'Công tác truyền thông hỗ trợ kiểm soát thủ tục hành chính',
    results: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  },
} as const

function communication(basis: ReportBasis): Section[] {
  return [
    section('basis', 'Căn cứ', 'prose', basisText(basis)),
    section('direction', 'Công tác chỉ đạo, tổ chức thực hiện', 'prose', directionText(basis)),
    {
      ...section('channels', 'Kết quả theo hình thức truyền thông', 'figures', channelsText(basis)),
      figures: [
        'activities',
        'activities_by_channel',
        'channels_used',
        'traditional_channels_used',
        'digital_channels_used',
        'digital_share',
        'broadcast_minutes',
        'people_trained',
        'people_met',
        'copies',
        'people_informed',
        ...OCCASIONAL.filter((code) => isThere(basis, code)),
        'views',
        'interactions',
        'promised',
        'delivered',
        'on_time',
        'proven_lines',
      ],
    },
    section(
      'lines',
      'Kết quả thực hiện từng nhiệm vụ của kế hoạch',
      'lines',
      `Kết quả từng nhiệm vụ, đơn vị thực hiện, thời gian và minh chứng nêu tại Phụ lục${basis.hasUnitsBelow ? ' I' : ''} kèm theo Báo cáo này.`,
    ),
    ...(basis.hasUnitsBelow ? [byUnit()] : []),
    ...(basis.merits.length + basis.applied.length > 0 ? [merits(basis)] : []),
    section(
      ASSESSMENT,
      'Đánh giá chung; tồn tại, hạn chế; nguyên nhân',
      'prose',
      assessmentText(basis),
    ),
    section('difficulties', 'Khó khăn, vướng mắc và kiến nghị', 'prose', askedText(basis)),
    section(
      'next',
      `Nhiệm vụ trọng tâm ${lowerFirst(basis.nextPeriodLabel)}`,
      'prose',
      nextText(basis),
    ),
  ]
}

function merits({ merits: of, applied, unitName }: ReportBasis): Section {
  const title = 'Sáng kiến, cách làm hay, khen thưởng'
  return section('merits', title, 'prose', meritsText(of, applied, unitName))
}

function byUnit(): Section {
  const text = 'Số liệu của từng đơn vị nêu tại Phụ lục II kèm theo Báo cáo này.'
  return {
    ...section('units', 'Kết quả theo đơn vị', 'units', text),
    figures: [
      'activities_by_unit',
      'broadcast_minutes_by_unit',
      'news_by_unit',
      'people_trained_by_unit',
      'people_met_by_unit',
      'copies_by_unit',
      'people_informed_by_unit',
      'on_time_by_unit',
    ],
  }
}

function section(code: string, title: string, kind: Section['kind'], text: string): Section {
  return { code, title, kind, text, figures: [], notes: {} }
}

function basisText({ plans, unitName, periodLabel, fromOn, toOn }: ReportBasis): string {
  const cited = plans.map(planCitation).join('; ')
  const opening = cited === '' ? '' : `Thực hiện ${cited}, `
  const time = `số liệu tính từ ${dateInWords(fromOn)} đến hết ${dateInWords(toOn)}`
  return `${opening}${unitName} báo cáo kết quả công tác truyền thông ${lowerFirst(periodLabel)} (${time}) như sau:`
}

function planCitation({ kindCode, number, symbol, title, issuedOn }: PlanCited): string {
  const sign = number === null ? '' : ` số ${String(number).padStart(2, '0')}/${symbol ?? kindCode}`
  const day = issuedOn === null ? '' : ` ${dateInWords(issuedOn)}`
  const subject = title.replace(/^kế hoạch\s+/iu, '')
  return `Kế hoạch${sign}${day} về ${lowerFirst(subject.replace(/^về( việc)?\s+/iu, ''))}`
}

function directionText({ unitName, before }: ReportBasis): string {
  return [
    `${unitName} đã phân công đơn vị chủ trì, phối hợp cho từng nhiệm vụ, theo dõi tiến độ và lưu minh chứng ngay khi thực hiện.`,
    `Trong kỳ đã thực hiện {fig:activities} hoạt động truyền thông${then(before, ['activities', 'hoạt động'])}. Nhiệm vụ của kế hoạch đã có minh chứng: {fig:proven_lines}. Việc đến hạn hoàn thành đúng hạn: {fig:on_time}.`,
  ].join('\n')
}

function isThere({ now }: ReportBasis, code: string): boolean {
  return (now.get(code)?.value ?? 0) > 0
}

function ofEstimate(basis: ReportBasis): string {
  return isThere(basis, 'estimate')
    ? '; dự toán của kế hoạch: {fig:estimate} đồng; tỷ lệ đã chi: {fig:spent_of_estimate}'
    : ''
}

/** What not every unit does in every period. */
function occasionalTexts(basis: ReportBasis): string[] {
  return (
    [
      ['sessions', '- Tuyên truyền trực tiếp: {fig:sessions} lần.'],
      ['people_guided', '- Hướng dẫn trực tiếp: {fig:people_guided} lượt người.'],
      ['questions_answered', '- Hỏi đáp: đã trả lời {fig:questions_answered} câu hỏi.'],
      ['messages', '- Tin nhắn: đã gửi {fig:messages} tin.'],
      [
        'posting_rounds',
        '- Niêm yết, công khai tại trụ sở: {fig:posting_rounds} đợt với {fig:postings} thủ tục.',
      ],
      ['clips', '- Clip, video: đã làm {fig:clips} clip.'],
      ['contests', '- Cuộc thi tìm hiểu: {fig:contests} cuộc với {fig:contestants} người dự thi.'],
      ['spent', `- Kinh phí: đã chi {fig:spent} đồng cho các hoạt động${ofEstimate(basis)}.`],
    ] as const
  ).flatMap(([code, words]) => (isThere(basis, code) ? [words] : []))
}

function channelsText(basis: ReportBasis): string {
  const { examples, unitName } = basis
  const lines = [...usualTexts(basis), ...occasionalTexts(basis)]
  if (examples.length > 0) lines.push('Một số hoạt động tiêu biểu:')
  return [...lines, ...examples.map((one) => exampleText(one, unitName))].join('\n')
}

/** What there was neither now nor before is not spoken of; while nothing is recorded at all, all of it. */
function usualTexts(basis: ReportBasis): string[] {
  const { before } = basis
  const isSaid = (code: string) =>
    !isThere(basis, 'activities') ||
    isThere(basis, code) ||
    (before !== null && (before.values.get(code) ?? 0) > 0)
  return (
    [
      [
        'broadcasts',
        `- Phát thanh, truyền hình: {fig:broadcasts} buổi, tổng thời lượng {fig:broadcast_minutes} phút${then(before, ['broadcasts', 'buổi'], ['broadcast_minutes', 'phút'])}.`,
      ],
      [
        'news',
        `- Cổng thông tin điện tử, mạng xã hội, báo chí: {fig:news} tin, bài${then(before, ['news', 'tin, bài'])}.`,
      ],
      [
        'trainings',
        `- Tập huấn, bồi dưỡng: {fig:trainings} lớp với {fig:people_trained} người tham gia${then(before, ['trainings', 'lớp'], ['people_trained', 'người'])}.`,
      ],
      [
        'meetings',
        `- Hội nghị, cuộc họp, đối thoại: {fig:meetings} cuộc với {fig:people_met} người dự${then(before, ['meetings', 'cuộc'], ['people_met', 'người'])}.`,
      ],
      [
        'copies',
        `- Tài liệu in, tờ rơi, tờ gấp: đã phát {fig:copies} bản${then(before, ['copies', 'bản'])}.`,
      ],
    ] as const
  ).flatMap(([code, words]) => (isSaid(code) ? [words] : []))
}

/**
 * " (quý II năm 2024: 20 buổi, 300 phút)": what it was in the period before, beside the figure that follows the
 * records, so that the sentence stays true while they change.
 */
function then(before: Before | null, ...figures: readonly [code: string, word: string][]): string {
  if (before === null) return ''
  const said = figures.map(([code, word]) => `${numberText(before.values.get(code) ?? 0)} ${word}`)
  return ` (${lowerFirst(before.label)}: ${said.join(', ')})`
}

/** "- Tập huấn một cửa, 12/3/2024: https://…"; a unit below by its name. */
function exampleText(example: Example, ownName: string): string {
  const { title, unitName, happenedOn, url } = example
  const by = ownName.endsWith(unitName.replace(/^UBND /u, '')) ? '' : `${unitName}, `
  return `- ${title.replace(/[.;,\s]+$/u, '')} (${by}ngày ${dateText(happenedOn)}): ${url}`
}

/** Difficulties and proposals as they were sent, a dash each: written once. */
function askedText({ asked }: ReportBasis): string {
  return asked
    .map(({ kind, words, toUnitName }) => {
      const said = words.replaceAll(/\s*\n\s*/gu, ' ').replace(/[.;,\s]+$/u, '')
      return kind === 'proposal' ? `- Kiến nghị ${toUnitName}: ${lowerFirst(said)}.` : `- ${said}.`
    })
    .join('\n')
}

function nextText({ upcoming }: ReportBasis): string {
  if (upcoming.length === 0) return ''
  return upcoming
    .map(({ content, dueOn }) => `- ${content.replace(/[.;,\s]+$/u, '')} (hạn ${dateText(dueOn)}).`)
    .join('\n')
}
