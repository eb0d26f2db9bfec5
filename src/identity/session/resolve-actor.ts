import type { FastifyRequest } from 'fastify'
import { scopePathsOf } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { Refusal } from '../../platform/refusal.ts'
import { passwordRuleToday } from '../account/check-password.ts'
import { mustChangePassword } from './duty-to-change.ts'
import { hashOfSecret } from '../secret.ts'
import { sessionIdOf } from './set-session-cookie.ts'
import { findCaller, touchSession } from './session-queries.ts'
import type { Caller, HeldGrant } from './session-queries.ts'

/** Who is calling, by the session cookie; null without one that counts, and without any right today. */
export function createResolveActor(
  house: Pick<House, 'database' | 'config'>,
): (request: FastifyRequest) => Promise<Actor | null> {
  return async (request) => {
    const id = sessionIdOf(request)
    if (id === null) return null
    const hash = hashOfSecret(id)
    const { actor, due } = await house.database.read(SYSTEM_SCOPE, async (db) => {
      const caller = await findCaller(db, hash)
      if (!caller) return { actor: null, due: false }
      refuseBeforeChange(house, caller, request)
      return { actor: await actorOf(db, caller, request), due: caller.due }
    })
    if (due) await house.database.write(SYSTEM_SCOPE, (db) => touchSession(db, hash))
    return actor
  }
}

/** What may be called before a one-time password was changed. */
const BEFORE_CHANGE = new Set(['signIn', 'signOut', 'whoAmI', 'getOwnAccount', 'changeOwnPassword'])

function refuseBeforeChange(
  { config }: Pick<House, 'config'>,
  caller: Caller,
  request: FastifyRequest,
): void {
  const { operation } = request.routeOptions.config as { operation?: string }
  if (operation !== undefined && BEFORE_CHANGE.has(operation)) return
  if (mustChangePassword(caller, passwordRuleToday(config))) {
    throw new Refusal(403, 'Hãy đổi mật khẩu trước khi làm việc tiếp.')
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
