import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { countsToday } from './grant-queries.ts'

/**
 * Refuses what would leave a unit without anybody who administers it, at the unit or above. Two administrators who end
 * each other's rights at once wait for each other here.
 */
export async function refuseWithoutAdministrator(
  db: Db,
  orgPath: string,
  without: { grantId: string } | { accountId: string },
): Promise<void> {
  const { rows } = await sql<{ id: string; accountId: string }>`
    select g.id, g.account_id as "accountId"
    from identity."grant" g join identity.account a on a.id = g.account_id
    where g.role = 'administrator' and a.state = 'active' and ${orgPath} ^@ g.org_path and ${countsToday()}
    order by g.id for update
  `.execute(db)
  const left = rows.filter(({ id, accountId }) =>
    'grantId' in without ? id !== without.grantId : accountId !== without.accountId,
  )
  if (left.length > 0) return
  throw new Refusal(
    409,
    'Đây là người quản trị cuối cùng của đơn vị. Hãy giao quyền quản trị cho người khác trước.',
  )
}

/** Paths at which the account administers today. */
export async function listAdministeredPaths(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select g.org_path as path from identity."grant" g
    where g.account_id = ${accountId} and g.role = 'administrator' and ${countsToday()}
  `.execute(db)
  return rows.map(({ path }) => path)
}
