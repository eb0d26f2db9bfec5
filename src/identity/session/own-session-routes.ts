import { logAct } from '../../platform/act-log.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { hashOfSecret } from '../secret.ts'
import { ownSessionOperations } from './own-session-contract.ts'
import { endOtherSessions, listOwnSessions } from './own-session-queries.ts'
import { sessionIdOf } from './set-session-cookie.ts'

export function ownSessionRoutes(house: House): Binding {
  return bind(ownSessionOperations, {
    listOwnSessions: ({ request }) =>
      house.database.read(SYSTEM_SCOPE, async (db) => {
        const items = await listOwnSessions(db, hashOfSecret(sessionIdOf(request) ?? ''))
        return { items, next: null }
      }),
    endOtherSessions: ({ act, actor, request, body }) =>
      act(async (db) => {
        const own = hashOfSecret(sessionIdOf(request) ?? '')
        await endOtherSessions(db, own, body.only)
        await logAct(db, actor, {
          act: 'end-sessions',
          subjectKind: 'account',
          subjectId: actor.accountId,
          orgPath: actor.home.orgPath,
        })
        return { items: await listOwnSessions(db, own), next: null }
      }, 'system'),
  })
}
