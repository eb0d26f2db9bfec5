import { actsFor, type Actor } from '../../platform/actor.ts'

/**
 * Names are kept until the year after next has ended: long enough for the inspections of a year's work, no longer than
 * they are needed (Law 91/2025/QH15 asks for a purpose and a term; the term is the product's choice).
 */
export function retainUntil(happenedOn: string): string {
  return `${Number(happenedOn.slice(0, 4)) + 2}-12-31`
}

/** Only officers of the very unit; who counts the people need not know them. */
export function canOpenAttendance(actor: Actor, unitId: string): boolean {
  return actsFor(actor, unitId, 'officer')
}
