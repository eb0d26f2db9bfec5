import { listUnitsById } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { SYSTEM_SCOPE, type Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { endGrantOf, giveGrant } from '../grant/give-grant.ts'
import { followsUsually } from '../grant/move-grants.ts'
import { accountOperations } from './account-contract.ts'
import type { AccountView } from './account-contract.ts'
import { administeredPaths, canAdminister } from './account.ts'
import { getSeenAccount, listAccounts, listGrantsAt } from './account-queries.ts'
import { setPassword } from './change-password.ts'
import { hashPassword, newPassword } from './check-password.ts'
import { closeAccountOf, openAccountAgain } from './close-account.ts'
import { createAccountAt } from './create-account-at.ts'

export function accountRoutes(house: House): Binding {
  const asSystem = <T>(work: (db: Db) => Promise<T>) => house.database.read(SYSTEM_SCOPE, work)

  return bind(accountOperations, {
    listAccounts: ({ actor, query }) =>
      asSystem(async (db) => {
        const { cursor, limit, words, unitId, state } = query
        const filter = {
          paths: administeredPaths(actor),
          words,
          unitId,
          state,
          after: cursor,
          limit,
        }
        const items = await listAccounts(db, filter)
        return { items, next: items.length === limit ? (items.at(-1)?.name ?? null) : null }
      }),
    getAccount: ({ actor, params }) => asSystem((db) => viewAccount(db, actor, params.accountId)),
    listGrantsAtUnits: ({ db, actor, query }) =>
      asSystem(async (system) => {
        const paths = administeredPaths(actor)
        const unitIds = await idsBelow(db, paths, query.unitIds)
        const items = await listGrantsAt(system, unitIds)
        return {
          items: items.map((grant) =>
            Object.assign(grant, { follows: followsUsually(grant.role, query.together) }),
          ),
          next: null,
        }
      }),
    createAccount: async ({ act, actor, body }) => {
      let password: string | null = null
      const { id } = await act(async (db) => {
        password = newPassword()
        return createAccountAt(db, actor, { ...body, password })
      }, 'system')
      const account = await asSystem((db) => viewAccount(db, actor, id))
      return { account, password }
    },
    renameAccount: ({ act, actor, params, body }) =>
      act(async (db) => {
        const account = await administered(db, actor, params.accountId)
        const displayName = body.displayName.normalize('NFC').trim()
        await db
          .updateTable('identity.account')
          .set({ display_name: displayName })
          .where('id', '=', account.id)
          .execute()
        await log(db, actor, account, 'rename-account', { to: displayName })
        return viewAccount(db, actor, account.id)
      }, 'system'),
    resetPassword: async ({ act, actor, params }) => {
      let password: string | null = null
      const account = await act(async (db) => {
        const seen = await administered(db, actor, params.accountId)
        if (seen.state === 'closed') {
          throw new Refusal(409, 'Tài khoản đã đóng. Hãy mở lại tài khoản trước.')
        }
        refuseElsewhere(seen)
        password = newPassword()
        const hash = await hashPassword(password)
        await setPassword(db, seen.id, { hash, mustChange: true })
        await log(db, actor, seen, 'reset-password')
        return viewAccount(db, actor, seen.id)
      }, 'system')
      return { account, password }
    },
    closeAccount: ({ act, actor, params }) =>
      act(async (db) => {
        const account = await administered(db, actor, params.accountId)
        await closeAccountOf(db, actor, account)
        await log(db, actor, account, 'close-account')
        return viewAccount(db, actor, account.id)
      }, 'system'),
    reopenAccount: async ({ act, actor, params }) => {
      let password: string | null = null
      const account = await act(async (db) => {
        const seen = await administered(db, actor, params.accountId)
        refuseElsewhere(seen)
        password = newPassword()
        await openAccountAgain(db, seen, await hashPassword(password))
        await log(db, actor, seen, 'reopen-account')
        return viewAccount(db, actor, seen.id)
      }, 'system')
      return { account, password }
    },
    grantRole: ({ act, actor, params, body }) =>
      act(async (db) => {
        await giveGrant(db, actor, params.accountId, body)
        return viewAccount(db, actor, params.accountId)
      }, 'system'),
    endGrant: ({ act, actor, params, body }) =>
      act(async (db) => {
        const accountId = await endGrantOf(db, actor, params.grantId, body.lastDay)
        return viewAccount(db, actor, accountId)
      }, 'system'),
  })
}

async function viewAccount(db: Db, actor: Actor, accountId: string): Promise<AccountView> {
  const account = await getSeenAccount(db, accountId, administeredPaths(actor))
  const isSelf = account.id === actor.accountId
  const administer = canAdminister(actor, account)
  return {
    ...account,
    may: { administer, resetPassword: administer && !account.elsewhere, isSelf },
  }
}

/** The account, if the actor administers where it belongs; somebody seen for a right given here is another's. */
async function administered(db: Db, actor: Actor, accountId: string) {
  const account = await getSeenAccount(db, accountId, administeredPaths(actor))
  if (!canAdminister(actor, account)) {
    throw new Refusal(
      403,
      'Tài khoản này thuộc đơn vị khác quản trị; ở đây chỉ giao hoặc thôi giao quyền ở đơn vị của anh chị.',
    )
  }
  return account
}

/** Whoever makes a password can use it: not where the account may do what they may not give. */
function refuseElsewhere({ elsewhere }: { elsewhere: boolean }): void {
  if (!elsewhere) return
  throw new Refusal(
    403,
    'Tài khoản còn có quyền ở đơn vị khác. Hãy nhờ người quản trị cấp trên của các đơn vị đó cấp mật khẩu.',
  )
}

async function log(
  db: Db,
  actor: Actor,
  account: { id: string; name: string; homePath: string | null },
  act: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: 'account',
    subjectId: account.id,
    orgPath: account.homePath ?? actor.home.orgPath,
    details: { account: account.name, ...details },
  })
}

async function idsBelow(
  db: Db,
  paths: readonly string[],
  unitIds: readonly string[],
): Promise<string[]> {
  const units = await listUnitsById(db, unitIds)
  if (!units.every((unit) => paths.some((path) => unit.orgPath.startsWith(path)))) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  return units.map(({ id }) => id)
}
