import type { CheckedSheetView, SheetRowView } from '../../activity/import-contract.ts'

/** A list on its way in, as kept on this device. */
export interface SheetForm {
  file?: File | undefined
  /** Pasted instead of a file. */
  text: string
  /** Heading → field, '' to leave the column out. */
  matched: Record<string, string>
  corrections: { row: number; field: string; value: string }[]
  /** What a person decided of a row; the others go by `goesIn`. */
  chosen: Record<number, boolean>
}

export const emptySheet: SheetForm = { text: '', matched: {}, corrections: [], chosen: {} }

export const hasSource = (form: SheetForm): boolean =>
  form.file !== undefined || form.text.trim() !== ''

/** What the calls take: the file, or the cells that were pasted. */
export function sourceOf({ file, text }: SheetForm) {
  return file ? { files: [{ file, name: file.name }] } : { text }
}

export const GROUPS = ['sai', 'dung', 'trung', 'cu'] as const
export type Group = (typeof GROUPS)[number]

/** To be mended, to be recorded, perhaps on record, on record. */
export function groupOf(row: SheetRowView): Group {
  if (row.problems.length > 0) return 'sai'
  if (row.isKnown) return 'cu'
  return row.isSimilar ? 'trung' : 'dung'
}

/** A row that may be on record goes in only when a person says so. */
export function goesIn(row: SheetRowView, chosen: SheetForm['chosen']): boolean {
  const group = groupOf(row)
  if (group === 'sai' || group === 'cu') return false
  return chosen[row.row] ?? group === 'dung'
}

export function skipped({ rows }: CheckedSheetView, chosen: SheetForm['chosen']): number[] {
  return rows.filter((row) => !goesIn(row, chosen)).map(({ row }) => row)
}

export function corrected(
  { corrections }: SheetForm,
  next: SheetForm['corrections'][number],
): SheetForm['corrections'] {
  const others = corrections.filter(({ row, field }) => row !== next.row || field !== next.field)
  return [...others, next]
}
