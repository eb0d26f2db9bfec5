import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { housePaths } from '../acting-unit-queries.ts'

/** Into whose hands a unit may give its work: its divisions, and the people of its house. */
export interface Hands {
  divisions: { id: string; name: string; shortName: string; orgPath: string }[]
  people: { accountId: string; name: string; unit: string }[]
}

export async function listHands(db: Db, unit: Unit): Promise<Hands> {
  const paths = await housePaths(db, unit)
  const divisions = await sql<Hands['divisions'][number]>`
    select id, name, short_name as "shortName", org_path as "orgPath" from organization.unit
    where org_path = any(${paths}::text[]) and id <> ${unit.id} and closed_on is null order by name limit 200
  `.execute(db)
  const people = await sql<Hands['people'][number]>`
    select distinct on (p.display_name, p.account_id) p.account_id as "accountId", p.display_name as name,
      u.short_name as unit
    from organization.unit u
    cross join lateral identity.people_of(u.id, ${today()}::date) p
    where u.org_path = any(${paths}::text[]) and p.role in ('officer', 'head')
    order by p.display_name, p.account_id, length(u.org_path) desc limit 500
  `.execute(db)
  return { divisions: divisions.rows, people: people.rows }
}
