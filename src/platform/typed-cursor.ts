import { z } from 'zod'

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const INSTANT = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?Z'
const FORMS = {
  /** How many of a few thousand sums have been shown. */
  place: /^\d{1,6}$/,
  id: new RegExp(`^${ID}$`),
  year: new RegExp(`^\\d{4}_${ID}$`),
  day: new RegExp(`^(\\d{4}-\\d{2}-\\d{2})[_~]${ID}$`),
  instant: new RegExp(`^(${INSTANT})~${ID}$`),
  /** What is to be decided, what came back, what is only told: each kind after the other. */
  turn: new RegExp(`^[0-2]~(${INSTANT})~${ID}$`),
} as const

/** The `next` of a list, sent back: by what its rows are ordered before their id. Anything made up is refused. */
export function typedCursor(by: keyof typeof FORMS) {
  return z
    .string()
    .max(80)
    .refine((text) => {
      const found = FORMS[by].exec(text)
      return found !== null && (found[1] === undefined || isMoment(found[1]))
    }, 'Dấu trang không đúng; hãy tải lại danh sách từ đầu.')
    .optional()
}

/** Date rolls 31 February over to March; PostgreSQL refuses it. */
function isMoment(text: string): boolean {
  const at = new Date(text.length === 10 ? text : text.replace(/\.\d+Z$/, 'Z'))
  return (
    text >= '0001' &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().slice(0, 10) === text.slice(0, 10)
  )
}
