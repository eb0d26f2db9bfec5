import { zipSync } from 'fflate'
import { decodeText } from '../reading/decode-text.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { openZip } from '../reading/zip-archive.ts'
import type { ReadSheet, RowSpan, SheetCell } from './spreadsheet.ts'

/** More than any list an office keeps, and little enough to hold in memory. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 100
const MOST_BYTES = 20 * 1024 * 1024
const MOST_UNPACKED = 40 * 1024 * 1024

/**
 * The visible sheets of an XLSX or XLS file, or the one sheet of CSV or of cells pasted from Excel. Formulas are read as
 * the value they had. Throws Unreadable with a sentence.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes.length > MOST_BYTES) throw new Unreadable('Bảng tính lớn hơn 20 MB.')
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('PK')) return readXlsx(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return readXls(bytes)
  return [await readSeparated(decodeText(bytes).text)]
}

/** CSV, or cells copied from Excel (between tabs). */
export async function readSeparated(text: string): Promise<ReadSheet> {
  const { parseCsv, detectDelimiter } = await import('hucre/csv')
  const rows = parseCsv(text, {
    delimiter: text.includes('\t') ? '\t' : detectDelimiter(text),
    maxRows: MOST_ROWS + 1,
  })
  return trimmed(
    '',
    rows.map((row) => row.map(cellOf)),
  )
}

async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const plain = unpacked(bytes)
  const hucre = await import('hucre/xlsx')
  try {
    const book = await hucre.readXlsx(plain, {
      sheets: (sheet) => !sheet.hidden && !sheet.veryHidden,
      range: `A1:CV${MOST_ROWS + 1}`,
    })
    return book.sheets.map(({ name, rows, merges = [] }) =>
      trimmed(
        name,
        rows.map((row) => row.map(cellOf)),
        merges.map((range) => ({
          column: range.startCol,
          fromRow: range.startRow,
          toRow: range.endRow,
        })),
      ),
    )
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('Không đọc được bảng tính này: tệp bị hỏng hoặc không do Excel tạo ra.')
  }
}

/** The parts that hold cells, unpacked within limits: what the library then inflates is known. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes)
  if (!zip.has('xl/workbook.xml')) {
    throw new Unreadable('Tệp này không phải bảng tính Excel (.xlsx).')
  }
  const parts: Record<string, Uint8Array> = {}
  for (const name of zip.names()) {
    if (!/\.(?:xml|rels)$/i.test(name) || /^xl\/(?:drawings|charts|media|pivot\w+)\//i.test(name))
      continue
    const part = zip.read(name, MOST_UNPACKED)
    if (part) parts[name] = part
  }
  return zipSync(parts, { level: 0 })
}

/** Files of Excel 97–2003. */
async function readXls(bytes: Uint8Array): Promise<ReadSheet[]> {
  const { read, utils } = await import('@e965/xlsx')
  try {
    const book = read(bytes, {
      sheetRows: MOST_ROWS + 1,
      cellFormula: false,
      cellHTML: false,
      UTC: true,
      cellDates: true,
    })
    return book.SheetNames.flatMap((name, at) => {
      const sheet = book.Sheets[name]
      if (!sheet || book.Workbook?.Sheets?.[at]?.Hidden) return []
      const rows = utils.sheet_to_json<unknown[]>(sheet, {
        header: 1,
        raw: true,
        defval: null,
        blankrows: true,
        UTC: true,
      })
      return [
        trimmed(
          name,
          rows.map((row) => row.map(cellOf)),
          (sheet['!merges'] ?? []).map(({ s, e }) => ({
            column: s.c,
            fromRow: s.r,
            toRow: e.r,
          })),
        ),
      ]
    })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('Không đọc được tệp Excel đời cũ (.xls) này; hãy lưu lại dạng .xlsx.')
  }
}

function cellOf(value: unknown): SheetCell {
  if (value instanceof Date) return isoOf(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  return value.normalize('NFC').trim() || null
}

/** Both libraries put what Excel shows into a Date's UTC parts; a time alone is on Excel's day nought. */
function isoOf(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null
  // Half a second of binary fractions must not turn 07:30 into 07:29.
  const [day = '', time = ''] = new Date(date.getTime() + 500).toISOString().split('T')
  const clock = time.slice(0, 5)
  if (day < '1900-01-01') return clock
  return clock === '00:00' ? day : `${day}T${clock}`
}

/** Without the empty rows and columns at the end, which Excel keeps when anything was ever typed there. */
function trimmed(name: string, rows: SheetCell[][], merged: readonly RowSpan[] = []): ReadSheet {
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== null) + 1))
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1
  if (height > MOST_ROWS)
    throw new Unreadable('Bảng tính có hơn 20.000 dòng. Hãy chia thành nhiều tệp.')
  const filled = rows
    .slice(0, height)
    .map((row) => Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => row[at] ?? null))
  const spans = merged.filter(
    ({ column, fromRow, toRow }) => fromRow < toRow && fromRow < height && column < MOST_COLUMNS,
  )
  fillDown(filled, spans)
  return { name, rows: filled, spans }
}

function fillDown(rows: SheetCell[][], spans: readonly RowSpan[]): void {
  for (const { column, fromRow, toRow } of spans) {
    const cell = rows[fromRow]?.[column] ?? null
    if (cell === null || typeof cell === 'number') continue
    for (const row of rows.slice(fromRow + 1, toRow + 1)) row[column] = cell
  }
}
