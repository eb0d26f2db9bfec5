import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { plainPattern, plainSql } from '../../platform/plain-letters-sql.ts'
import type { Unit, UnitKind } from './unit.ts'

export async function findUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`
    select ${NOW} from organization.unit u where u.id = ${unitId}
  `.execute(db)
  return rows[0]
}

export async function getUnit(db: Db, unitId: string): Promise<Unit> {
  const unit = await findUnit(db, unitId)
  if (!unit) throw notFound('Không tìm thấy đơn vị này.')
  return unit
}

/** The shard, where what lies below the path is all of one; its rows are then found in the order of time. */
export async function wholeShard(db: Db, path: string): Promise<number | null> {
  const { rows } = await sql<{ shard: number | null }>`
    select organization.whole_shard(${path}) as shard
  `.execute(db)
  return rows[0]?.shard ?? null
}

/** The shards of everything below the path, where they hold nothing else. */
export async function wholeShards(db: Db, path: string): Promise<number[] | null> {
  const { rows } = await sql<{ shards: number[] | null }>`
    select organization.whole_shards(${path}) as shards
  `.execute(db)
  return rows[0]?.shards ?? null
}

/** Paths of the provinces: work of the night is shared out by them. */
export async function listProvincePaths(db: Db): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select distinct ${PROVINCE} as path from organization.unit where ${PROVINCE} is not null
  `.execute(db)
  return rows.map((row) => row.path)
}

const PROVINCE = sql`substring(org_path from '^[a-z0-9]+\\.[a-z0-9]+\\.')`

/** The units with these ids, in no order; unknown ids are left out. */
export async function listUnitsById(db: Db, unitIds: readonly string[]): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${NOW}
    from organization.unit u where u.id = any(${[...unitIds]}::uuid[])
  `.execute(db)
  return rows
}

export interface ChildFilter {
  on: string
  kinds?: readonly UnitKind[]
}

/** The units directly under one on a day, by the names of that day. */
export async function listChildUnits(
  db: Db,
  unitId: string,
  { on, kinds }: ChildFilter,
): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${THEN} ${unitsOn(on)} and ${directlyUnder(unitId, on)} and ${ofKinds(kinds)}
    order by coalesce(n.name, u.name), u.id
  `.execute(db)
  return rows
}

export interface UnitPage {
  kinds?: readonly UnitKind[] | undefined
  /** Only those directly under this unit. */
  parentId?: string | undefined
  /** The path of the last unit already seen. */
  after?: string | undefined
  limit?: number
}

/** The unit of the path and all below it on a day, by path; paged by the last path seen. */
export async function listUnitsBelow(
  db: Db,
  orgPath: string,
  on: string,
  { kinds, parentId, after, limit = 5000 }: UnitPage = {},
): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${THEN} ${unitsOn(on)}
    and ${below(orgPath)} and u.org_path > ${after ?? ''} and ${ofKinds(kinds)}
    and ${parentId === undefined ? sql`true` : directlyUnder(parentId, on)}
    order by u.org_path limit ${limit}
  `.execute(db)
  return rows
}

/** The unit's superiors, from the top down; without the unit itself. */
export async function ancestorsOf(db: Db, unit: Pick<Unit, 'id'>): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    with recursive above (id, parent_id, distance) as (
      select id, parent_id, 0 from organization.unit where id = ${unit.id}
      union all
      select p.id, p.parent_id, above.distance + 1
      from above join organization.unit p on p.id = above.parent_id
    )
    select ${NOW}
    from above join organization.unit u on u.id = above.id
    where above.distance > 0 order by above.distance desc
  `.execute(db)
  return rows
}

/** The full name a unit had on a day; before its first name, that one. */
export async function unitNameOn(db: Db, unitId: string, date: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from organization.name where unit_id = ${unitId}
    order by (valid_from > ${date}), case when valid_from > ${date} then valid_from end, valid_from desc
    limit 1
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy đơn vị này.')
  return row.name
}

/** Units of the given paths (a province, say) whose present or earlier name holds the words, marks or not; committees before their offices. */
export async function searchUnits(
  db: Db,
  words: string,
  { paths, on = today(), limit = 20 }: { paths: readonly string[]; on?: string; limit?: number },
): Promise<Unit[]> {
  const asked = plainPattern(words.trim())
  const { rows } = await sql<Unit>`
    select ${THEN} ${unitsOn(on)}
    and u.org_path ^@ any(${[...paths]}::text[])
    and exists (
      select from organization.name any_name
      where any_name.unit_id = u.id
        and (${plainSql(sql`any_name.name`)} like ${asked}
          or ${plainSql(sql`any_name.short_name`)} like ${asked})
    )
    order by u.kind <> 'peoples_committee', length(coalesce(n.name, u.name)), u.org_path limit ${limit}
  `.execute(db)
  return rows
}

const FACTS = sql`
  u.id, u.area_id as "areaId", u.kind, u.tier, u.document_symbol as "documentSymbol", u.org_path as "orgPath",
  u.shard, u.opened_on as "openedOn", u.closed_on as "closedOn"`
/** By today's names and superiors. */
export const NOW = sql`${FACTS}, u.parent_id as "parentId", u.name, u.short_name as "shortName"`
/** By the names and the superiors of the day. */
export const THEN = sql`
  ${FACTS}, coalesce(earlier.parent_id, u.parent_id) as "parentId",
  coalesce(n.name, u.name) as name, coalesce(n.short_name, u.short_name) as "shortName"`

export function unitsOn(date: string) {
  return sql`
    from organization.unit u
    left join organization.name n on n.unit_id = u.id
      and n.valid_from <= ${date} and (n.valid_to is null or n.valid_to >= ${date})
    left join organization.superior earlier on earlier.unit_id = u.id
      and earlier.valid_from <= ${date} and earlier.valid_to >= ${date}
    where u.opened_on <= ${date} and (u.closed_on is null or u.closed_on >= ${date})`
}

/** Those that are under it today and those that were that day; the two lists answer by an index each. */
export function directlyUnder(unitId: string, date: string) {
  return sql`
    u.id in (
      select id from organization.unit where parent_id = ${unitId}
      union all
      select unit_id from organization.superior
      where parent_id = ${unitId} and valid_from <= ${date} and valid_to >= ${date}
    ) and coalesce(earlier.parent_id, u.parent_id) = ${unitId}`
}

/** A range instead of `^@`, so that the unique index answers; `~` sorts after every character of a path. */
function below(orgPath: string) {
  return sql`u.org_path >= ${orgPath} and u.org_path < ${`${orgPath}~`}`
}

function ofKinds(kinds: readonly UnitKind[] | undefined) {
  return kinds === undefined ? sql`true` : sql`u.kind = any(${[...kinds]}::text[])`
}
