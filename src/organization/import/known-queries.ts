import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { Entry, Known } from './register.ts'

/** What is on record of coded territories with their People's Committees. One import at a time. */
export async function lockKnown(db: Db): Promise<Known & { slugs: Map<string, string> }> {
  await sql`select pg_advisory_xact_lock(5273)`.execute(db)
  const { rows: entries } = await sql<Entry>`
    select a.kind as level, a.code, a.id as "areaId", u.id as "unitId", a.name,
      u.parent_id as "parentId", a.parent_id as "parentAreaId", u.org_path as "orgPath", u.shard,
      u.opened_on as "openedOn", u.closed_on as "closedOn",
      (select jsonb_agg(jsonb_build_object('name', n.name, 'from', n.valid_from, 'to', n.valid_to) order by n.valid_from)
        from organization.name n where n.area_id = a.id) as names
    from organization.area a
    join organization.unit u on u.area_id = a.id and u.kind = 'peoples_committee' and u.tier = a.kind
    where a.code is not null
  `.execute(db)
  const { rows: happened } = await sql<{ key: string }>`
    select distinct p.unit_id || '|' || e.happened_on as key
    from organization.event_unit p join organization.event e on e.id = p.event_id
  `.execute(db)
  const { rows: units } = await sql<{ path: string; shard: number }>`
    select org_path as path, shard from organization.unit
  `.execute(db)
  const { rows: slugs } = await sql<{ slug: string; unitId: string }>`
    select slug, unit_id as "unitId" from organization.slug
  `.execute(db)
  return {
    entries,
    happened: new Set(happened.map(({ key }) => key)),
    paths: new Set(units.map(({ path }) => path)),
    countryAreaId: await countryArea(db),
    lastShard: units.reduce((last, { shard }) => Math.max(last, shard), 0),
    slugs: new Map(slugs.map(({ slug, unitId }) => [slug, unitId])),
  }
}

async function countryArea(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with known as (select id from organization.area where kind = 'country' order by id limit 1),
    added as (
      insert into organization.area (id, kind, name, opened_on)
      select ${newId()}, 'country', 'Việt Nam', '1945-09-02' where not exists (select from known)
      returning id
    ),
    named as (
      insert into organization.name (id, area_id, name, short_name, valid_from)
      select ${newId()}, id, 'Việt Nam', 'Việt Nam', '1945-09-02' from added
    )
    select id from known union all select id from added
  `.execute(db)
  const [row] = rows
  if (!row) throw new Error('the country has no area')
  return row.id
}
