import type { Change } from './changes-contract.ts'
import type { CellView, LineRow, Section } from '../report/content-contract.ts'
import { filledText, paragraphsOf } from '../report/section.ts'
import { paragraphChanges } from '../../ui/word-diff.ts'

/** A report as far as somebody reads it. */
export interface ReadContent {
  title: string
  addressees: readonly string[]
  recipients: readonly string[]
  sections: readonly Section[]
  cells: readonly CellView[]
  lines: readonly LineRow[]
}

/** What differs since then, in the order of the paper; words with the figures as they stood in them. */
export function changesBetween(before: ReadContent, now: ReadContent): Change[] {
  return [
    words('title', '', 'Trích yếu', [before.title], [now.title]),
    words('addressees', '', 'Kính gửi', before.addressees, now.addressees),
    ...pairs(before.sections, now.sections, ({ code }) => code).map(([old, fresh]) =>
      words(
        'section',
        (fresh ?? old)?.code ?? '',
        (fresh ?? old)?.title ?? '',
        old ? sectionText(old, before.cells) : [],
        fresh ? sectionText(fresh, now.cells) : [],
      ),
    ),
    ...pairs(before.cells, now.cells, ({ code, row }) => `${code}:${row}`).map(figure),
    ...pairs(before.lines, now.lines, ({ lineId }) => lineId).map(([old, fresh]) =>
      words(
        'line',
        (fresh ?? old)?.lineId ?? '',
        (fresh ?? old)?.content ?? '',
        old ? lineText(old) : [],
        fresh ? lineText(fresh) : [],
      ),
    ),
    words('recipients', '', 'Nơi nhận', before.recipients, now.recipients),
  ].filter(({ paragraphs, before: was, after }) => paragraphs.length > 0 || was !== after)
}

function sectionText({ title, text }: Section, cells: readonly CellView[]): string[] {
  return [title, ...paragraphsOf(filledText(text, cells)).map((line) => line.text)]
}

function lineText({ note, result }: LineRow): string[] {
  return paragraphsOf(note ?? result).map((line) => line.text)
}

function words(
  kind: Change['kind'],
  key: string,
  name: string,
  before: readonly string[],
  now: readonly string[],
): Change {
  const paragraphs = paragraphChanges(before, now)
  return { kind, key, name, paragraphs, before: null, after: null }
}

/** A row that is missing on one side is 0 there. */
function figure([old, fresh]: readonly [CellView | undefined, CellView | undefined]): Change {
  const cell = fresh ?? old
  return {
    kind: 'figure',
    key: cell ? `${cell.code}:${cell.row}` : '',
    name: cell ? (cell.rowLabel === null ? cell.label : `${cell.label}, ${cell.rowLabel}`) : '',
    paragraphs: [],
    before: old ? figureSaid(old) : '0',
    after: fresh ? figureSaid(fresh) : '0',
  }
}

function figureSaid({ text, override }: CellView): string {
  return override ? `${text} (*)` : text
}

/** Both sides of everything either of the two has, the present order first. */
function pairs<T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
): (readonly [T | undefined, T | undefined])[] {
  const then = new Map(before.map((one) => [keyOf(one), one]))
  const keys = new Set(now.map(keyOf))
  return [
    ...now.map((one) => [then.get(keyOf(one)), one] as const),
    ...before.filter((one) => !keys.has(keyOf(one))).map((one) => [one, undefined] as const),
  ]
}
