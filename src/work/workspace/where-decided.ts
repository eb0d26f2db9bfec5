import type { Waiting } from '../contract.ts'

/** Decided on a screen of their own, which shows exactly what will go out. */
const APART = new Set(['report', 'item'])

/** Who may decide comes to where it is done; everybody else to the thing itself. */
export function whereDecided(item: Waiting): string {
  const apart = item.kind === 'approval' && item.may.decide && APART.has(item.subjectKind)
  return apart ? `${item.address}/duyet` : item.address
}
