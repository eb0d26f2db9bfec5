import { isContinued, type ReadSheet, type SheetCell } from '../../documents/index.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { checkActivity, type TypedActivity } from './activity.ts'
import { headerOf, NEEDED, plainName, type SheetField, type SheetHeader } from './sheet-columns.ts'
import {
  type Cells,
  channelOf,
  dayOf,
  detailsOf,
  linksOf,
  quantitiesOf,
  servedBy,
  titleOf,
} from './sheet-cells.ts'
import type { SheetLine } from './sheet-line.ts'
import { textIn } from './sheet-values.ts'

export interface SheetProblem {
  field: SheetField
  /** Of the sheet, from nought; null: the list has no such column. */
  column: number | null
  header: string
  /** What stands there. */
  value: string
  sentence: string
}

/** A row of a list, understood or not. */
export interface SheetRow {
  /** Its number in Excel. */
  row: number
  activity: TypedActivity
  links: string[]
  problems: SheetProblem[]
}

/** What a person wrote over a cell that was not understood. */
export interface Correction {
  row: number
  field: string
  value: string
}

/** The rows below the header but those that add up; none while the header lacks what is needed. */
export function readSheetRows(
  sheet: ReadSheet,
  header: SheetHeader,
  corrections: readonly Correction[],
  lines: readonly SheetLine[],
  today: string,
): SheetRow[] {
  const columns = columnsOf(header)
  if (missingIn(header).length > 0) return []
  const isOwn = (at: number, column: number) => !isContinued(sheet, at, column)
  return sheet.rows.flatMap((values, at) => {
    const isFilled = [...columns.values()].some(
      (column) => textIn(values[column]) !== null && isOwn(at, column),
    )
    if (at <= header.at || !isFilled || isSum(values)) return []
    const typed = new Map<string, string>()
    for (const { row, field, value } of corrections) if (row === at + 1) typed.set(field, value)
    const title = columns.get('title')
    const goesOn = title !== undefined && !typed.has('title') && !isOwn(at, title)
    return [readRow({ row: at + 1, values, columns, typed, goesOn }, lines, today)]
  })
}

const SUMS = new Set(['tong', 'tong cong', 'tong so', 'cong'])

/** "Tổng cộng" under a list is no work of its own. */
function isSum(values: readonly SheetCell[]): boolean {
  const first = values.find((value) => typeof value === 'string')
  return SUMS.has(plainName(first ?? ''))
}

export function missingIn(header: SheetHeader): SheetField[] {
  const columns = columnsOf(header)
  return NEEDED.filter((field) => !columns.has(field))
}

function columnsOf({ columns }: SheetHeader): Map<SheetField, number> {
  return new Map(columns.flatMap(({ at, field }) => (field === null ? [] : [[field, at] as const])))
}

interface RowCells {
  row: number
  values: readonly SheetCell[]
  columns: ReadonlyMap<SheetField, number>
  typed: ReadonlyMap<string, string>
  /** Its title is merged with the row above: one piece of work on two rows. */
  goesOn: boolean
}

function readRow(
  { row, values, columns, typed, goesOn }: RowCells,
  lines: readonly SheetLine[],
  today: string,
): SheetRow {
  const problems: SheetProblem[] = []
  const cells: Cells = {
    of: (field) => typed.get(field) ?? values[columns.get(field) ?? -1] ?? null,
    complain: (field, sentence) => {
      problems.push({
        field,
        column: columns.get(field) ?? null,
        header: headerOf(field),
        value: textIn(cells.of(field)) ?? '',
        sentence,
      })
    },
  }
  const happenedOn = dayOf(cells)
  const channelKind = channelOf(cells)
  const activity: TypedActivity = {
    happenedOn,
    channelKind,
    title: titleOf(cells),
    place: textIn(cells.of('place'))?.slice(0, 300) ?? null,
    note: textIn(cells.of('note'))?.slice(0, 5000) ?? null,
    quantities: quantitiesOf(cells, channelKind),
    details: detailsOf(cells, [...columns.keys()]),
    hostId: null,
    within: textIn(cells.of('within'))?.slice(0, 300) ?? null,
    occurrenceIds: servedBy(cells, lines, happenedOn),
  }
  if (goesOn) {
    cells.complain(
      'title',
      'Ô này gộp với dòng trên: cùng một việc thì để lại dòng này và ghi số lượng vào dòng trên; là việc khác thì ghi tên.',
    )
  }
  const links = linksOf(cells)
  // What the cells each allow may still not be true together: a day to come, a channel not yet in the catalogue.
  if (problems.length === 0) judge(activity, today, cells)
  return { row, activity, links, problems }
}

function judge(activity: TypedActivity, today: string, cells: Cells): void {
  try {
    checkActivity(activity, today)
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error
    for (const [name, sentence] of Object.entries(error.fields)) {
      cells.complain(fieldOf(name), sentence)
    }
  }
}

/** The names of a form's fields, as columns. */
function fieldOf(name: string): SheetField {
  const [head = '', at = '', part] = name.split('.')
  if (head === 'details') return `detail ${at}`
  if (head !== 'quantities') return head as SheetField
  return part === 'kind' ? `kind ${Number(at) + 1}` : `method ${Number(at) + 1}`
}
