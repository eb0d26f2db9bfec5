import { sql } from 'kysely'
import { today } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'

/** Somebody with an account, and everything they hold at one unit today. */
export interface UnitPerson {
  accountId: string
  name: string
  roles: string[]
  postIds: string[]
}

/** The same of many units, each person once a unit. */
export async function listPeopleOf(
  db: Db,
  unitIds: readonly string[],
): Promise<{ unitId: string; accountId: string; name: string }[]> {
  const { rows } = await sql<{ unitId: string; accountId: string; name: string }>`
    select distinct one.id as "unitId", p.account_id as "accountId", p.display_name as name
    from unnest(${[...unitIds]}::uuid[]) as one (id), identity.people_of(one.id, ${today()}::date) p
  `.execute(db)
  return rows
}

/** Who works at that very unit, by name; of units in the caller's scope only. */
export async function listPeople(db: Db, unitId: string): Promise<UnitPerson[]> {
  const { rows } = await sql<UnitPerson>`
    select account_id as "accountId", display_name as name, array_agg(distinct role) as roles,
      coalesce(array_agg(distinct post_id) filter (where post_id is not null), '{}') as "postIds"
    from identity.people_of(${unitId}, ${today()}::date)
    group by account_id, display_name order by display_name, account_id
  `.execute(db)
  return rows
}
