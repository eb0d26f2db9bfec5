import { findUnit, findUnitBySlug, listSlugsLike } from '../../organization/index.ts'
import type { Role } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { grantRole } from '../grant/grant-role.ts'
import { accountName } from './account.ts'
import { setPassword } from './change-password.ts'
import { hashPassword, newPassword, passwordRuleToday } from './check-password.ts'
import { createAccount } from './create-account.ts'
import { faultOfPassword } from './password-rule.ts'

const ROLES: readonly string[] = ['viewer', 'officer', 'head', 'administrator'] satisfies Role[]

export interface AccountOrder {
  name: string
  displayName: string
  /** The unit's public address or its id. */
  unitSlug: string
  role: string
  /** Null: a one-time password is made and answered. */
  password: string | null
}

/** An account with one role from today on, as the operator orders it on the command line. Answers its password. */
export async function addAccount(
  house: Pick<House, 'database' | 'config'>,
  order: AccountOrder,
): Promise<string> {
  const { role } = order
  if (!isRole(role)) {
    throw new InvalidForm({ role: `Vai trò phải là một trong: ${ROLES.join(', ')}.` })
  }
  if (order.displayName.trim() === '') throw new InvalidForm({ displayName: 'Hãy nhập họ và tên.' })
  const password = chosenOrNew(house, order)
  await house.database.write(SYSTEM_SCOPE, async (db) => {
    const unitId = await findUnitId(db, order.unitSlug)
    const mustChange = order.password === null
    const { id } = await createAccount(db, { ...order, password, unitId, mustChange })
    await grantRole(db, { accountId: id, unitId, role, validFrom: today() })
  })
  return password
}

/** A new password for an account, as the operator orders it: the last administrator forgot theirs. Answers it. */
export async function resetAccount(
  house: Pick<House, 'database' | 'config'>,
  order: Pick<AccountOrder, 'name' | 'password'>,
): Promise<string> {
  const password = chosenOrNew(house, order)
  const hash = await hashPassword(password)
  await house.database.write(SYSTEM_SCOPE, async (db) => {
    const account = await db
      .selectFrom('identity.account')
      .select('id')
      .where('name', '=', accountName(order.name))
      .executeTakeFirst()
    if (!account) throw new InvalidForm({ name: `Không có tài khoản ${order.name}.` })
    await setPassword(db, account.id, { hash, mustChange: order.password === null })
  })
  return password
}

function chosenOrNew(
  house: Pick<House, 'config'>,
  { name, password }: Pick<AccountOrder, 'name' | 'password'>,
): string {
  if (password === null) return newPassword()
  const fault = faultOfPassword(password, accountName(name), passwordRuleToday(house.config))
  if (fault !== null) throw new InvalidForm({ password: fault })
  return password
}

function isRole(word: string): word is Role {
  return ROLES.includes(word)
}

async function findUnitId(db: Db, slugOrId: string): Promise<string> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(slugOrId)
  const unit = isId ? await findUnit(db, slugOrId) : (await findUnitBySlug(db, slugOrId))?.unit
  if (unit) return unit.id
  const near = isId ? [] : await listSlugsLike(db, slugOrId)
  const hint = near.length === 0 ? '' : ` Có phải: ${near.join(', ')}?`
  throw new InvalidForm({ unit: `Không có đơn vị nào ở địa chỉ ${slugOrId}.${hint}` })
}
