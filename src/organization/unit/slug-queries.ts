import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { RESERVED_SLUGS, slugCandidates } from './slug.ts'
import type { Unit } from './unit.ts'
import { getUnit } from './unit-queries.ts'

/** The unit at a public address; when `currentSlug` is another one, that address has moved there. */
export async function findUnitBySlug(
  db: Db,
  slug: string,
): Promise<{ unit: Unit; currentSlug: string } | undefined> {
  const { rows } = await sql<{ unitId: string; currentSlug: string }>`
    select given.unit_id as "unitId", held.slug as "currentSlug"
    from organization.slug given
    join organization.slug held on held.unit_id = given.unit_id and held.is_current
    where given.slug = ${slug}
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  return { unit: await getUnit(db, row.unitId), currentSlug: row.currentSlug }
}

/** The unit's present public address; null when it has no public pages. */
export async function slugOf(db: Db, unitId: string): Promise<string | null> {
  const row = await db
    .selectFrom('organization.slug')
    .select('slug')
    .where('unit_id', '=', unitId)
    .where('is_current', '=', true)
    .executeTakeFirst()
  return row?.slug ?? null
}

/** Gives the unit the first free address its name allows; an address it had stays and leads to the new one. */
export async function giveSlug(
  db: Db,
  unit: Pick<Unit, 'id' | 'areaId' | 'name'>,
): Promise<string> {
  await db
    .updateTable('organization.slug')
    .set({ is_current: false })
    .where('unit_id', '=', unit.id)
    .where('is_current', '=', true)
    .execute()
  const province = await findProvinceName(db, unit.areaId)
  for (const slug of slugCandidates(unit.name, province)) {
    if (!RESERVED_SLUGS.has(slug) && (await claim(db, unit.id, slug))) return slug
  }
  throw new Error('unreachable: there is no end of numbers')
}

/** An address is taken by insert, so that two units opened at once cannot get the same; one's own old one comes back. */
async function claim(db: Db, unitId: string, slug: string): Promise<boolean> {
  const { rows } = await sql`
    insert into organization.slug (slug, unit_id, is_current) values (${slug}, ${unitId}, true)
    on conflict (slug) do update set is_current = true where organization.slug.unit_id = excluded.unit_id
    returning slug
  `.execute(db)
  return rows.length === 1
}

/** Null for a province itself, and above. */
async function findProvinceName(db: Db, areaId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    with recursive above (id, kind, name, parent_id) as (
      select p.id, p.kind, p.name, p.parent_id
      from organization.area a join organization.area p on p.id = a.parent_id where a.id = ${areaId}
      union all
      select p.id, p.kind, p.name, p.parent_id
      from above join organization.area p on p.id = above.parent_id
    )
    select name from above where kind = 'province'
  `.execute(db)
  return rows[0]?.name ?? null
}
