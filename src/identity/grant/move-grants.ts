import { sql } from 'kysely'
import type { z } from 'zod'
import { addDays } from '../../law/index.ts'
import type { unitsChanged } from '../../organization/index.ts'
import { HOUSE_ITSELF, logAct } from '../../platform/act-log.ts'
import type { Role } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'

interface Moving {
  grantId: string
  accountId: string
  accountName: string
  role: Role
  unitName: string
  orgPath: string
  heirId: string | null
  heirPath: string | null
  heirName: string | null
  /** Ended units that had the same heir: two chairs do not both become the chair. */
  siblings: number
  postId: string | null
  holderId: string | null
}

/**
 * Rights at units that ended end with them. Who works there works on at the unit that carries on; approving and
 * administering go along only where one unit went into another, or an administrator said so. Safe to repeat: a right
 * that has ended is not looked at again.
 */
export async function moveGrants(
  db: Db,
  { on, ended, accounts }: z.output<typeof unitsChanged.payload>,
): Promise<void> {
  await sql`
    update identity.account a set unit_id = u.heir_id
    from organization.unit u
    where u.id = a.unit_id and u.id = any(${ended}::uuid[]) and u.heir_id is not null
  `.execute(db)
  const said = new Map(accounts.map(({ grantId, follows }) => [grantId, follows]))
  const lastDay = addDays(on, -1)
  for (const moving of await lockMoving(db, ended, on)) {
    const follows = said.get(moving.grantId) ?? followsUsually(moving.role, moving.siblings)
    await db
      .updateTable('identity.grant')
      .set({ valid_to: lastDay })
      .where('id', '=', moving.grantId)
      .execute()
    const goesOn = follows && moving.heirId !== null
    if (goesOn) await grantAtHeir(db, moving, on)
    await logAct(db, HOUSE_ITSELF, {
      act: goesOn ? 'move-grant' : 'end-grant',
      subjectKind: 'account',
      subjectId: moving.accountId,
      orgPath: moving.heirPath ?? moving.orgPath,
      details: {
        account: moving.accountName,
        role: moving.role,
        unit: moving.unitName,
        to: goesOn ? moving.heirName : null,
      },
    })
  }
}

/** Whoever reads or works goes along with the work; two heads of two units do not both head the new one. */
export function followsUsually(role: Role, siblings: number): boolean {
  return role === 'viewer' || role === 'officer' || siblings === 1
}

async function lockMoving(db: Db, unitIds: readonly string[], on: string): Promise<Moving[]> {
  const { rows } = await sql<Moving>`
    select g.id as "grantId", a.id as "accountId", a.name as "accountName", g.role, u.name as "unitName",
      g.org_path as "orgPath", heir.id as "heirId", heir.org_path as "heirPath", heir.name as "heirName",
      (select count(*) from organization.unit other
        where other.heir_id = u.heir_id and other.closed_on = u.closed_on) as siblings,
      new_post.id as "postId", new_holder.id as "holderId"
    from identity."grant" g
    join identity.account a on a.id = g.account_id
    join organization.unit u on u.id = g.unit_id
    left join organization.unit heir on heir.id = u.heir_id
    left join organization.post p on p.id = g.post_id
    left join organization.post_holder h on h.id = g.holder_id
    left join organization.post new_post on new_post.unit_id = heir.id and new_post.title = p.title
      and new_post.opened_on <= ${on} and (new_post.closed_on is null or new_post.closed_on >= ${on})
    left join organization.post_holder new_holder on new_holder.post_id = new_post.id
      and new_holder.person_name = h.person_name and new_holder.held_from <= ${on} and new_holder.held_to is null
    where g.unit_id = any(${[...unitIds]}::uuid[]) and g.valid_from < ${on}
      and (g.valid_to is null or g.valid_to >= ${on})
    order by g.id for update of g
  `.execute(db)
  return rows
}

/** The same right at the heir, tied to the post only where the same person holds it there. */
async function grantAtHeir(db: Db, moving: Moving, from: string): Promise<void> {
  const isTied = moving.holderId !== null
  await sql`
    insert into identity."grant" (id, account_id, unit_id, org_path, role, post_id, holder_id, valid_from)
    select ${newId()}, ${moving.accountId}, ${moving.heirId}, ${moving.heirPath}, ${moving.role},
      ${isTied ? moving.postId : null}, ${moving.holderId}, ${from}
    where not exists (
      select from identity."grant" g
      where g.account_id = ${moving.accountId} and g.unit_id = ${moving.heirId} and g.role = ${moving.role}
        and g.valid_from <= ${from} and (g.valid_to is null or g.valid_to >= ${from})
    )
  `.execute(db)
}
