import { sql } from 'kysely'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { plainPattern, plainSql } from '../../platform/plain-letters-sql.ts'
import { notFound } from '../../platform/refusal.ts'
import { predecessorPaths } from '../event/succession-queries.ts'
import type { Unit } from '../unit/unit.ts'
import { endOfBody } from '../words/ended-names.ts'
import type { AddresseeFilter, AddresseeView, KnownEndView } from './addressee-contract.ts'

/** A row as actions lock it. */
export interface Addressee {
  id: string
  orgPath: string
  unitId: string
  name: string
  validFrom: string | null
  hasEnded: boolean
  mergedIntoId: string | null
  version: number
}

/** The last of a row of successors, past doubles: whoever is written to on that day. */
function successorOn(day: string) {
  return sql`(
    with recursive way (id, step) as (
      select a.successor_id, 1 where a.successor_id is not null
      union all
      select coalesce(next.merged_into_id, next.successor_id), way.step + 1
      from way join organization.addressee next on next.id = way.id
      where way.step < 20
        and (next.merged_into_id is not null or next.successor_id is not null and next.valid_to < ${day})
    )
    select jsonb_build_object('id', s.id, 'name', s.name)
    from way join organization.addressee s on s.id = way.id order by way.step desc limit 1
  )`
}

function columnsOn(day: string) {
  return sql`a.id, a.name, a.kind, a.address, a.email, a.phone, a.valid_from as "validFrom", a.valid_to as "validTo",
    coalesce(a.valid_to < ${day}, false) as "hasEnded", ${successorOn(day)} as successor,
    coalesce((select jsonb_agg(jsonb_build_object('id', same.id, 'name', same.name) order by same.name, same.id)
      from organization.addressee same where same.merged_into_id = a.id), '[]') as "otherNames",
    jsonb_build_object('id', u.id, 'shortName', u.short_name) as unit, a.version, u.tier, u.name as "unitName"`
}

type Row = Omit<AddresseeView, 'may' | 'knownEnd'> & { tier: Unit['tier']; unitName: string }

const FROM = sql`organization.addressee a join organization.unit u on u.id = a.unit_id`

interface Page {
  cursor?: string | undefined
  limit: number
}

/** What the unit may choose from: its own register, its predecessors', and those of the units above it. */
export async function listAddressees(
  db: Db,
  actor: Actor,
  unit: Pick<Unit, 'id' | 'orgPath' | 'tier' | 'name'>,
  { words, kind, state, cursor, limit }: AddresseeFilter & Page,
): Promise<{
  items: AddresseeView[]
  next: string | null
  total: number
  knownEnd: KnownEndView | null
}> {
  const day = today()
  const own = [unit.orgPath, ...(await predecessorPaths(db, [unit.orgPath]))]
  const asked = words ? plainPattern(words) : null
  const shown = Number(cursor ?? 0)
  const which = sql`(a.org_path = any(${own}::text[]) or ${unit.orgPath} ^@ a.org_path) and a.merged_into_id is null
      and (${kind ?? null}::text is null or a.kind = ${kind ?? null})
      and (${state} = 'all' or (coalesce(a.valid_to < ${day}, false)) = (${state} = 'ended'))
      ${
        asked === null
          ? sql``
          : sql`and (${plainSql(sql`concat_ws(' ', a.name, a.address, a.email, a.phone)`)} like ${asked} or exists (
              select from organization.addressee same
              where same.merged_into_id = a.id and ${plainSql(sql`same.name`)} like ${asked}))`
      }`
  const { rows } = await sql<Row>`
    select ${columnsOn(day)} from ${FROM} where ${which}
    order by coalesce(a.valid_to < ${day}, false), ${plainSql(sql`a.name`)}, a.id limit ${limit} offset ${shown}
  `.execute(db)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from ${FROM} where ${which}
  `.execute(db)
  const total = counted[0]?.total ?? 0
  return {
    items: await viewsOf(db, rows, actor),
    next: shown + rows.length < total ? String(shown + rows.length) : null,
    total,
    knownEnd: words ? await knownEndOf(db, words, unit) : null,
  }
}

export async function getAddressee(db: Db, actor: Actor, id: string): Promise<AddresseeView> {
  const { rows } = await sql<Row>`
    select ${columnsOn(today())} from ${FROM} where a.id = ${id}
  `.execute(db)
  const [view] = await viewsOf(db, rows, actor)
  if (!view) throw notFound('Không tìm thấy cơ quan, tổ chức này trong sổ.')
  return view
}

export async function lockAddressee(db: Db, id: string): Promise<Addressee> {
  const { rows } = await sql<Addressee>`
    select id, org_path as "orgPath", unit_id as "unitId", name, valid_from as "validFrom",
      valid_to is not null as "hasEnded", merged_into_id as "mergedIntoId", version
    from organization.addressee where id = ${id} for update
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy cơ quan, tổ chức này trong sổ.')
  return row
}

/** Does the way from one to whoever takes over pass the other? Then it would lead round. */
export async function leadsTo(db: Db, fromId: string, toId: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive way (id) as (
      select ${fromId}::uuid
      union
      select coalesce(a.merged_into_id, a.successor_id) from way join organization.addressee a on a.id = way.id
      where coalesce(a.merged_into_id, a.successor_id) is not null
    )
    select from way where id = ${toId}
  `.execute(db)
  return rows.length > 0
}

/** The one in the register under that name, marks and case aside; what has ended or is a double does not count. */
export async function findByName(
  db: Db,
  unitId: string,
  name: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organization.addressee
    where unit_id = ${unitId} and merged_into_id is null and valid_to is null and lower(name) = lower(${name})
    limit 1
  `.execute(db)
  return rows[0]
}

async function viewsOf(db: Db, rows: readonly Row[], actor: Actor): Promise<AddresseeView[]> {
  const views: AddresseeView[] = []
  for (const { tier, unitName, ...row } of rows) {
    const owner = { id: row.unit.id, tier, name: unitName }
    const knownEnd = row.validTo === null ? await knownEndOf(db, row.name, owner) : null
    views.push({ ...row, knownEnd, may: { edit: actsFor(actor, row.unit.id, 'officer') } })
  }
  return views
}

/** Few names have ended, so each of them asks for its heir by itself. */
async function knownEndOf(
  db: Db,
  name: string,
  unit: Pick<Unit, 'id' | 'tier' | 'name'>,
): Promise<KnownEndView | null> {
  const end = endOfBody(name, unit, today())
  if (end === undefined) return null
  const heir = end.heir === null ? undefined : await findByName(db, unit.id, end.heir)
  return { ...end, heirId: heir?.id ?? null }
}
