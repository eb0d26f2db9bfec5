/** A place in a text; counts UTF-16 units. */
export interface Span {
  start: number
  end: number
}

export interface ReadCell {
  at: Span
  columnSpan: number
  rowSpan: number
}

export interface ReadTable {
  at: Span
  /** A merged cell stands once, in the row and at the place where it begins. */
  rows: ReadCell[][]
}

export interface ReadDocument {
  /** NFC, LF, no control characters but tabs. From a document with paragraphs: one line for each. */
  text: string
  /** Vietnamese sentences on what was converted or left out while reading. */
  notes: string[]
  /** In the order in which they begin; a table inside a cell stands after the one around it. */
  tables: ReadTable[]
  /** Words that a scan showed unclearly, in the order of the text; absent where nothing was recognised. */
  doubtful?: Span[]
}

/** Collects lines and the places of tables. Calls may come unbalanced: what is open gets closed. */
export class DocumentLines {
  readonly #lines: string[] = []
  readonly #tables: ReadTable[] = []
  readonly #open: { table: ReadTable; row: ReadCell[] | null; cell: ReadCell | null }[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Adds one line; a line without a visible sign is left out. */
  line(text: string): void {
    const clean = cleanLine(text)
    if (clean === '') return
    this.#lines.push(clean)
    this.#length += clean.length + 1
  }

  openTable(): void {
    const table: ReadTable = { at: { start: this.#length, end: this.#length }, rows: [] }
    this.#tables.push(table)
    this.#open.push({ table, row: null, cell: null })
  }

  openRow(): void {
    const open = this.#open.at(-1)
    if (!open) return
    this.closeCell()
    open.row = []
    open.table.rows.push(open.row)
  }

  /** The cell is handed out so that its `rowSpan` can grow while later rows are read. */
  openCell(columnSpan: number, rowSpan: number): ReadCell {
    const at = { start: this.#length, end: this.#length }
    const cell = { at, columnSpan, rowSpan }
    const open = this.#open.at(-1)
    if (!open) return cell
    if (!open.row) this.openRow()
    this.closeCell()
    open.cell = cell
    open.row?.push(cell)
    return cell
  }

  closeCell(): void {
    const open = this.#open.at(-1)
    if (!open?.cell) return
    this.#end(open.cell.at)
    open.cell = null
  }

  closeTable(): void {
    this.closeCell()
    const open = this.#open.pop()
    if (open) this.#end(open.table.at)
  }

  /** Adds the lines and tables of a text box or another part read apart. */
  place(part: Pick<ReadDocument, 'text' | 'tables'>): void {
    if (part.text === '') return
    for (const table of part.tables) {
      this.#tables.push({
        at: shifted(table.at, this.#length),
        rows: table.rows.map((row) =>
          row.map((cell) => ({ ...cell, at: shifted(cell.at, this.#length) })),
        ),
      })
    }
    this.#lines.push(part.text.replace(/\n$/u, ''))
    this.#length += part.text.length
  }

  /** Tables without any text serve the layout only and are not told. */
  finish(): { text: string; tables: ReadTable[] } {
    while (this.#open.length > 0) this.closeTable()
    const text = this.#lines.map((line) => `${line}\n`).join('')
    return { text, tables: this.#tables.filter(({ at }) => at.end > at.start) }
  }

  #end(at: Span): void {
    at.end = Math.max(at.start, this.#length - 1)
  }
}

function shifted(at: Span, by: number): Span {
  return { start: at.start + by, end: at.end + by }
}

function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu, '')
    .replace(/[\s\u00a0]/gu, ' ')
    .replace(/\u2011/gu, '-')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
