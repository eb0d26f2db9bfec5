import { type PaperBudgetLine, sayBudgetLine } from '../budget/budget.ts'
import type { Outline } from './plan-contract.ts'
import type { PaperLine } from './plan-document.ts'

/** Everything that is approved: what the paper says but for number, date and signer, which the office adds. */
export interface PlanContent {
  kindCode: string
  title: string
  year: number
  fromOn: string
  toOn: string
  outline: Outline
  lines: ContentLine[]
  /** The estimate; absent where there is none, as in plans submitted before there were any. */
  budgetLines?: PaperBudgetLine[]
}

export interface ContentLine extends PaperLine {
  id: string
}

/** One thing that differs between two versions of a plan; `before` null: new, `after` null: gone. */
export interface ContentChange {
  /** What it is, in a word of the paper: "Tên kế hoạch", "Mục đích", "Việc 3". */
  where: string
  before: string | null
  after: string | null
}

/** What changed from one version to another, in the order of the paper. */
export function changesBetween(before: PlanContent, after: PlanContent): ContentChange[] {
  return [
    ...changed('Tên kế hoạch', before.title, after.title),
    ...changed('Năm', String(before.year), String(after.year)),
    ...changed(
      'Thời gian thực hiện',
      `${before.fromOn} – ${before.toOn}`,
      `${after.fromOn} – ${after.toOn}`,
    ),
    ...LISTS.flatMap(([list, name]) =>
      itemChanges(name, before.outline[list], after.outline[list]),
    ),
    ...lineChanges(before.lines, after.lines),
    ...itemChanges('Dự toán', estimateOf(before), estimateOf(after)),
    ...itemChanges('Nơi nhận', recipientsOf(before), recipientsOf(after)),
  ]
}

const LISTS = [
  ['purposes', 'Mục đích'],
  ['requirements', 'Yêu cầu'],
  ['audience', 'Đối tượng'],
  ['contents', 'Nội dung'],
  ['methods', 'Hình thức'],
  ['budget', 'Kinh phí'],
] as const

function recipientsOf({ outline }: PlanContent): string[] {
  return outline.recipients.map(
    ({ text, forReport }) => `${text}${forReport ? ' (để báo cáo)' : ''}`,
  )
}

function estimateOf({ budgetLines }: PlanContent): string[] {
  return (budgetLines ?? []).map(sayBudgetLine)
}

function changed(where: string, before: string, after: string): ContentChange[] {
  return before === after ? [] : [{ where, before, after }]
}

/** Items have no names: those that stand in one version only are new or gone. */
function itemChanges(
  where: string,
  before: readonly string[],
  after: readonly string[],
): ContentChange[] {
  return [
    ...before
      .filter((item) => !after.includes(item))
      .map((item) => ({ where, before: item, after: null })),
    ...after
      .filter((item) => !before.includes(item))
      .map((item) => ({ where, before: null, after: item })),
  ]
}

function lineChanges(
  before: readonly ContentLine[],
  after: readonly ContentLine[],
): ContentChange[] {
  const earlier = new Map(before.map((line) => [line.id, line]))
  const later = new Set(after.map((line) => line.id))
  const gone = before
    .filter((line) => !later.has(line.id))
    .map((line) => ({ where: nameOf(line, before), before: textOf(line), after: null }))
  const kept = after.flatMap((line) => {
    const was = earlier.get(line.id)
    const where = nameOf(line, after)
    return was === undefined
      ? [{ where, before: null, after: textOf(line) }]
      : changed(where, textOf(was), textOf(line))
  })
  return [...gone, ...kept]
}

function nameOf(line: ContentLine, lines: readonly ContentLine[]): string {
  return `Việc ${line.label ?? lines.indexOf(line) + 1}`
}

/** A line in full, part by part, as a reader compares it. */
function textOf(line: ContentLine): string {
  return [
    line.content,
    ...part('Chủ trì', line.leads),
    ...part('Phối hợp', line.coordinating),
    ...part(
      'Thời gian',
      line.timing.map((item) => item.text),
    ),
    ...part('Sản phẩm', line.outputs),
  ].join('\n')
}

function part(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${name}: ${items.join('; ')}`]
}
