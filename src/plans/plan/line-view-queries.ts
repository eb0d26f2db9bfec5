import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { type LineSource, listFulfilled, listSources } from '../cascade/source-line-queries.ts'
import { standingOf } from '../due/due-date.ts'
import { lateBefore } from '../due/occurrence.ts'
import { type LineRow, listLineRows } from './line-queries.ts'
import { canEdit, isInForce, type Plan, progressOf, unitsOfWords } from './plan.ts'
import type { LineDetail, LineView } from './line-contract.ts'
import { getPlan, listOwed } from './plan-queries.ts'

export async function viewLineDetail(db: Db, actor: Actor, lineId: string): Promise<LineDetail> {
  const found = await db
    .selectFrom('plans.line')
    .select('plan_id')
    .where('id', '=', lineId)
    .executeTakeFirst()
  if (!found) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  const plan = await getPlan(db, found.plan_id)
  const before = lateBefore(today(), workingCalendar())
  const [line] = await listLineRows(db, plan.id, before, lineId)
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  const [owed] = await listOwed(db, plan.id, [lineId])
  const mayMap = canEdit(actor, plan)
  const assignments = await listAssignments(db, lineId)
  return {
    ...viewLine(actor, plan, line, (await listSources(db, plan.id, lineId)).get(lineId)),
    planId: plan.id,
    planTitle: plan.title,
    standing: owed ? standingOf(plan, owed) : null,
    fulfils: await listFulfilled(db, lineId),
    versions: await listVersions(db, lineId),
    assignments: assignments.map((row) => viewAssignment(row, mayMap)),
  }
}

export function viewLine(
  actor: Actor,
  plan: Plan,
  line: LineRow,
  source: LineSource | undefined,
): LineView {
  const isDraft = !isInForce(plan)
  const named = [...line.leads, ...line.coordinating]
  return {
    id: line.id,
    ordinal: line.ordinal,
    version: line.version,
    origin: line.origin,
    groupTitle: line.groupTitle,
    label: line.label,
    content: line.content,
    leads: line.leads,
    coordinating: line.coordinating,
    outputs: line.outputs,
    timing: line.timing,
    facets: line.facets,
    timingText: line.timing.map((item) => item.text).join('; '),
    state: stateOf(line),
    unmatchedWords: isDraft
      ? named.filter((words) => unitsOfWords(plan, words).length === 0)
      : line.unmatched,
    units: isDraft ? new Set(named.flatMap((words) => unitsOfWords(plan, words))).size : line.units,
    nextDueOn: line.nextDueOn,
    activities: line.activities,
    evidence: line.evidence,
    progress: progressOf(line),
    source: source ?? null,
    may: { edit: line.withdrawnAt === null && canEdit(actor, plan) },
  }
}

function stateOf(line: LineRow): LineView['state'] {
  if (line.withdrawnAt !== null) return 'withdrawn'
  if (line.total === 0) return 'no_dates'
  if (line.done === line.total) return 'done'
  if (line.overdue > 0) return 'overdue'
  return line.current > 0 ? 'due' : 'waiting'
}

async function listVersions(db: Db, lineId: string): Promise<LineDetail['versions']> {
  const { rows } = await sql<LineDetail['versions'][number]>`
    select version, content, leads, coordinating, outputs, timing, valid_from as "validFrom",
      changed_by_name as "changedBy", cause
    from plans.line_version where line_id = ${lineId} order by version desc limit 100
  `.execute(db)
  return rows
}

interface AssignmentRow extends Omit<LineDetail['assignments'][number], 'unit' | 'may'> {
  unitId: string | null
  unitName: string
  unitShortName: string
}

function viewAssignment(
  { unitId, unitName, unitShortName, ...rest }: AssignmentRow,
  mayMap: boolean,
): LineDetail['assignments'][number] {
  return {
    ...rest,
    unit: unitId === null ? null : { id: unitId, name: unitName, shortName: unitShortName },
    may: { map: mayMap && unitId === null && rest.state === 'open' },
  }
}

async function listAssignments(db: Db, lineId: string): Promise<AssignmentRow[]> {
  const { rows } = await sql<AssignmentRow>`
    select a.id, a.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName", a.part, a.words,
      a.state, coalesce(owed.occurrences, '[]') as occurrences, (
        select jsonb_build_object('lineId', l.id, 'planId', p.id, 'title', p.title,
          'number', lpad(p.number::text, greatest(2, length(p.number::text)), '0') || '/' || p.symbol)
        from plans.line l join plans.plan p on p.id = l.plan_id where l.id = a.covered_by_line_id
      ) as "coveredBy"
    from plans.assignment a
    left join organization.unit u on u.id = a.unit_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'dueOn', o.due_on, 'state', o.state,
        'doneOn', o.done_on, 'target', o.target, 'achieved', (
          select count(*) from plans.activity_occurrence ao
          join plans.activity ac on ac.shard = ao.shard and ac.id = ao.activity_id and ac.state = 'recorded'
          where ao.occurrence_id = o.id
        )) order by o.due_on, o.id) as occurrences
      from plans.occurrence o where o.assignment_id = a.id
    ) owed on true
    where a.line_id = ${lineId}
    order by a.state, a.part desc, u.org_path nulls first, a.id limit 200
  `.execute(db)
  return rows
}
