import type { Timing } from '../plan-draft.ts'
import { FOLLOWED, type Followed } from './cascade.ts'

interface Texts {
  content: string
  outputs: string[]
  timing: Timing
}

/** The fields in which the superior's line now differs from the version that the unit's line knows. */
export function changedFields({ known, now }: { known: Texts; now: Texts }): Followed[] {
  return FOLLOWED.filter((field) => textOf(known, field) !== textOf(now, field))
}

/** A field as people compare it. */
export function textOf(texts: Texts, field: Followed): string {
  if (field === 'content') return texts.content
  if (field === 'outputs') return texts.outputs.join('; ')
  return [...new Set(texts.timing.map((item) => item.text))].join('; ')
}
