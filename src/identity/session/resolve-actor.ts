import type { FastifyRequest } from 'fastify'
import { scopePathsOf } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { hashOfSecret } from '../secret.ts'
import { sessionIdOf } from './set-session-cookie.ts'
import { findCaller, touchSession } from './session-queries.ts'
import type { HeldGrant } from './session-queries.ts'

/** Who is calling, by the session cookie; null without one that counts, and without any right today. */
export function createResolveActor(
  house: Pick<House, 'database'>,
): (request: FastifyRequest) => Promise<Actor | null> {
  return async (request) => {
    const id = sessionIdOf(request)
    if (id === null) return null
    const hash = hashOfSecret(id)
    const { actor, due } = await house.database.read(SYSTEM_SCOPE, async (db) => {
      const caller = await findCaller(db, hash)
      if (!caller) return { actor: null, due: false }
      return { actor: await actorOf(db, caller, request), due: caller.due }
    })
    if (due) await house.database.write(SYSTEM_SCOPE, (db) => touchSession(db, hash))
    return actor
  }
}

interface Holder {
  accountId: string
  displayName: string
  grants: readonly HeldGrant[]
}

/** The person with the rights of today, acting for the unit the request names in `x-unit`, else for the first. */
export async function actorOf(
  db: Db,
  { accountId, displayName, grants }: Holder,
  request: FastifyRequest,
): Promise<Actor | null> {
  const home = grants.find((grant) => grant.unitId === request.headers['x-unit']) ?? grants[0]
  if (!home) return null
  const paths = await scopePathsOf(
    db,
    grants.map((grant) => grant.orgPath),
  )
  return {
    accountId,
    name: displayName,
    home,
    grants,
    scope: { role: 'app', paths, home: home.orgPath, account: accountId },
    requestId: request.id,
  }
}
