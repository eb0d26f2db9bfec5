import { catalogueOf, entriesNamedIn } from '../../law/index.ts'
import type { Quantity } from '../activity/activity.ts'

/** What an output promises in numbers: "02 tin, bài", "tối thiểu 500 tờ rơi". */
export interface Promised {
  value: number
  /** Code of the catalogue of quantities. */
  kind: string
}

/** Kinds of which one activity is one piece when nobody wrote a number down. */
const ONE_EACH = new Set(['sessions', 'articles', 'broadcasts', 'reportages', 'clips'])

/** The number and the thing counted, if the output begins with them; null when it says no number we understand. */
export function promiseOf(output: string): Promised | null {
  const found =
    /^\s*(?:ít nhất|tối thiểu|khoảng|từ)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(\p{L}.*)$/iu.exec(
      output,
    )
  const [, number = '', things = ''] = found ?? []
  const [kind] = entriesNamedIn(catalogueOf('quantity_kind'), things)
  const value = Number(number.replaceAll('.', ''))
  return kind && value > 0 ? { value, kind: kind.code } : null
}

/** How much of it the activities have brought. */
export function deliveredOf(
  { kind }: Promised,
  activities: readonly { quantities: readonly Pick<Quantity, 'kind' | 'value'>[] }[],
): number {
  return activities.reduce((sum, { quantities }) => {
    const written = quantities.filter((quantity) => quantity.kind === kind)
    if (written.length === 0) return sum + (ONE_EACH.has(kind) ? 1 : 0)
    return sum + written.reduce((all, { value }) => all + value, 0)
  }, 0)
}
