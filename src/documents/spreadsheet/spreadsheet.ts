/** What stands in a cell: dates are ISO local dates ("2026-11-28", with a time "2026-11-28T07:30"). */
export type SheetCell = string | number | boolean | null

/** A sheet as it was read: rows from the first of the sheet on, so that a row's place is its number in Excel less one. */
export interface ReadSheet {
  name: string
  /** What a merged cell says stands in each row it covers; a number in the first only, it is one number. */
  rows: SheetCell[][]
  /** Cells merged over several rows. */
  spans: readonly RowSpan[]
}

export interface RowSpan {
  column: number
  fromRow: number
  toRow: number
}

/** Whether the cell is the lower part of a merged one: it says nothing of its own. */
export function isContinued({ spans }: Pick<ReadSheet, 'spans'>, row: number, column: number) {
  return spans.some((span) => span.column === column && span.fromRow < row && row <= span.toRow)
}

/** Text that leads somewhere. */
export interface SheetLink {
  text: string
  href: string
}

export interface SheetColumn {
  header: string
  /** In characters. */
  width: number
  /** Text unless said: dates take ISO dates, numbers are shown with Vietnamese separators. */
  kind?: 'text' | 'number' | 'date'
  /** What may be chosen, offered as a drop-down under the header; anything else is refused by Excel. */
  choices?: readonly string[]
  /** Shown while a cell of the column is being filled in. */
  note?: string
}

export interface SheetToWrite {
  name: string
  /** Lines above the header: the title, what it covers. */
  title?: readonly string[]
  columns: readonly SheetColumn[]
  rows: readonly (readonly (SheetCell | SheetLink)[])[]
  /** How many empty rows below the last one the drop-downs still serve; for lists to be filled in. */
  room?: number
}

/** "A", "Z", "AA": the letters over a column, for sentences that name a cell. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
