import { logAct } from '../../platform/act-log.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { hashOfSecret } from '../secret.ts'
import { mustChangePassword } from '../session/duty-to-change.ts'
import { findCaller } from '../session/session-queries.ts'
import type { Caller } from '../session/session-queries.ts'
import { sessionIdOf } from '../session/set-session-cookie.ts'
import { checkPassword } from '../session/sign-in.ts'
import type { createUnknownNames } from '../session/throttle.ts'
import { changeOwnPassword } from './change-password.ts'
import { passwordRuleToday } from './check-password.ts'
import { ownAccountOperations } from './own-account-contract.ts'

export function ownAccountRoutes(
  house: House,
  unknownNames: ReturnType<typeof createUnknownNames>,
): Binding {
  const callerOf = async (session: string): Promise<Caller> => {
    const caller = await house.database.read(SYSTEM_SCOPE, (db) => findCaller(db, session))
    if (!caller) throw new Refusal(401, 'Phiên làm việc đã hết. Hãy đăng nhập để tiếp tục.')
    return caller
  }
  const checkCurrent = async (account: string, password: string): Promise<void> => {
    try {
      await checkPassword(house.database, unknownNames, { account, password })
    } catch (error) {
      // 401 would say that the session is over.
      if (error instanceof Refusal && error.status === 401) {
        throw new InvalidForm({ current: 'Mật khẩu đang dùng không đúng.' })
      }
      throw error
    }
  }

  return bind(ownAccountOperations, {
    getOwnAccount: async ({ request }) => {
      const caller = await callerOf(hashOfSecret(sessionIdOf(request) ?? ''))
      const rule = passwordRuleToday(house.config)
      return {
        name: caller.accountName,
        displayName: caller.displayName,
        passwordSetAt: caller.passwordSetAt,
        mustChange: mustChangePassword(caller, rule),
        rule,
      }
    },
    changeOwnPassword: async ({ act, actor, request, body }) => {
      const keptSession = hashOfSecret(sessionIdOf(request) ?? '')
      const { accountId: id, accountName: name } = await callerOf(keptSession)
      await checkCurrent(name, body.current)
      if (body.password === body.current) {
        throw new InvalidForm({ password: 'Mật khẩu mới phải khác mật khẩu đang dùng.' })
      }
      const rule = passwordRuleToday(house.config)
      await act(async (db) => {
        await changeOwnPassword(db, { id, name }, body.password, { rule, keptSession })
        await logAct(db, actor, {
          act: 'change-password',
          subjectKind: 'account',
          subjectId: id,
          orgPath: actor.home.orgPath,
          details: { account: name },
        })
      }, 'system')
      return undefined
    },
  })
}
