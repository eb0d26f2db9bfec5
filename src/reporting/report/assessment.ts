import { numberText } from '../figure/figure-text.ts'
import { lowerFirst } from './closing.ts'
import { paragraphsOf } from './section.ts'

/** The part whose shortcomings the plan of the next year mends. */
export const ASSESSMENT = 'assessment'

/** What the period before came to, by figure. */
export interface Before {
  label: string
  values: ReadonlyMap<string, number>
}

export interface Assessed {
  /** The figures of the period when the report is opened; a ratio by how much of it is missing. */
  now: ReadonlyMap<string, { value: number; missing: number }>
  before: Before | null
  /** Why work that is due was paused, as it was written then. */
  causes: readonly string[]
}

const SHORTCOMINGS = 'Tồn tại, hạn chế:'
const CAUSES = 'Nguyên nhân:'

/**
 * "Đánh giá chung; tồn tại, hạn chế; nguyên nhân": which sentences stand there is decided by the figures of the day,
 * what they say stays bound to the figures.
 */
export function assessmentText({ now, before, causes }: Assessed): string {
  const shortcomings = [...ownShortcomings(now), ...fallen(now, before)]
  return [
    'Trong kỳ, việc đến hạn đã hoàn thành: {fig:fulfilled}; hoàn thành đúng hạn: {fig:on_time}.',
    ...(shortcomings.length === 0 ? [] : [SHORTCOMINGS, ...shortcomings]),
    ...(causes.length === 0 ? [] : [CAUSES, ...causes.map(dashed)]),
  ].join('\n')
}

function ownShortcomings(now: Assessed['now']): string[] {
  const value = (code: string) => now.get(code)?.value ?? 0
  return [
    ...(value('overdue') > 0 ? ['- Còn {fig:overdue} việc quá hạn chưa xong.'] : []),
    ...(value('delivered') < value('promised')
      ? ['- Các việc đến hạn cần {fig:promised} hoạt động, mới có {fig:delivered}.']
      : []),
    ...((now.get('proven_lines')?.missing ?? 0) > 0
      ? ['- Nhiệm vụ của kế hoạch có minh chứng mới đạt {fig:proven_lines}.']
      : []),
  ]
}

/** Said beside each other, so that the sentence stays true while records come in; the deepest falls first. */
function fallen(now: Assessed['now'], before: Before | null): string[] {
  if (before === null) return []
  return [...COMPARED]
    .flatMap(([code, words]) => {
      const was = before.values.get(code) ?? 0
      const is = now.get(code)?.value ?? 0
      return is < was ? [{ code, words, was, part: is / was }] : []
    })
    .toSorted((a, b) => a.part - b.part)
    .slice(0, 4)
    .map(
      ({ code, words: [what, word], was }) =>
        `- ${what}: {fig:${code}} ${word}, ${lowerFirst(before.label)} là ${numberText(was)} ${word}.`,
    )
}

/** What the proposed words compare: how a sentence begins, and the word after the number. */
export const COMPARED: ReadonlyMap<string, readonly [what: string, word: string]> = new Map([
  ['activities', ['Hoạt động truyền thông', 'hoạt động']],
  ['broadcasts', ['Phát thanh, truyền hình', 'buổi']],
  ['broadcast_minutes', ['Thời lượng phát sóng', 'phút']],
  ['news', ['Cổng thông tin điện tử, mạng xã hội, báo chí', 'tin, bài']],
  ['trainings', ['Tập huấn, bồi dưỡng', 'lớp']],
  ['people_trained', ['Người được tập huấn, bồi dưỡng', 'người']],
  ['meetings', ['Hội nghị, cuộc họp, đối thoại', 'cuộc']],
  ['people_met', ['Người dự hội nghị, cuộc họp, đối thoại', 'người']],
  ['copies', ['Bản in đã phát', 'bản']],
])

/** Shown, in the table and in words, only where there is something to say. */
export const OCCASIONAL = [
  'sessions',
  'people_guided',
  'questions_answered',
  'messages',
  'posting_rounds',
  'postings',
  'clips',
  'contests',
  'contestants',
  'spent',
  'estimate',
  'spent_of_estimate',
] as const

/** The paragraphs of an assessment under "Tồn tại, hạn chế", up to the causes; without such a heading its dashes. */
export function shortcomingsIn(text: string): string[] {
  const paragraphs = paragraphsOf(text)
  const end = paragraphs.findIndex((one) => CAUSES_HEAD.test(one.text))
  const before = end < 0 ? paragraphs : paragraphs.slice(0, end)
  const head = before.findIndex((one) => SHORTCOMINGS_HEAD.test(one.text))
  const said = head < 0 ? before.filter(({ dash }) => dash) : before.slice(head)
  return said.map((one) => one.text.replace(SHORTCOMINGS_HEAD, '').trim()).filter(Boolean)
}

export function saysCauses(text: string): boolean {
  const paragraphs = paragraphsOf(text)
  const head = paragraphs.findIndex((one) => CAUSES_HEAD.test(one.text))
  const first = paragraphs[head]
  if (!first) return /(?:^|\s)(?:nguyên nhân|(?:là )?do|vì)\s/iu.test(text)
  return first.text.replace(CAUSES_HEAD, '').trim() !== '' || head < paragraphs.length - 1
}

const SHORTCOMINGS_HEAD =
  /^(?:\d+[.)]\s*|[a-zđ][.)]\s*)?(?:(?:về )?tồn tại|hạn chế)[^:.]{0,40}(?::|$)/iu
const CAUSES_HEAD = /^(?:\d+[.)]\s*|[a-zđ][.)]\s*)?nguyên nhân[^:.]{0,40}(?::|$)/iu

function dashed(words: string): string {
  return `- ${words.replaceAll(/\s*\n\s*/gu, ' ').replace(/[.;,\s]+$/u, '')}.`
}
