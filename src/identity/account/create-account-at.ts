import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { administeredUnit, giveGrant } from '../grant/give-grant.ts'
import type { WantedGrant } from '../grant/give-grant.ts'
import { createAccount } from './create-account.ts'

export interface WantedAccount extends WantedGrant {
  name: string
  displayName: string
  /** One-time. */
  password: string
}

/** An account that belongs to a unit the actor administers, with its first right there. */
export async function createAccountAt(
  db: Db,
  actor: Actor,
  wanted: WantedAccount,
): Promise<{ id: string }> {
  const unit = await administeredUnit(db, actor, wanted.unitId)
  const { id } = await createAccount(db, { ...wanted, unitId: unit.id, mustChange: true })
  await logAct(db, actor, {
    act: 'create-account',
    subjectKind: 'account',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { account: wanted.name, name: wanted.displayName, unit: unit.name },
  })
  await giveGrant(db, actor, id, wanted)
  return { id }
}
