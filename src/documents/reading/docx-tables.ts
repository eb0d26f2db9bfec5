import type { XmlAttributes } from './docx-xml.ts'
import type { DocumentLines, ReadCell } from './read-document-shape.ts'

interface OpenTable {
  /** Stands in a part of the document the page does not show. */
  dropped: boolean
  column: number
  /** Per column the cell that merged cells below it belong to. */
  owners: (ReadCell | null)[]
  last: ReadCell | null
  row: { deleted: boolean; opened: boolean; before: number }
  cell: OpenCell | null
}

interface OpenCell {
  span: number
  merge: 'begins' | 'continues' | null
  joinsLeft: boolean
  shown: boolean | null
}

/** The tables of one flow of a Word document; a cell's properties arrive after it has begun. */
export class DocxTables {
  readonly #lines: DocumentLines
  readonly #open: OpenTable[] = []

  constructor(lines: DocumentLines) {
    this.#lines = lines
  }

  open(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    const table = this.#open.at(-1)
    if (name === 'w:tbl') this.#openTable()
    else if (!table) return
    else if (name === 'w:tr') {
      table.row = { deleted: false, opened: false, before: 0 }
      table.column = 0
    } else table.cell = { span: 1, merge: null, joinsLeft: false, shown: null }
  }

  property(name: string, attributes: XmlAttributes): void {
    const table = this.#open.at(-1)
    const value = attributes['w:val']
    if (!table) return
    if (name === 'w:gridBefore') table.row.before = count(value)
    if (!table.cell) return
    if (name === 'w:gridSpan') table.cell.span = count(value)
    else if (name === 'w:vMerge') table.cell.merge = value === 'restart' ? 'begins' : 'continues'
    else if (name === 'w:hMerge') table.cell.joinsLeft = value !== 'restart'
  }

  rowDeleted(): void {
    const table = this.#open.at(-1)
    if (table && !table.cell) table.row.deleted = true
  }

  /** Called before a paragraph or table begins; false when the page does not show it. */
  startContent(): boolean {
    const table = this.#open.at(-1)
    if (!table) return true
    if (table.dropped) return false
    if (!table.cell) return true
    table.cell.shown ??= this.#place(table, table.cell)
    return table.cell.shown
  }

  close(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    const table = this.#open.at(-1)
    if (!table) return
    if (name === 'w:tbl') {
      this.#open.pop()
      if (!table.dropped) this.#lines.closeTable()
    } else if (name === 'w:tc') {
      if (this.startContent()) this.#lines.closeCell()
      table.cell = null
    }
  }

  #openTable(): void {
    const dropped = !this.startContent()
    if (!dropped) this.#lines.openTable()
    const row = { deleted: false, opened: false, before: 0 }
    this.#open.push({ dropped, column: 0, owners: [], last: null, row, cell: null })
  }

  #place(table: OpenTable, cell: OpenCell): boolean {
    if (table.row.deleted) return false
    if (!table.row.opened) this.#openRow(table)
    const column = table.column
    table.column += cell.span
    const owner = table.owners[column]
    if (cell.merge === 'continues' && owner) {
      owner.rowSpan++
      table.last = null
      return false
    }
    if (cell.joinsLeft && table.last) {
      table.last.columnSpan += cell.span
      return false
    }
    table.last = this.#lines.openCell(cell.span, 1)
    table.owners.fill(null, column, table.column)
    table.owners[column] = cell.merge === null ? null : table.last
    return true
  }

  #openRow(table: OpenTable): void {
    this.#lines.openRow()
    table.row.opened = true
    table.last = null
    if (table.row.before === 0) return
    this.#lines.openCell(table.row.before, 1)
    table.column = table.row.before
  }
}

/** Word allows 63 columns. */
function count(value: string | undefined): number {
  return Math.min(63, Math.max(1, Number(value) || 1))
}
