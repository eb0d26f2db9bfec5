import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface ClosedUnit {
  id: string
  name: string
  kind: string
  /** The unit asked for that it ended with: itself, or the one it lies below. */
  endedWith: string
}

/**
 * Ends the units and everything below them with the last day: names, posts, who held them, and territories that have
 * no People's Committee any more. Units that end earlier, or begin later, are left alone. Answers whatever ended.
 */
export async function closeUnits(
  db: Db,
  unitIds: readonly string[],
  lastDay: string,
): Promise<ClosedUnit[]> {
  const { rows } = await sql<ClosedUnit>`
    with recursive ending (id, with_id) as (
      select id, id from organization.unit where id = any(${[...unitIds]}::uuid[])
      union
      select u.id, ending.with_id
      from ending join organization.unit u on u.parent_id = ending.id
      where (u.closed_on is null or u.closed_on > ${lastDay}) and u.opened_on <= ${lastDay}
        and u.id <> all(${[...unitIds]}::uuid[])
    )
    update organization.unit u set closed_on = ${lastDay}
    from ending where ending.id = u.id
    returning u.id, u.name, u.kind, ending.with_id as "endedWith"
  `.execute(db)
  const ended = rows.map(({ id }) => id)
  await sql`
    with names as (
      update organization.name set valid_to = ${lastDay}
      where unit_id = any(${ended}::uuid[]) and (valid_to is null or valid_to > ${lastDay}) and valid_from <= ${lastDay}
    ), posts as (
      update organization.post set closed_on = ${lastDay}
      where unit_id = any(${ended}::uuid[]) and (closed_on is null or closed_on > ${lastDay}) and opened_on <= ${lastDay}
    )
    update organization.post_holder h set held_to = ${lastDay}
    from organization.post p
    where p.id = h.post_id and p.unit_id = any(${ended}::uuid[])
      and (h.held_to is null or h.held_to > ${lastDay}) and h.held_from <= ${lastDay}
  `.execute(db)
  await closeAreas(db, ended, lastDay)
  return rows
}

async function closeAreas(db: Db, unitIds: readonly string[], lastDay: string): Promise<void> {
  await sql`
    with ended as (
      update organization.area a set closed_on = ${lastDay}
      from organization.unit u
      where u.id = any(${[...unitIds]}::uuid[]) and u.kind = 'peoples_committee' and a.id = u.area_id
        and a.closed_on is null and a.opened_on <= ${lastDay}
        and not exists (
          select from organization.unit other
          where other.area_id = a.id and other.kind = 'peoples_committee' and other.closed_on is null
        )
      returning a.id
    )
    update organization.name n set valid_to = ${lastDay}
    from ended where n.area_id = ended.id and n.valid_to is null
  `.execute(db)
}
