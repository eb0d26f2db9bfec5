import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { moved, notFound, Refusal } from '../../platform/refusal.ts'
import type { Owed } from '../due/due-date.ts'
import { carryLineFacets } from '../facet/propose-facets.ts'
import type { Timing } from '../plan-draft.ts'

/** What a new version says otherwise than the one before; absent parts stay. */
export interface VersionChange {
  content?: string | undefined
  groupTitle?: string | null | undefined
  label?: string | null | undefined
  leads?: string[] | undefined
  coordinating?: string[] | undefined
  outputs?: string[] | undefined
  timing?: Timing | undefined
  /** The superior's line and its version that this one knows; null: no longer by reference. */
  source?: { lineId: string; version: number } | null | undefined
  overridden?: readonly string[] | undefined
  cause: 'written' | 'corrected' | 'amended' | 'followed'
  amendmentId?: string | undefined
}

/** A line's present version, kept from other changes. */
export interface LockedLine {
  id: string
  planId: string
  version: number
  content: string
  groupTitle: string | null
  label: string | null
  leads: string[]
  coordinating: string[]
  outputs: string[]
  timing: Timing
  sourceLineId: string | null
  sourceVersion: number | null
  overridden: string[]
  standingCheck: Owed['standingCheck']
}

/** Refuses 404 when there is none, 409 when it was withdrawn or has moved from the version asked for. */
export async function lockLine(
  db: Db,
  lineId: string,
  version: number | null = null,
): Promise<LockedLine> {
  const { rows } = await sql<LockedLine & { withdrawnAt: string | null }>`
    select l.id, l.plan_id as "planId", l.version, l.withdrawn_at as "withdrawnAt", v.content,
      v.group_title as "groupTitle", v.label, v.leads, v.coordinating, v.outputs, v.timing,
      v.source_line_id as "sourceLineId", v.source_version as "sourceVersion", v.overridden,
      l.standing_check as "standingCheck"
    from plans.line l join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.id = ${lineId} for update of l
  `.execute(db)
  const [line] = rows
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  if (line.withdrawnAt !== null) throw new Refusal(409, 'Dòng nhiệm vụ này đã rút.')
  if (version !== null && line.version !== version) throw moved(line.version)
  return line
}

/** Writes the next version of a locked line; answers what it asks of whom. */
export async function writeLineVersion(
  db: Db,
  actor: Actor,
  line: LockedLine,
  change: VersionChange,
): Promise<Owed> {
  const next: Owed = {
    lineId: line.id,
    version: line.version + 1,
    leads: change.leads ?? line.leads,
    coordinating: change.coordinating ?? line.coordinating,
    timing: change.timing ?? line.timing,
    standingCheck: line.standingCheck,
  }
  const source =
    change.source === undefined
      ? { lineId: line.sourceLineId, version: line.sourceVersion }
      : (change.source ?? { lineId: null, version: null })
  await sql`
    insert into plans.line_version (line_id, version, org_path, visible_below, origin, group_title, label, content,
      leads, coordinating, outputs, timing, source_line_id, source_version, overridden, cause,
      amendment_id, valid_from, changed_by_name)
    select line_id, ${next.version}::integer, org_path, visible_below, origin,
      ${given(change.groupTitle, line.groupTitle)}, ${given(change.label, line.label)},
      ${change.content ?? line.content}, ${next.leads}::text[], ${next.coordinating}::text[],
      ${change.outputs ?? line.outputs}::text[], ${JSON.stringify(next.timing)}::jsonb, ${source.lineId}::uuid,
      ${source.version}::integer, ${[...(change.overridden ?? line.overridden)]}::text[], ${change.cause},
      ${change.amendmentId ?? null}::uuid, ${instant()}::timestamptz, ${actor.name}
    from plans.line_version where line_id = ${line.id} and version = ${line.version}
  `.execute(db)
  await sql`update plans.line set version = ${next.version} where id = ${line.id}`.execute(db)
  await carryLineFacets(db, next)
  return next
}

function given(value: string | null | undefined, before: string | null): string | null {
  return value === undefined ? before : value
}
