import type { SheetCell } from '../../documents/index.ts'
import { catalogueOf } from '../../law/index.ts'
import type { Quantity } from './activity.ts'
import { channelForm, usualMethod } from './channel-form.ts'
import { type Details, findDetailField } from './detail-field.ts'
import { codeNamed, MOST_QUANTITIES, plainName, type SheetField } from './sheet-columns.ts'
import { findLine, occurrenceOn, type SheetLine } from './sheet-line.ts'
import { dayIn, numberIn, textIn } from './sheet-values.ts'

/** A row by its fields, and where it says what it cannot understand. */
export interface Cells {
  of(field: SheetField): SheetCell
  complain(field: SheetField, sentence: string): void
}

export function dayOf(cells: Cells): string {
  const cell = cells.of('happenedOn')
  const day = dayIn(cell)
  if (day !== undefined) return day
  cells.complain(
    'happenedOn',
    textIn(cell) === null
      ? 'Thiếu ngày thực hiện.'
      : `“${cell}” không phải một ngày. Hãy ghi như 05/03/2024.`,
  )
  return ''
}

export function channelOf(cells: Cells): string {
  const text = textIn(cells.of('channelKind'))
  const code = text === null ? undefined : codeNamed('channel_kind', text)
  if (code !== undefined) return code
  cells.complain(
    'channelKind',
    text === null
      ? 'Thiếu hình thức.'
      : `“${text}” không có trong danh mục hình thức. Hãy chọn trong danh sách sổ xuống của tệp mẫu.`,
  )
  return ''
}

export function titleOf(cells: Cells): string {
  const text = textIn(cells.of('title'))
  if (text === null) cells.complain('title', 'Thiếu tên việc đã làm.')
  else if (text.length > 500) cells.complain('title', 'Tên việc dài quá 500 ký tự.')
  return text?.slice(0, 500) ?? ''
}

/**
 * Without a kind, a figure counts what stands behind it ("85 người"), else what the channel is usually counted in, in
 * the order of its form.
 */
export function quantitiesOf(cells: Cells, channelKind: string): Quantity[] {
  const usual = channelForm(channelKind).quantities
  const quantities: Quantity[] = []
  for (let n = 1; n <= MOST_QUANTITIES; n += 1) {
    const cell = cells.of(`value ${n}`)
    const [figure, words] = figureIn(cell)
    const value = numberIn(figure)
    if (value === undefined) continue
    if (Number.isNaN(value) || value < 0) {
      cells.complain(`value ${n}`, `“${cell}” không phải số lượng. Hãy ghi bằng chữ số.`)
      continue
    }
    const said = textIn(cells.of(`kind ${n}`)) ?? words
    const kind =
      said === null ? usual[n - 1]?.kind : (codeNamed('quantity_kind', said) ?? inUnit(usual, said))
    if (kind !== undefined) {
      quantities.push({ kind, value, countMethod: methodOf(cells, n, kind, channelKind) })
    } else if (said === null) cells.complain(`kind ${n}`, 'Hãy chọn số này đếm cái gì.')
    else cells.complain(`kind ${n}`, `“${said}” không có trong danh mục số lượng.`)
  }
  return quantities
}

/** "02 buổi": the figure, and what it says that it counts. */
function figureIn(cell: SheetCell): [figure: SheetCell, words: string | null] {
  const parts = /^([\d.,]+)\s*(\p{L}.*)$/u.exec(String(cell ?? '').trim())
  return parts ? [parts[1] ?? null, parts[2] ?? null] : [cell, null]
}

/** "người", "cái": a mere unit names what this channel counts in it, where that is one thing. */
function inUnit(usual: readonly { kind: string }[], text: string): string | undefined {
  const units = new Map(catalogueOf('quantity_kind').map(({ code, unit }) => [code, unit]))
  const [first, ...others] = usual.filter(
    ({ kind }) => plainName(units.get(kind) ?? '') === plainName(text),
  )
  return others.length === 0 ? first?.kind : undefined
}

function methodOf(cells: Cells, n: number, kind: string, channelKind: string): string {
  const text = textIn(cells.of(`method ${n}`))
  const usual = channelForm(channelKind).quantities.find((one) => one.kind === kind)?.method
  if (text === null) return usual ?? usualMethod(kind)
  const code = codeNamed('count_method', text)
  if (code === undefined) {
    cells.complain(`method ${n}`, `“${text}” không phải cách đếm trong danh mục.`)
  }
  return code ?? usualMethod(kind)
}

export function detailsOf(cells: Cells, fields: readonly SheetField[]): Details {
  const details: Record<string, string | number> = {}
  for (const field of fields) {
    const code = /^detail (\w+)$/.exec(field)?.[1]
    const kind = code && findDetailField(code)?.kind
    const text = textIn(cells.of(field))
    if (!code || text === null) continue
    const value =
      kind === 'number'
        ? numberIn(cells.of(field))
        : kind === 'date'
          ? dayIn(cells.of(field))
          : text
    if (value === undefined || Number.isNaN(value)) {
      cells.complain(
        field,
        kind === 'date' ? `“${text}” không phải một ngày.` : `“${text}” không phải một số.`,
      )
    } else details[code] = value
  }
  return details
}

export function servedBy(cells: Cells, lines: readonly SheetLine[], happenedOn: string): string[] {
  const text = textIn(cells.of('line'))
  if (text === null) return []
  const line = findLine(lines, text)
  if (!line) {
    cells.complain(
      'line',
      'Không thấy việc này trong kế hoạch của đơn vị. Hãy chọn trong danh sách của tệp mẫu mới nhất.',
    )
    return []
  }
  const id = occurrenceOn(line, happenedOn)
  return id === undefined ? [] : [id]
}

export function linksOf(cells: Cells): string[] {
  const links = (textIn(cells.of('links')) ?? '').split(/\s+/).filter((link) => link !== '')
  const wrong = links.find((link) => !/^https?:\/\/[^\s/]+/i.test(link) || !URL.canParse(link))
  if (wrong !== undefined) {
    cells.complain(
      'links',
      `“${wrong.slice(0, 60)}” không phải đường dẫn; đường dẫn bắt đầu bằng http:// hoặc https://.`,
    )
  }
  return links.slice(0, 20)
}
