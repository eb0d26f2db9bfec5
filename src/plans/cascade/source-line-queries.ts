import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Timing } from '../plan-draft.ts'
import type { Followed } from './cascade.ts'

export interface FollowedVersion {
  content: string
  outputs: string[]
  timing: Timing
}

/** What the superior's line said in the version that the unit's line knows. */
export async function getFollowedVersion(
  db: Db,
  line: { sourceLineId: string | null; sourceVersion: number | null },
): Promise<FollowedVersion> {
  const { rows } = await sql<FollowedVersion>`
    select content, outputs, timing from plans.line_version
    where line_id = ${line.sourceLineId} and version = ${line.sourceVersion}
  `.execute(db)
  const [version] = rows
  if (!version) throw notFound('Không đọc được dòng nhiệm vụ của cấp trên.')
  return version
}

/** Where a line was taken from, and how it stands to that. */
export interface LineSource {
  lineId: string
  /** The version this line knows, and the present one. */
  version: number
  current: number
  withdrawn: boolean
  planId: string
  planTitle: string
  number: number | null
  symbol: string | null
  issuer: string
  /** Fields that are the unit's own; the others say what the superior's line said. */
  overridden: Followed[]
}

/** By the unit's line; those whose source the caller may not see have none. */
export async function listSources(
  db: Db,
  planId: string,
  lineId: string | null = null,
): Promise<Map<string, LineSource>> {
  const { rows } = await sql<LineSource & { ownId: string }>`
    select own.id as "ownId", s.id as "lineId", v.source_version as version, s.version as current,
      s.withdrawn_at is not null as withdrawn, p.id as "planId", p.title as "planTitle", p.number, p.symbol,
      u.short_name as issuer, v.overridden
    from plans.line own
    join plans.line_version v on v.line_id = own.id and v.version = own.version
    join plans.line s on s.id = v.source_line_id
    join plans.plan p on p.id = s.plan_id
    join organization.unit u on u.id = p.unit_id
    where own.plan_id = ${planId} and (${lineId}::uuid is null or own.id = ${lineId})
  `.execute(db)
  return new Map(rows.map(({ ownId, ...source }) => [ownId, source]))
}

/** A superior's line that an own one meets besides the one it was taken from. */
export interface FulfilledLine {
  lineId: string
  content: string
  planId: string
  planTitle: string
  issuer: string
}

export async function listFulfilled(db: Db, lineId: string): Promise<FulfilledLine[]> {
  const { rows } = await sql<FulfilledLine>`
    select s.id as "lineId", v.content, p.id as "planId", p.title as "planTitle", u.short_name as issuer
    from plans.fulfils f
    join plans.line s on s.id = f.source_line_id
    join plans.line_version v on v.line_id = s.id and v.version = s.version
    join plans.plan p on p.id = s.plan_id
    join organization.unit u on u.id = p.unit_id
    where f.line_id = ${lineId} order by p.id, s.ordinal
  `.execute(db)
  return rows
}
