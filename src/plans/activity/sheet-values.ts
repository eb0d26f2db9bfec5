import type { SheetCell } from '../../documents/index.ts'
import { readNumber } from './typed-number.ts'

/** A day as Excel keeps it or as people write it: 5/3/2024, 05-03-2024, 5.3.24; undefined when it is none. */
export function dayIn(cell: SheetCell): string | undefined {
  const text = String(cell ?? '').trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text)
  if (!written) return undefined
  const year = Number(written[3])
  return real(year < 100 ? 2000 + year : year, Number(written[2]), Number(written[1]))
}

function real(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const iso = at.toISOString().slice(0, 10)
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? iso : undefined
}

export function numberIn(cell: SheetCell): number | undefined {
  return typeof cell === 'number' ? cell : readNumber(String(cell ?? ''))
}

export function textIn(cell: SheetCell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  return String(cell).trim() || null
}
