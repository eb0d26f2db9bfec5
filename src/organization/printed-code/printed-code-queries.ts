import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { frontOf } from '../public-face/office-facts-queries.ts'

/** For the public role: where a printed code leads now; the code of a unit that has ended leads to who carries on. */
export async function findPrintedCode(
  db: Db,
  publicUrl: string,
  code: string,
): Promise<{ unitId: string; front: string; path: string } | undefined> {
  const { rows } = await sql<{ unitId: string; path: string }>`
    with recursive carries (unit_id, path, steps) as (
      select unit_id, path, 0 from organization.printed_code where code = ${code}
      union
      select ended.heir_id, carries.path, carries.steps + 1
      from carries join organization.unit ended on ended.id = carries.unit_id
      where ended.heir_id is not null and ended.closed_on < ${today()}
    )
    select held.unit_id as "unitId", carries.path
    from carries join organization.slug held on held.unit_id = carries.unit_id and held.is_current
    order by carries.steps desc limit 1
  `.execute(db)
  const [row] = rows
  const front = row && (await frontOf(db, publicUrl, row.unitId))
  return row && front ? { ...row, front } : undefined
}
