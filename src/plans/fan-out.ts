import { sql } from 'kysely'
import { dueAt } from '../law/index.ts'
import { listUnitsById } from '../organization/index.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import { targetOf } from './occurrence.ts'
import type { Plan } from './plan.ts'
import type { Timing } from './plan-draft.ts'
import { dueDates } from './timing.ts'

/** A line version as far as it says who owes what by when. */
export interface Owed {
  lineId: string
  version: number
  leads: readonly string[]
  coordinating: readonly string[]
  timing: Timing
}

export interface Share {
  lineId: string
  version: number
  part: 'lead' | 'coordinating'
  /** The words that named the unit; with `unitId` null nobody was matched. */
  words: string
  unitId: string | null
}

/** A due date as it will be stored for every share of a line. */
export interface Due {
  lineId: string
  windowFrom: string
  dueOn: string
  label: string
  target: number
}

/**
 * Who owes what: each word of a line becomes its units (a group one by one), words nobody matched stay with the
 * issuing unit. A unit named twice owes once, and whoever leads does not also coordinate. A line that names
 * nobody is led by the issuing unit.
 */
export function sharesOf(plan: Pick<Plan, 'unitId' | 'matches'>, line: Owed): Share[] {
  const { lineId, version } = line
  const shares = new Map<string, Share>()
  const add = (part: Share['part'], words: string, unitId: string | null) => {
    const key = unitId ?? `${part} ${words}`
    if (!shares.has(key)) shares.set(key, { lineId, version, part, words, unitId })
  }
  for (const [part, named] of [
    ['lead', line.leads],
    ['coordinating', line.coordinating],
  ] as const) {
    for (const words of named) {
      const unitIds = plan.matches[words] ?? []
      if (unitIds.length === 0) add(part, words, null)
      for (const unitId of unitIds) add(part, words, unitId)
    }
  }
  if (line.leads.length === 0) {
    shares.delete(plan.unitId)
    add('lead', '', plan.unitId)
  }
  return [...shares.values()]
}

export function duesOf(
  plan: Pick<Plan, 'fromOn' | 'toOn'>,
  line: Pick<Owed, 'lineId' | 'timing'>,
): Due[] {
  return dueDates(line.timing, { from: plan.fromOn, to: plan.toOn }).map((due) => ({
    lineId: line.lineId,
    windowFrom: due.windowFrom,
    dueOn: due.dueOn,
    label: due.label,
    target: targetOf(line.timing, due),
  }))
}

/**
 * Stores the shares as assignments, and for each an occurrence of every due date of its line, in one statement a
 * table. Coordinating words that matched nobody get no occurrences: nobody owes them yet.
 */
export async function fanOut(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath' | 'shard'>,
  shares: readonly Share[],
  dues: readonly Due[],
): Promise<{ assignments: number; occurrences: number }> {
  if (shares.length === 0) return { assignments: 0, occurrences: 0 }
  const assignmentIds = shares.map(() => newId())
  await insertAssignments(db, plan, shares, assignmentIds)
  const owed = new Map<string, number>()
  for (const { lineId } of dues) owed.set(lineId, (owed.get(lineId) ?? 0) + 1)
  let occurrences = 0
  for (const { lineId, part, unitId } of shares) {
    if (part === 'lead' || unitId !== null) occurrences += owed.get(lineId) ?? 0
  }
  if (occurrences > 0) await insertOccurrences(db, plan, assignmentIds, dues, occurrences)
  return { assignments: shares.length, occurrences }
}

async function insertAssignments(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath' | 'shard'>,
  shares: readonly Share[],
  ids: readonly string[],
): Promise<void> {
  const unitIds = [...new Set(shares.flatMap((share) => share.unitId ?? []))]
  const units = new Map((await listUnitsById(db, unitIds)).map((unit) => [unit.id, unit]))
  const column = <T>(of: (share: Share) => T) => shares.map(of)
  await sql`
    insert into plans.assignment (id, org_path, issuer_path, shard, plan_id, line_id, line_version, unit_id,
      part, words, state, created_at)
    select id, org_path, ${plan.orgPath}, shard, ${plan.id}, line_id, line_version, unit_id, part, words,
      'open', ${instant()}::timestamptz
    from unnest(
      ${[...ids]}::uuid[],
      ${column(({ unitId }) => units.get(unitId ?? '')?.orgPath ?? plan.orgPath)}::text[],
      ${column(({ unitId }) => units.get(unitId ?? '')?.shard ?? plan.shard)}::smallint[],
      ${column(({ lineId }) => lineId)}::uuid[],
      ${column(({ version }) => version)}::integer[],
      ${column(({ unitId }) => unitId)}::uuid[],
      ${column(({ part }) => part)}::text[],
      ${column(({ words }) => words)}::text[]
    ) as share (id, org_path, shard, line_id, line_version, unit_id, part, words)
  `.execute(db)
}

/** Adds the due dates the assignments do not have yet. At most `count` ids are made here; the database deals them out. */
export async function insertOccurrences(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath'>,
  assignmentIds: readonly string[],
  dues: readonly Due[],
  count: number,
): Promise<void> {
  const ids = Array.from({ length: count }, () => newId())
  const column = <T>(of: (due: Due) => T) => dues.map(of)
  await sql`
    with owed as (
      select row_number() over () as n, a.id, a.org_path, a.shard, a.line_id, a.unit_id, a.part, v.outputs,
        due.label, due.window_from, due.due_on, due.due_at, due.target
      from plans.assignment a
      join plans.line_version v on v.line_id = a.line_id and v.version = a.line_version
      join unnest(
        ${column(({ lineId }) => lineId)}::uuid[],
        ${column(({ label }) => label)}::text[],
        ${column(({ windowFrom }) => windowFrom)}::date[],
        ${column(({ dueOn }) => dueOn)}::date[],
        ${column(({ dueOn }) => dueAt(dueOn).toISOString())}::timestamptz[],
        ${column(({ target }) => target)}::integer[]
      ) as due (line_id, label, window_from, due_on, due_at, target) on due.line_id = a.line_id
      where a.id = any(${[...assignmentIds]}::uuid[]) and (a.part = 'lead' or a.unit_id is not null)
        and not exists (
          select from plans.occurrence o
          where o.assignment_id = a.id and o.window_from = due.window_from and o.due_on = due.due_on
            and o.state <> 'cancelled'
        )
    )
    insert into plans.occurrence (id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id,
      part, label, window_from, due_on, due_at, target, outputs, state)
    select (${ids}::uuid[])[n], org_path, ${plan.orgPath}, shard, id, ${plan.id}, line_id, unit_id, part, label,
      window_from, due_on, due_at, target, outputs, 'open'
    from owed
  `.execute(db)
}
