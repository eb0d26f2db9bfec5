import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre'
import { columnLetters, type SheetCell, type SheetColumn, type SheetLink } from './spreadsheet.ts'
import type { SheetToWrite } from './spreadsheet.ts'

/** An XLSX file to print and to fill in. Text stays text: nothing in a cell is ever taken for a formula. */
export async function writeSpreadsheet(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const lists: string[][] = []
  const written = sheets.map((sheet) => sheetOf(sheet, lists))
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: [...written, ...listSheet(lists)],
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
  return new Uint8Array(bytes)
}

const LIST_SHEET = 'Danh mục'
const THIN = { style: 'thin', color: { rgb: '8C8C8C' } } as const
const RULED: CellStyle = {
  border: { top: THIN, right: THIN, bottom: THIN, left: THIN },
  alignment: { vertical: 'top', wrapText: true },
}
const HEADER: CellStyle = {
  ...RULED,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEAE4' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const FORMATS = { number: '#,##0.##', date: 'dd/mm/yyyy', text: '@' } as const

function sheetOf(sheet: SheetToWrite, lists: string[][]): WriteSheet {
  const { columns, rows, title = [], room = 0 } = sheet
  const top = title.length === 0 ? 0 : title.length + 1
  const cells = new Map<string, Partial<Cell>>()
  title.forEach((line, at) => cells.set(`${at},0`, { value: line, style: titleStyle(at) }))
  columns.forEach(({ header }, at) => cells.set(`${top},${at}`, { value: header, style: HEADER }))
  rows.forEach((row, down) =>
    columns.forEach((column, at) =>
      cells.set(`${top + 1 + down},${at}`, cellOf(row[at] ?? null, column)),
    ),
  )
  const last = top + 1 + rows.length
  return {
    name: sheetName(sheet.name),
    columns: columns.map(({ width, kind = 'text' }) => ({ width, numFmt: FORMATS[kind] })),
    rows: [],
    cells,
    freezePane: { rows: top + 1 },
    ...(rows.length > 0
      ? {
          autoFilter: { range: `A${top + 1}:${columnLetters(columns.length - 1)}${last}` },
        }
      : {}),
    dataValidations: columns.flatMap((column, at) =>
      validationOf(
        column,
        `${columnLetters(at)}${top + 2}:${columnLetters(at)}${last + room}`,
        lists,
      ),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top + 1}:$${top + 1}`,
    },
  }
}

function titleStyle(line: number): CellStyle {
  return { font: { bold: line === 0, size: line === 0 ? 14 : 12 }, numFmt: 'General' }
}

function cellOf(value: SheetCell | SheetLink, { kind = 'text' }: SheetColumn): Partial<Cell> {
  const style = { ...RULED, numFmt: FORMATS[kind] }
  if (value !== null && typeof value === 'object') {
    const font = { underline: true, color: { rgb: '1F4E9E' } }
    return { value: value.text, style: { ...style, font }, hyperlink: { target: value.href } }
  }
  return { value: kind === 'date' ? dateOf(value) : value, style }
}

/** Excel counts days without a time zone; the library reads a Date's UTC parts. */
function dateOf(value: SheetCell): CellValue {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
    ? new Date(`${value.slice(0, 10)}T${value.slice(11) || '00:00'}Z`)
    : value
}

/** Choices stand on a sheet of their own: in the cell's own rule Excel takes 255 characters and no commas. */
function validationOf(
  { choices, note, header }: SheetColumn,
  range: string,
  lists: string[][],
): DataValidation[] {
  const prompt =
    note === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: header.slice(0, 32),
          inputMessage: note.slice(0, 255),
        }
  if (choices === undefined || choices.length === 0) {
    // A rule that anything passes carries the note.
    return note === undefined
      ? []
      : [{ type: 'custom', formula1: 'TRUE', allowBlank: true, range, ...prompt }]
  }
  lists.push([...choices])
  const letters = columnLetters(lists.length - 1)
  return [
    {
      type: 'list',
      formula1: `'${LIST_SHEET}'!$${letters}$1:$${letters}$${choices.length}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Không có trong danh mục',
      errorMessage: 'Hãy chọn một mục trong danh sách sổ xuống.',
      range,
      ...prompt,
    },
  ]
}

function listSheet(lists: readonly string[][]): WriteSheet[] {
  if (lists.length === 0) return []
  const longest = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length: longest }, (_, at) => lists.map((list) => list[at] ?? null))
  return [{ name: LIST_SHEET, rows, hidden: true }]
}

/** What Excel takes as the name of a sheet. */
function sheetName(name: string): string {
  return (
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Trang'
  )
}
