import { findUnit, findUnitBySlug } from '../../organization/index.ts'
import type { Role } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { createAccount } from './create-account.ts'
import { grantRole } from '../grant/grant-role.ts'

/** TCVN 14423:2026 asks for this many characters where no second factor is used. */
const SHORTEST_PASSWORD = 14
const ROLES: readonly string[] = ['viewer', 'officer', 'head', 'administrator'] satisfies Role[]

export interface AccountOrder {
  name: string
  displayName: string
  /** The unit's public address or its id. */
  unitSlug: string
  role: string
  password: string
}

/** An account with one role from today on, as the operator orders it on the command line. */
export async function addAccount(
  house: Pick<House, 'database'>,
  order: AccountOrder,
): Promise<void> {
  const { role } = order
  if (!isRole(role)) {
    throw new InvalidForm({ role: `Vai trò phải là một trong: ${ROLES.join(', ')}.` })
  }
  if (order.displayName.trim() === '') throw new InvalidForm({ displayName: 'Hãy nhập họ và tên.' })
  if (order.password.length < SHORTEST_PASSWORD) {
    throw new InvalidForm({ password: `Mật khẩu phải dài ít nhất ${SHORTEST_PASSWORD} ký tự.` })
  }
  await house.database.write(SYSTEM_SCOPE, async (db) => {
    const unitId = await findUnitId(db, order.unitSlug)
    if (unitId === undefined) {
      throw new InvalidForm({ unit: `Không có đơn vị nào ở địa chỉ ${order.unitSlug}.` })
    }
    const { id } = await createAccount(db, order)
    await grantRole(db, { accountId: id, unitId, role, validFrom: today() })
  })
}

function isRole(word: string): word is Role {
  return ROLES.includes(word)
}

async function findUnitId(db: Db, slugOrId: string): Promise<string | undefined> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(slugOrId)) {
    return (await findUnit(db, slugOrId))?.id
  }
  return (await findUnitBySlug(db, slugOrId))?.unit.id
}
