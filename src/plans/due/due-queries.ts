import { type RawBuilder, sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Quantity } from '../activity/activity.ts'
import { QUANTITIES } from '../activity/activity-queries.ts'
import { PREPARED } from '../../platform/prepared-sql.ts'
import { OWN_PLANS_ASKED } from '../receipt/own-plan-queries.ts'
import { MOST_COUNTED } from './due-contract.ts'
import { type DueFilter, FOUND, isSought, sought } from './due-filter-queries.ts'
import { countKept } from './due-sum-queries.ts'

/** An occurrence with what a board says about it. */
export interface DueRow {
  id: string
  orgPath: string
  issuerPath: string
  /** Of the division it is given to. */
  givenPath: string | null
  planId: string
  planTitle: string
  planState: 'issued' | 'closed'
  lineId: string
  content: string
  lineLabel: string | null
  label: string
  windowFrom: string
  dueOn: string
  state: 'open' | 'done' | 'cancelled'
  doneOn: string | null
  part: 'lead' | 'coordinating'
  assignmentId: string
  words: string
  unitId: string | null
  unitName: string | null
  unitShortName: string | null
  issuerId: string
  issuerName: string
  issuerShortName: string
  /** When the one who holds it got it. */
  since: string
  target: number
  achieved: number
  outputs: string[]
  delivered: number
  evidence: number
  urgedAt: string | null
  pausedSince: string | null
  pauseReason: string | null
  pausedBy: string | null
  acceptedAt: string | null
  acceptedBy: string | null
  /** The body outside the system that was asked, and since when. */
  outsideName: string | null
  invitedAt: string | null
  givenName: string | null
  postParts: { part: 'lead' | 'coordinating'; name: string }[]
  givenAt: string | null
  givenBy: string | null
}

const PAGE = 50

/** Earliest due first, the units of a task together. The page is found before anything is said about it. */
export async function listDueRows(
  db: Db,
  filter: DueFilter,
  cursor: string | undefined,
): Promise<{ rows: DueRow[]; next: string | null }> {
  const [afterDate, afterId] = cursor?.split('_') ?? []
  const { rows: page } = await sql<{ id: string; dueOn: string }>`
    select o.id, o.due_on as "dueOn" ${sought(filter)} where ${isSought(filter)}
      and ${afterId === undefined ? sql`true` : sql`(o.due_on, o.line_id, o.id) > (${afterDate}, (select line_id from plans.occurrence where id = ${afterId}), ${afterId})`}
    order by o.due_on, o.line_id, o.id limit ${PAGE + 1}
  `.execute(db)
  const shown = page.slice(0, PAGE)
  const rows = await listDueById(
    db,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return { rows, next: page.length > PAGE && last ? `${last.dueOn}_${last.id}` : null }
}

/** Up to `MOST_COUNTED` and one. `late` are those of all states, so that they can be told beside a list of the finished ones too. */
export async function countDue(
  db: Db,
  filter: DueFilter,
): Promise<{ total: number; late: number }> {
  const kept = await countKept(db, filter)
  if (kept !== null) return kept
  const count = (state: DueFilter['state']) => sql<number>`(
    select count(*)::integer from (
      select ${sought(filter)} where ${isSought({ ...filter, state })} limit ${MOST_COUNTED + 1}
    ) found
  )`
  const { rows } = await sql<{ total: number; late: number }>`
    select ${count(filter.state)} as total, ${count('late')} as late
  `.execute(db)
  return rows[0] ?? { total: 0, late: 0 }
}

export async function findDueRow(db: Db, occurrenceId: string): Promise<DueRow | undefined> {
  const [row] = await listDueById(db, [occurrenceId])
  return row
}

/** In the order of the boards. */
export async function listDueById(db: Db, ids: readonly string[]): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`${PREPARED}
    select ${dueColumns(today())} ${FROM} where o.id = any(${[...ids]}::uuid[])
    order by o.due_on, o.line_id, o.id
  `.execute(db)
  return rows
}

export interface ServingActivity {
  id: string
  title: string
  happenedOn: string
  evidence: number
  quantities: Quantity[]
}

export async function listServing(db: Db, occurrenceId: string): Promise<ServingActivity[]> {
  const { rows } = await sql<ServingActivity>`
    select a.id, a.title, a.happened_on as "happenedOn", (
      select count(*)::integer from plans.evidence e
      where e.activity_id = a.id and e.shard = a.shard and e.withdrawn_at is null
    ) as evidence, ${QUANTITIES} as quantities
    from plans.activity_occurrence ao
    join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
    where ao.occurrence_id = ${occurrenceId} order by a.happened_on, a.id limit 200
  `.execute(db)
  return rows
}

/** A post is said with whoever holds it today. */
const holderOf = (postId: RawBuilder<unknown>, day: string) => sql`coalesce((
    select ' (' || h.person_name || case when h.acting then ', phụ trách)' else ')' end
    from organization.post_holder h
    where h.post_id = ${postId} and h.held_from <= ${day}::date and (h.held_to is null or h.held_to >= ${day}::date)
    order by h.held_from desc limit 1
  ), ' (chưa có người giữ)')`

const givenName = (day: string) =>
  sql`case when a.given_post_id is null then a.given_name else a.given_name || ${holderOf(sql`a.given_post_id`, day)} end`

/** Posts that have a part of it in hand besides. */
const postParts = (day: string) => sql`coalesce((
    select jsonb_agg(jsonb_build_object('part', s.part, 'name', s.title || ${holderOf(sql`s.post_id`, day)})
      order by s.part desc, s.title)
    from plans.post_part s where s.assignment_id = a.id
  ), '[]')`

const dueColumns = (day: string) => sql`
  o.id, o.org_path as "orgPath", o.issuer_path as "issuerPath", o.given_path as "givenPath", o.plan_id as "planId", p.title as "planTitle",
  p.state as "planState", o.line_id as "lineId", v.content, v.label as "lineLabel", o.label, o.window_from as "windowFrom",
  o.due_on as "dueOn", o.state, o.done_on as "doneOn", o.part, o.assignment_id as "assignmentId", a.words,
  o.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName", p.unit_id as "issuerId",
  issuer.name as "issuerName", issuer.short_name as "issuerShortName", a.created_at as since, o.target,
  served.achieved, o.outputs, (
    select count(*)::integer from plans.output_tick tick where tick.occurrence_id = o.id and tick.output = any(o.outputs)
  ) as delivered, served.evidence, o.urged_at as "urgedAt", pause.from_on as "pausedSince",
  pause.reason as "pauseReason", pause.paused_by_name as "pausedBy", a.acknowledged_at as "acceptedAt", a.acknowledged_by_name as "acceptedBy",
  a.outside_name as "outsideName",
  a.invited_at as "invitedAt", ${givenName(day)} as "givenName", ${postParts(day)} as "postParts", a.given_at as "givenAt", a.given_by_name as "givenBy"`

const FROM = sql`${FOUND}
  join organization.unit issuer on issuer.id = p.unit_id
  cross join lateral (
    select (count(*) + (
      select count(*) from plans.contribution c where c.occurrence_id = o.id and c.withdrawn_at is null
    ) + (select count(*) from (${OWN_PLANS_ASKED}) plan))::integer as achieved, coalesce(sum((
      select count(*) from plans.evidence e
      where e.activity_id = ac.id and e.shard = ac.shard and e.withdrawn_at is null
    )), 0)::integer as evidence
    from plans.activity_occurrence ao
    join plans.activity ac on ac.shard = ao.shard and ac.id = ao.activity_id and ac.state = 'recorded'
    where ao.occurrence_id = o.id
  ) served`
