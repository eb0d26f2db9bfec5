import { sql } from 'kysely'
import type { Role } from '../platform/actor.ts'
import { today } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'

/** Somebody with an account, and everything they hold at one unit today. */
export interface UnitPerson {
  accountId: string
  name: string
  roles: string[]
  postIds: string[]
}

/** The same person in one of several units, by the titles of the posts they hold. */
export interface UnitMember {
  unitId: string
  accountId: string
  name: string
  roles: Role[]
  titles: string[]
}

/** Who works at these units today, each person once a unit, with what they are there. */
export async function listPeopleOf(db: Db, unitIds: readonly string[]): Promise<UnitMember[]> {
  const { rows } = await sql<UnitMember>`
    select one.id as "unitId", p.account_id as "accountId", p.display_name as name,
      array_agg(distinct p.role) as roles,
      coalesce(array_agg(distinct post.title) filter (where post.id is not null), '{}') as titles
    from unnest(${[...unitIds]}::uuid[]) as one (id), identity.people_of(one.id, ${today()}::date) p
    left join organization.post post on post.id = p.post_id
    group by one.id, p.account_id, p.display_name order by p.display_name, p.account_id
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
