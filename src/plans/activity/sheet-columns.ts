import { catalogueOf } from '../../law/index.ts'
import { plainLetters } from '../../platform/plain-letters.ts'
import { detailFields } from './detail-field.ts'

/** What a column of a list of activities holds. */
export type SheetField =
  | 'happenedOn'
  | 'channelKind'
  | 'title'
  | 'place'
  | 'note'
  | 'within'
  | 'line'
  | 'links'
  | `value ${number}`
  | `kind ${number}`
  | `method ${number}`
  | `detail ${string}`

/** How many quantities a row has room for. */
export const MOST_QUANTITIES = 3

/** As the template writes them; lists that units keep themselves are read by the words beside. */
const NAMES: readonly (readonly [field: SheetField, header: string, others: readonly string[]])[] =
  [
    ['happenedOn', 'Ngày thực hiện', ['ngày', 'thời gian', 'ngày tháng', 'ngày thực hiện']],
    ['channelKind', 'Hình thức', ['hình thức tuyên truyền', 'kênh', 'loại hình']],
    [
      'title',
      'Việc đã làm',
      ['nội dung', 'nội dung tuyên truyền', 'tên việc', 'công việc', 'nhiệm vụ'],
    ],
    ['place', 'Địa điểm', ['nơi thực hiện', 'địa bàn']],
    ...[1, 2, 3].flatMap((n) => quantityNames(n)),
    ['line', 'Phục vụ việc trong kế hoạch', ['việc trong kế hoạch', 'nhiệm vụ trong kế hoạch']],
    ['within', 'Lồng ghép trong', ['lồng ghép']],
    ['links', 'Đường dẫn bài đăng', ['đường dẫn', 'link', 'minh chứng', 'đường link']],
    ['note', 'Ghi chú', []],
    ...detailFields.map(({ code, label }) => [`detail ${code}`, label, []] as const),
  ]

function quantityNames(n: number): (readonly [SheetField, string, readonly string[]])[] {
  const first = n === 1
  return [
    [`value ${n}`, `Số lượng ${n}`, first ? ['số lượng', 'kết quả'] : []],
    [`kind ${n}`, `Đếm cái gì ${n}`, first ? ['đơn vị tính', 'đếm cái gì'] : []],
    [`method ${n}`, `Đếm bằng cách ${n}`, first ? ['cách đếm', 'đếm bằng cách'] : []],
  ]
}

export function headerOf(field: SheetField): string {
  return NAMES.find(([one]) => one === field)?.[1] ?? field
}

export const sheetFields: readonly { field: SheetField; header: string }[] = NAMES.map(
  ([field, header]) => ({ field, header }),
)

/** Without them there is nothing to record. */
export const NEEDED = ['happenedOn', 'channelKind', 'title'] as const satisfies SheetField[]

/** Plain heading → field, null for a column to leave out; as a person matched them. */
export type Headings = ReadonlyMap<string, SheetField | null>

export interface SheetHeader {
  /** The row's place in the sheet, from nought. */
  at: number
  columns: readonly { at: number; header: string; field: SheetField | null }[]
}

const LOOK_AT = 40

/**
 * The row that names the most fields, or the last of several right below one another that do (a heading of two rows);
 * failing that the first with three words, for a person to match.
 */
export function findHeader(
  rows: readonly (readonly unknown[])[],
  own: Headings,
): SheetHeader | undefined {
  const headers = rows.slice(0, LOOK_AT).map((cells, at) => headerAt(at, cells, own))
  const named = ({ columns }: SheetHeader) => columns.filter(({ field }) => field !== null).length
  const best = headers.reduce<SheetHeader | undefined>(
    (one, other) => (named(other) > (one ? named(one) : 0) ? other : one),
    undefined,
  )
  if (!best) return headers.find(({ columns }) => columns.length > 2)
  const next = headers.slice(best.at + 1).find((one) => named(one) < named(best))
  return headers[(next?.at ?? headers.length) - 1]
}

function headerAt(at: number, cells: readonly unknown[], own: Headings): SheetHeader {
  const taken = new Set<SheetField>()
  const columns = cells.flatMap((cell, column) => {
    if (typeof cell !== 'string' || plainName(cell) === '') return []
    const field = fieldNamed(plainName(cell), own, taken)
    if (field !== null) taken.add(field)
    return [{ at: column, header: cell.replaceAll(/\s+/g, ' ').trim(), field }]
  })
  return { at, columns }
}

function fieldNamed(
  name: string,
  own: Headings,
  taken: ReadonlySet<SheetField>,
): SheetField | null {
  const matched = own.get(name)
  if (matched !== undefined) return matched !== null && taken.has(matched) ? null : matched
  const elsewhere = new Set(own.values())
  const found = NAMES.find(
    ([field, header, others]) =>
      !taken.has(field) &&
      !elsewhere.has(field) &&
      [header, ...others].some((one) => plainName(one) === name),
  )
  return found?.[0] ?? null
}

/** Marks, case and the star of what is needed aside. */
export function plainName(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** "Số người tham gia (người)": two kinds may share a unit, so the label comes first. */
export function quantityName({ label, unit }: { label: string; unit: string }): string {
  return unit && !label.toLowerCase().endsWith(unit) ? `${label} (${unit})` : label
}

/** The code that a cell names: its label as written, the words that plans use for it, or the longest of these within it. */
export function codeNamed(
  catalogue: 'channel_kind' | 'quantity_kind' | 'count_method',
  text: string,
): string | undefined {
  const name = plainName(text)
  const entries = catalogueOf(catalogue)
  const byLabel = entries.find(
    (entry) =>
      plainName(entry.label) === name ||
      entry.code === text.trim() ||
      ('unit' in entry && plainName(quantityName(entry)) === name),
  )
  if (byLabel) return byLabel.code
  const within = entries
    .flatMap(({ code, words }) => words.map((word) => ({ code, word: plainName(word) })))
    .filter(({ word }) => word !== '' && ` ${name} `.includes(` ${word} `))
  return within.sort((a, b) => b.word.length - a.word.length)[0]?.code
}
