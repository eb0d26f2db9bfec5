import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Timing } from '../plan-draft.ts'
import type { PlanState } from '../plan/plan.ts'
import type { Followed } from './cascade.ts'

interface Texts {
  content: string
  outputs: string[]
  timing: Timing
}

/** A line of the unit's plan whose superior's line says something else now, or is gone. */
export interface SuperiorChange {
  lineId: string
  version: number
  label: string | null
  planId: string
  planTitle: string
  planState: PlanState
  mine: Texts
  overridden: Followed[]
  sourceLineId: string
  sourceVersion: number
  withdrawn: boolean
  /** What the superior's line said in the version this line knows, and what it says now. */
  known: Texts
  now: Texts
  sourcePlanId: string
  sourceTitle: string
  sourceNumber: string | null
  issuer: string
  cause: 'written' | 'corrected' | 'amended' | 'followed'
  /** Of the amendment: why, and its document. */
  reason: string | null
  document: string | null
  since: string
}

const TEXTS = (v: 'ov' | 'kv' | 'cv') =>
  sql`jsonb_build_object('content', ${sql.ref(v)}.content, 'outputs', to_jsonb(${sql.ref(v)}.outputs), 'timing', ${sql.ref(v)}.timing)`

/** Oldest first; one line's with `lineId`. Where only others' work changed there is nothing to decide. */
export async function listSuperiorChanges(
  db: Db,
  { unitId, lineId }: { unitId: string; lineId?: string },
): Promise<SuperiorChange[]> {
  const { rows } = await sql<SuperiorChange>`
    select own.id as "lineId", own.version, ov.label, p.id as "planId", p.title as "planTitle", p.state as "planState",
      ${TEXTS('ov')} as mine, ov.overridden, s.id as "sourceLineId", s.version as "sourceVersion",
      s.withdrawn_at is not null as withdrawn, ${TEXTS('kv')} as known, ${TEXTS('cv')} as now, sp.id as "sourcePlanId",
      sp.title as "sourceTitle",
      lpad(sp.number::text, greatest(2, length(sp.number::text)), '0') || '/' || sp.symbol as "sourceNumber",
      u.short_name as issuer, cv.cause, am.reason,
      lpad(am.number::text, greatest(2, length(am.number::text)), '0') || '/' || am.symbol as document,
      coalesce(s.withdrawn_at, cv.valid_from) as since
    from plans.plan p
    join plans.line own on own.plan_id = p.id and own.withdrawn_at is null
    join plans.line_version ov on ov.line_id = own.id and ov.version = own.version
    join plans.line s on s.id = ov.source_line_id
    join plans.line_version kv on kv.line_id = s.id and kv.version = ov.source_version
    join plans.line_version cv on cv.line_id = s.id and cv.version = s.version
    join plans.plan sp on sp.id = s.plan_id
    join organization.unit u on u.id = sp.unit_id
    left join plans.amendment am on am.id = cv.amendment_id
    where p.unit_id = ${unitId} and p.state <> 'closed' and ${isPending()}
      and (${lineId ?? null}::uuid is null or own.id = ${lineId ?? null})
    order by since, own.id limit 500
  `.execute(db)
  return rows
}

/** The superior's line `s` is gone, or says otherwise (`cv`) than the version known (`kv`) in what may be followed. */
function isPending() {
  return sql`(s.withdrawn_at is not null or (s.version > ov.source_version
    and (kv.content, kv.outputs, kv.timing) is distinct from (cv.content, cv.outputs, cv.timing)))`
}

/** A line that a superior's amendment added for the unit, not yet in a plan of its own. */
export interface SuperiorAddition {
  lineId: string
  content: string
  groupTitle: string | null
  outputs: string[]
  timing: Timing
  part: 'lead' | 'coordinating'
  planId: string
  planTitle: string
  issuer: string
  /** The unit's issued plan that carries that plan out. */
  ownPlanId: string
  since: string
}

export async function listSuperiorAdditions(db: Db, unitId: string): Promise<SuperiorAddition[]> {
  const { rows } = await sql<SuperiorAddition>`
    select l.id as "lineId", v.content, v.group_title as "groupTitle", v.outputs, v.timing, a.part, sp.id as "planId", sp.title as "planTitle",
      u.short_name as issuer, min(p.id::text)::uuid as "ownPlanId", first.valid_from as since
    from plans.plan p
    join plans.parent on parent.plan_id = p.id
    join plans.plan sp on sp.id = parent.parent_plan_id and sp.state = 'issued'
    join organization.unit u on u.id = sp.unit_id
    join plans.line l on l.plan_id = sp.id and l.withdrawn_at is null
    join plans.line_version first on first.line_id = l.id and first.version = 1 and first.cause = 'amended'
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    join plans.assignment a on a.line_id = l.id and a.unit_id = ${unitId} and a.state = 'open'
      and a.covered_by_line_id is null
    where p.unit_id = ${unitId} and p.state = 'issued'
      and not exists (
        select from plans.amendment_change c join plans.amendment m on m.id = c.amendment_id
        where c.source_line_id = l.id and m.state in ('draft', 'submitted', 'approved')
      )
    group by l.id, v.line_id, v.version, a.part, sp.id, u.short_name, first.valid_from
    order by since, l.id limit 200
  `.execute(db)
  return rows
}
