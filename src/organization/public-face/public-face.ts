import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Unit } from '../unit/unit.ts'

export function canEditFace(actor: Actor, unit: Pick<Unit, 'id'>): boolean {
  return actsFor(actor, unit.id, 'officer')
}

/** Domains are agreed with whoever runs the province's portal: an administrator of the unit or above. */
export function canNameSites(actor: Actor, unit: Pick<Unit, 'orgPath'>): boolean {
  return actor.grants.some(
    (grant) => grant.role === 'administrator' && unit.orgPath.startsWith(grant.orgPath),
  )
}
