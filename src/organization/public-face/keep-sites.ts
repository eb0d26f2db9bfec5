import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { canNameSites } from './public-face.ts'
import { listSites, listSitesOf, type UnitSite } from './public-face-queries.ts'

/** Brings the addresses that units have elsewhere into this process; again every half minute, until the answer is called. */
export async function followSites(house: House): Promise<() => void> {
  let before = ''
  const load = async () => {
    const sites = await listSites(house.database.published)
    house.sites.replace(sites)
    // Kept pages name the old ones.
    if (before !== '' && before !== JSON.stringify(sites)) house.pages.drop(null)
    before = JSON.stringify(sites)
  }
  await load()
  const timer = setInterval(() => {
    load().catch((error: unknown) => house.log.warn(error, 'sites not read'))
  }, 30_000)
  timer.unref()
  return () => clearInterval(timer)
}

/** An administrator says at which domains and paths of others the unit's pages stand. */
export async function saveSites(
  db: Db,
  actor: Actor,
  unitId: string,
  sites: readonly { host: string; prefix: string }[],
): Promise<UnitSite[]> {
  const unit = await getUnit(db, unitId)
  if (!canNameSites(actor, unit)) {
    throw new Refusal(403, 'Chỉ người quản trị của đơn vị hoặc cấp trên được đặt tên miền.')
  }
  const { rows } = await sql<{ at: number }>`
    select (wanted.at - 1)::integer as at
    from unnest(${sites.map(({ host }) => host)}::text[], ${sites.map(({ prefix }) => prefix)}::text[])
      with ordinality as wanted (host, prefix, at)
    join organization.site s on s.host = wanted.host and s.prefix = wanted.prefix
    where s.unit_id <> ${unitId}
  `.execute(db)
  const [taken] = rows
  if (taken) {
    throw new InvalidForm({ [`sites.${taken.at}.host`]: 'Địa chỉ này đã dùng cho đơn vị khác.' })
  }
  await sql`delete from organization.site where unit_id = ${unitId}`.execute(db)
  await sql`
    insert into organization.site (host, prefix, unit_id, is_primary)
    select host, prefix, ${unitId}::uuid, at = 1
    from unnest(${sites.map(({ host }) => host)}::text[], ${sites.map(({ prefix }) => prefix)}::text[])
      with ordinality as wanted (host, prefix, at)
  `.execute(db)
  await logAct(db, actor, {
    act: 'save-sites',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { sites },
  })
  return listSitesOf(db, unitId)
}
