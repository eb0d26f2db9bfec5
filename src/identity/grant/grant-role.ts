import { sql } from 'kysely'
import type { Role } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { notFound } from '../../platform/refusal.ts'

export interface NewGrant {
  accountId: string
  unitId: string
  role: Role
  /** First day it counts. */
  validFrom: string
  /** Last day it counts; null: until withdrawn. */
  validTo?: string | null
  /** The right comes with this post and ends with it. */
  postId?: string | null
  /** And with this holding of it: whoever holds the post next has a right of their own. */
  holderId?: string | null
}

/** Gives an account a role at a unit from a day on. Needs the system scope. */
export async function grantRole(db: Db, grant: NewGrant): Promise<{ id: string }> {
  const id = newId()
  const { rows } = await sql`
    with homed as (
      update identity.account set unit_id = ${grant.unitId} where id = ${grant.accountId} and unit_id is null
    )
    insert into identity."grant" (id, account_id, unit_id, org_path, role, post_id, holder_id, valid_from, valid_to)
    select ${id}, ${grant.accountId}, u.id, u.org_path, ${grant.role}, ${grant.postId ?? null},
      ${grant.holderId ?? null}, ${grant.validFrom}, ${grant.validTo ?? null}
    from organization.unit u where u.id = ${grant.unitId}
    returning id
  `.execute(db)
  if (rows.length === 0) throw notFound('Không tìm thấy đơn vị này.')
  return { id }
}

/** The grant counts for the last time on that day. */
export async function endGrant(db: Db, grantId: string, lastDay: string): Promise<void> {
  await db
    .updateTable('identity.grant')
    .set({ valid_to: lastDay })
    .where('id', '=', grantId)
    .execute()
}
