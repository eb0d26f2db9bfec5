import { sql } from 'kysely'
import type { Unit } from '../organization/index.ts'
import type { Actor, Role } from '../platform/actor.ts'
import { scopeOf, SYSTEM_SCOPE } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { newId } from '../platform/id.ts'

const NAMES = {
  officer: ['Nguyễn Thị Lan', 'Hoàng Minh Tâm', 'Bùi Thị Thu', 'Lò Văn Sơn', 'Đặng Thị Hạnh'],
  head: ['Phạm Văn Dũng', 'Trịnh Thị Nga', 'Hà Văn Thắng', 'Lương Đình Khải', 'Cao Thị Vân'],
  administrator: ['Ngô Đức Anh'],
}

/** Whoever holds the role at the unit: the sample account where there is one, otherwise a colleague without an account. */
export async function personOf(house: House, unit: Unit, role: keyof typeof NAMES): Promise<Actor> {
  const known = await house.database.read(SYSTEM_SCOPE, async (db) => {
    const { rows } = await sql<{ accountId: string; name: string }>`
      select a.id as "accountId", a.display_name as name
      from identity."grant" g join identity.account a on a.id = g.account_id
      where g.unit_id = ${unit.id} and g.role = ${role} order by a.name limit 1
    `.execute(db)
    return rows[0]
  })
  const names = NAMES[role]
  const name = known?.name ?? names[unit.orgPath.charCodeAt(unit.orgPath.length - 2) % names.length]
  const home = { unitId: unit.id, orgPath: unit.orgPath, shard: unit.shard, role: role as Role }
  return {
    accountId: known?.accountId ?? newId(),
    name: name ?? '',
    home,
    grants: [home],
    scope: scopeOf(unit.orgPath),
    requestId: null,
  }
}
