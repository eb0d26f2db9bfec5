import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { housePaths } from '../acting-unit-queries.ts'

/** Into whose hands a unit may give its work: its divisions, posts of its house, and the people of it. */
export interface Hands {
  divisions: { id: string; name: string; shortName: string; orgPath: string }[]
  posts: { id: string; title: string; holder: string | null; unit: string }[]
  people: { accountId: string; name: string; unit: string }[]
}

export async function listHands(db: Db, unit: Unit): Promise<Hands> {
  const paths = await housePaths(db, unit)
  const divisions = await sql<Hands['divisions'][number]>`
    select id, name, short_name as "shortName", org_path as "orgPath" from organization.unit
    where org_path = any(${paths}::text[]) and id <> ${unit.id} and closed_on is null order by name limit 200
  `.execute(db)
  const posts = await sql<Hands['posts'][number]>`
    select p.id, p.title, u.short_name as unit, (
        select h.person_name from organization.post_holder h
        where h.post_id = p.id and h.held_from <= ${today()} and (h.held_to is null or h.held_to >= ${today()})
        order by h.held_from desc limit 1
      ) as holder
    from organization.unit u join organization.post p on p.unit_id = u.id
    where u.org_path = any(${paths}::text[]) and u.closed_on is null and p.opened_on <= ${today()}
      and (p.closed_on is null or p.closed_on >= ${today()})
    order by length(u.org_path), u.name, array_position(array['head', 'deputy_head', 'officer', 'clerk'], p.rank), p.title, p.id
    limit 500
  `.execute(db)
  const people = await sql<Hands['people'][number]>`
    select distinct on (p.display_name, p.account_id) p.account_id as "accountId", p.display_name as name,
      u.short_name as unit
    from organization.unit u
    cross join lateral identity.people_of(u.id, ${today()}::date) p
    where u.org_path = any(${paths}::text[]) and p.role in ('officer', 'head')
    order by p.display_name, p.account_id, length(u.org_path) desc limit 500
  `.execute(db)
  return { divisions: divisions.rows, posts: posts.rows, people: people.rows }
}

/** Posts whose work is the actor's: those their rights come with, and those of their units that their name holds today. */
export async function listHeldPosts(db: Db, actor: Actor): Promise<string[]> {
  const unitIds = actor.grants.map((grant) => grant.unitId)
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from organization.post p join organization.post_holder h on h.post_id = p.id
    where p.unit_id = any(${unitIds}::uuid[]) and h.person_name = ${actor.name}
      and h.held_from <= ${today()} and (h.held_to is null or h.held_to >= ${today()})
  `.execute(db)
  return [...rows.map(({ id }) => id), ...actor.grants.flatMap((grant) => grant.postId ?? [])]
}
