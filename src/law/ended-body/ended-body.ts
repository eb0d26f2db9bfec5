import type { LocalDate } from '../calendar/local-date.ts'
import { type EndedBody, endedBodies as brought } from './ended-bodies.ts'

let current: readonly EndedBody[] = brought

/** Bodies that are not there any more on a day, as this process knows them; ask where they are used. */
export function bodiesEndedBy(day: LocalDate): readonly EndedBody[] {
  return current.filter(({ endedOn }) => endedOn <= day)
}

/** Called when the stored ones were read or edited, with those in use. */
export function setEndedBodies(bodies: readonly EndedBody[]): void {
  current = bodies
}

/** "309/2026/NĐ-CP, Điều 11, 12"; null where no document is known. */
export function sourceOfBody({
  legalSource,
  article,
}: Pick<EndedBody, 'legalSource' | 'article'>): string | null {
  if (legalSource === null) return null
  return article === null ? legalSource : `${legalSource}, ${article}`
}
