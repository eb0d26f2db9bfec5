import { logAct } from '../../platform/act-log.ts'
import type { Binding } from '../../platform/binding.ts'
import { bind } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { Refusal } from '../../platform/refusal.ts'
import { passwordRuleToday } from '../account/check-password.ts'
import { isIdle, mustChangePassword } from './duty-to-change.ts'
import { sessionOperations } from './session-contract.ts'
import type { WhoAmI } from './session-contract.ts'
import { actorOf } from './resolve-actor.ts'
import { hashOfSecret } from '../secret.ts'
import { forgetSession, sendSession, sessionIdOf } from './set-session-cookie.ts'
import { findCaller, listGrants, unitsOf } from './session-queries.ts'
import type { HeldGrant } from './session-queries.ts'
import { checkPassword, openSession } from './sign-in.ts'
import type { createUnknownNames } from './throttle.ts'

export function sessionRoutes(
  house: House,
  unknownNames: ReturnType<typeof createUnknownNames>,
): Binding {
  return bind(sessionOperations, {
    signIn: async ({ body, request, reply }) => {
      const known = await checkPassword(house.database, unknownNames, body)
      if (isIdle(known, passwordRuleToday(house.config))) throw new Refusal(403, IDLE)
      return house.database.write(SYSTEM_SCOPE, async (db) => {
        const grants = await listGrants(db, known.accountId)
        const actor = await actorOf(db, { ...known, grants }, request)
        if (actor === null) throw new Refusal(403, WITHOUT_UNIT)
        const agent = request.headers['user-agent'] ?? ''
        const sessionId = await openSession(db, known.accountId, agent)
        await logAct(db, actor, {
          act: 'sign-in',
          subjectKind: 'account',
          subjectId: known.accountId,
          orgPath: actor.home.orgPath,
        })
        sendSession(reply, sessionId)
        return describe(house, known, grants)
      })
    },
    signOut: async ({ request, reply }) => {
      const id = sessionIdOf(request)
      if (id !== null) {
        await house.database.write(SYSTEM_SCOPE, (db) =>
          db.deleteFrom('identity.session').where('id_hash', '=', hashOfSecret(id)).execute(),
        )
      }
      forgetSession(reply)
      return undefined
    },
    whoAmI: async ({ request }) => {
      const hash = hashOfSecret(sessionIdOf(request) ?? '')
      const caller = await house.database.read(SYSTEM_SCOPE, (db) => findCaller(db, hash))
      if (!caller) throw new Refusal(401, 'Phiên làm việc đã hết. Hãy đăng nhập để tiếp tục.')
      return describe(house, caller, caller.grants)
    },
  })
}

const IDLE =
  'Tài khoản đã lâu không dùng nên đã khóa. Hãy báo người quản trị của đơn vị để được cấp mật khẩu mới.'
const WITHOUT_UNIT =
  'Tài khoản chưa được giao quyền ở đơn vị nào trong ngày hôm nay. Hãy báo người quản trị của đơn vị.'

function describe(
  house: House,
  account: {
    accountId: string
    accountName: string
    displayName: string
    mustChange: boolean
    passwordSetAt: string
  },
  grants: readonly HeldGrant[],
): WhoAmI {
  return {
    account: {
      id: account.accountId,
      name: account.accountName,
      displayName: account.displayName,
    },
    units: unitsOf(grants).map(({ unitId, name, shortName, role, slug }) => ({
      id: unitId,
      name,
      shortName,
      role,
      slug,
    })),
    today: today(),
    demo: house.config.demo,
    mustChangePassword: mustChangePassword({ ...account, grants }, passwordRuleToday(house.config)),
  }
}
