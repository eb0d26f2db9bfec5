import type { Scope } from './database.ts'

/** viewer reads; officer plans, records and writes; head also approves; administrator also manages units and accounts. */
export type Role = 'viewer' | 'officer' | 'head' | 'administrator'

export interface Grant {
  unitId: string
  orgPath: string
  shard: number
  role: Role
  /** The post it comes with. */
  postId?: string | null
}

/** Who acts, and for which units. */
export interface Actor {
  accountId: string
  name: string
  /** The unit acted for; one of `grants`. */
  home: Grant
  grants: readonly Grant[]
  /** Every path the actor reads: own units, and the predecessors of merged ones. */
  scope: Scope
  requestId: string | null
}

const RANK: Record<Role, number> = { viewer: 0, officer: 1, head: 2, administrator: 1 }

/** Does the actor hold at least this role over the unit with that path (by a grant on it or on a unit above)? */
export function hasRole(
  actor: Actor,
  orgPath: string,
  role: 'viewer' | 'officer' | 'head',
): boolean {
  return actor.grants.some(
    (grant) => orgPath.startsWith(grant.orgPath) && RANK[grant.role] >= RANK[role],
  )
}

/** May the actor act as that very unit (record, submit, approve)? A superior sees the work of units below but does not do it for them. */
export function actsFor(
  actor: Actor,
  unitId: string,
  role: 'viewer' | 'officer' | 'head',
): boolean {
  return actor.grants.some((grant) => grant.unitId === unitId && RANK[grant.role] >= RANK[role])
}
