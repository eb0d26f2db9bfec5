import { sql } from 'kysely'
import { getUnit, type Unit } from '../organization/index.ts'
import { actsFor, type Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { notFound, Refusal } from '../platform/refusal.ts'

/** The unit, if its rows are in the actor's scope; any other is absent. */
export async function readableUnit(db: Db, actor: Actor, unitId: string): Promise<Unit> {
  const unit = await getUnit(db, unitId)
  if (!actor.scope.paths.some((path) => unit.orgPath.startsWith(path))) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  return unit
}

/** The unit, if the actor plans and records for that very unit. */
export async function actingUnit(db: Db, actor: Actor, unitId: string): Promise<Unit> {
  const unit = await readableUnit(db, actor, unitId)
  refuseUnlessOfficer(actor, unitId)
  return unit
}

export function refuseUnlessOfficer(actor: Actor, unitId: string): void {
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị này được làm việc này.')
  }
}

/**
 * Paths of the unit's own house: itself, the offices below it that serve the same area (the divisions of a
 * commune, the departments of a province), and the ended units whose open work one of them carries on. What was
 * divided is in nobody's house until it is answered who carries it on; those above see it all the while.
 */
export async function housePaths(db: Db, unit: Pick<Unit, 'id'>): Promise<string[]> {
  return pathsOfHouses(db, [unit.id])
}

/** Paths of the houses for which the actor may record. */
export async function recordingPaths(db: Db, actor: Actor): Promise<Set<string>> {
  const ids = actor.grants
    .filter((grant) => actsFor(actor, grant.unitId, 'officer'))
    .map((grant) => grant.unitId)
  return new Set(await pathsOfHouses(db, ids))
}

async function pathsOfHouses(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    with recursive house (id, path, area_id, has_ended) as (
      select u.id, u.org_path, u.area_id, false
      from organization.unit own
      join organization.unit u on u.area_id = own.area_id
        and u.org_path >= own.org_path and u.org_path < own.org_path || '~'
      where own.id = any(${[...unitIds]}::uuid[])
      union
      select ended.id, ended.org_path, ended.area_id, true
      from house
      join organization.unit ended on ended.closed_on is not null and (ended.heir_id = house.id
        -- Its offices ended with it, those for which nobody else carries on.
        or house.has_ended and ended.heir_id is null and ended.area_id = house.area_id
          and ended.org_path > house.path and ended.org_path < house.path || '~')
    )
    select distinct path from house
  `.execute(db)
  return rows.map((row) => row.path)
}

/** Is it the work of one of these houses: owed by it, or given into its hands? */
export function isHeldBy(
  houses: ReadonlySet<string>,
  work: { orgPath: string; givenPath: string | null },
): boolean {
  return houses.has(work.orgPath) || (work.givenPath !== null && houses.has(work.givenPath))
}

/** The same of occurrences `o` in a statement. */
export function heldBy(paths: readonly string[]) {
  return sql`(o.org_path = any(${[...paths]}::text[]) or o.given_path = any(${[...paths]}::text[]))`
}
