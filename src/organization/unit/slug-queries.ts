import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { plainWords } from '../../platform/plain-letters.ts'
import type { Contact } from '../public-face/contact.ts'
import { CONTACTS } from '../public-face/public-face-queries.ts'
import { RESERVED_SLUGS, slugCandidates } from './slug.ts'
import type { Unit } from './unit.ts'
import { NOW } from './unit-queries.ts'

/**
 * The unit at a public address; when `currentSlug` is another one, that address has moved there. The address of a unit
 * that has ended leads to the one that carries on for it.
 */
export async function findUnitBySlug(
  db: Db,
  slug: string,
): Promise<{ unit: Unit; currentSlug: string } | undefined> {
  const { rows } = await sql<Unit & { currentSlug: string }>`
    ${carriedOn(slug)} select ${NOW}, held.slug as "currentSlug" ${HELD} order by carries.steps desc limit 1
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { currentSlug, ...unit } = row
  return { unit, currentSlug }
}

export interface PublicUnit {
  unit: Unit
  currentSlug: string
  /** The name of the unit above. */
  above: string | null
  introduction: string
  contacts: Contact[]
}

/** The same with what each of its public pages says of it. */
export async function findPublicUnit(db: Db, slug: string): Promise<PublicUnit | undefined> {
  const { rows } = await sql<Unit & Omit<PublicUnit, 'unit'>>`
    ${carriedOn(slug)}
    select ${NOW}, held.slug as "currentSlug", above.name as above, coalesce(f.introduction, '') as introduction,
      ${CONTACTS} as contacts
    ${HELD} left join organization.unit above on above.id = u.parent_id
    left join organization.public_face f on f.unit_id = u.id
    order by carries.steps desc limit 1
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { currentSlug, above, introduction, contacts, ...unit } = row
  return { unit, currentSlug, above, introduction, contacts }
}

/** Whoever holds the address, and whoever carries on for them. */
function carriedOn(slug: string) {
  return sql`
    with recursive carries (unit_id, steps) as (
      select unit_id, 0 from organization.slug where slug = ${slug}
      union
      select ended.heir_id, carries.steps + 1
      from carries join organization.unit ended on ended.id = carries.unit_id
      where ended.heir_id is not null and ended.closed_on < ${today()}
    )`
}

const HELD = sql`
  from carries join organization.slug held on held.unit_id = carries.unit_id and held.is_current
  join organization.unit u on u.id = held.unit_id`

/** A few present addresses that hold the words of what was typed, wherever they stand: `go-dau` finds `phuong-go-dau`. */
export async function listSlugsLike(db: Db, typed: string): Promise<string[]> {
  const words = plainWords(typed, '-').replace(/^(?:xa|phuong|dac-khu|tinh|thanh-pho)-/, '')
  if (words === '') return []
  const { rows } = await sql<{ slug: string }>`
    select s.slug from organization.slug s join organization.unit u on u.id = s.unit_id
    where s.is_current and (u.closed_on is null or u.closed_on >= ${today()}) and s.slug like ${`%${words}%`}
    order by length(s.slug), s.slug limit 5
  `.execute(db)
  return rows.map(({ slug }) => slug)
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

/** Of all that names the address of a unit: dropped when one gets another. */
export const UNITS_TAG = 'units'

/** Gives the unit the first free address its name allows; an address it had stays and leads to the new one. */
export async function giveSlug(
  db: Db,
  unit: Pick<Unit, 'id' | 'areaId' | 'name'>,
): Promise<string> {
  await dropPages(db, UNITS_TAG)
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

/**
 * An address is taken by insert, so that two units opened at once cannot get the same. One's own old one comes back,
 * and that of an ended unit one carries on for: it would lead here anyway.
 */
async function claim(db: Db, unitId: string, slug: string): Promise<boolean> {
  const { rows } = await sql`
    insert into organization.slug (slug, unit_id, is_current) values (${slug}, ${unitId}, true)
    on conflict (slug) do update set unit_id = excluded.unit_id, is_current = true
    where organization.slug.unit_id = excluded.unit_id
      or organization.slug.unit_id in (select id from organization.unit where heir_id = excluded.unit_id)
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
