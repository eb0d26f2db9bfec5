import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import { type Db, scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { randomLabel } from '../unit/path-label.ts'
import type { Unit } from '../unit/unit.ts'

/**
 * What the QR of a printed thing holds: an address of this installation that leads to the path below the unit's public
 * root, wherever that is by then. The same path has the same code every time it is printed.
 */
export async function givePrintedCode(
  house: House,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  path: string,
): Promise<string> {
  const code = await house.database.write(scopeOf(unit.orgPath), async (db) => {
    const known = await codeOf(db, unit.id, path)
    if (known !== undefined) return known
    await sql`
      insert into organization.printed_code (code, unit_id, path, created_at)
      values (${randomLabel(7)}, ${unit.id}, ${path}, ${instant()}) on conflict (unit_id, path) do nothing
    `.execute(db)
    return codeOf(db, unit.id, path)
  })
  return `${house.config.publicUrl}/q/${code}`
}

async function codeOf(db: Db, unitId: string, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select code from organization.printed_code where unit_id = ${unitId} and path = ${path}
  `.execute(db)
  return rows[0]?.code
}
