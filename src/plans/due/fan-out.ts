import { sql } from 'kysely'
import { dueAt } from '../../law/index.ts'
import { listUnitsById, type Unit } from '../../organization/index.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { targetOf } from './occurrence.ts'
import { type Plan, unitsOfWords } from '../plan/plan.ts'
import type { Timing } from '../plan-draft.ts'
import { dueDates } from '../timing/timing.ts'

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
      const unitIds = unitsOfWords(plan, words)
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

/** A task that names no time, or one nobody understood, is owed by the end of the plan. */
export function duesOf(
  plan: Pick<Plan, 'fromOn' | 'toOn'>,
  line: Pick<Owed, 'lineId' | 'timing'>,
): Due[] {
  const dated = dueDates(line.timing, { from: plan.fromOn, to: plan.toOn })
  const whole = { windowFrom: plan.fromOn, dueOn: plan.toOn, label: 'Đến hết kế hoạch' }
  return (dated.length > 0 ? dated : [whole]).map((due) => ({
    lineId: line.lineId,
    windowFrom: due.windowFrom,
    dueOn: due.dueOn,
    label: due.label,
    target: targetOf(line.timing, due),
  }))
}

/**
 * Stores the shares as assignments, and for each an occurrence of every due date of its line. Coordinating words
 * that matched nobody get no occurrences: nobody owes them yet.
 */
export async function fanOut(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath' | 'shard'>,
  shares: readonly Share[],
  dues: readonly Due[],
): Promise<{ assignments: number; occurrences: number }> {
  const unitIds = [...new Set(shares.flatMap((share) => share.unitId ?? []))]
  const units = new Map((await listUnitsById(db, unitIds)).map((unit) => [unit.id, unit]))
  const assignments = shares.map((share) => ({ id: newId(), share }))
  for (const some of slices(assignments)) await insertAssignments(db, plan, some, units)
  const byLine = new Map<string, Due[]>()
  for (const due of dues) byLine.set(due.lineId, [...(byLine.get(due.lineId) ?? []), due])
  const owed = assignments
    .filter(({ share }) => share.part === 'lead' || share.unitId !== null)
    .flatMap(({ id, share }) =>
      (byLine.get(share.lineId) ?? []).map((due) => ({ assignmentId: id, due })),
    )
  await insertOccurrences(db, plan, owed)
  return { assignments: assignments.length, occurrences: owed.length }
}

/** Rows a statement: the parameters of many thousand units stay a few megabytes. */
const SLICE = 10_000

function slices<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, index) =>
    rows.slice(index * SLICE, (index + 1) * SLICE),
  )
}

async function insertAssignments(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath' | 'shard'>,
  assignments: readonly { id: string; share: Share }[],
  units: ReadonlyMap<string, Unit>,
): Promise<void> {
  const column = <T>(of: (share: Share) => T) => assignments.map(({ share }) => of(share))
  await sql`
    insert into plans.assignment (id, org_path, issuer_path, shard, plan_id, line_id, line_version, unit_id,
      part, words, state, created_at)
    select id, org_path, ${plan.orgPath}, shard, ${plan.id}, line_id, line_version, unit_id, part, words,
      'open', ${instant()}::timestamptz
    from unnest(
      ${assignments.map(({ id }) => id)}::uuid[],
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

/** Each due date for its assignment; what the assignment holds besides is not looked at. */
export async function insertOccurrences(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath'>,
  owed: readonly { assignmentId: string; due: Due }[],
): Promise<void> {
  for (const some of slices(owed)) {
    const column = <T>(of: (due: Due) => T) => some.map(({ due }) => of(due))
    await sql`
      insert into plans.occurrence (id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id,
        part, label, window_from, due_on, due_at, target, outputs, state)
      select due.id, a.org_path, ${plan.orgPath}, a.shard, a.id, ${plan.id}, a.line_id, a.unit_id, a.part,
        due.label, due.window_from, due.due_on, due.due_at, due.target, v.outputs, 'open'
      from unnest(
        ${some.map(() => newId())}::uuid[],
        ${some.map(({ assignmentId }) => assignmentId)}::uuid[],
        ${column(({ label }) => label)}::text[],
        ${column(({ windowFrom }) => windowFrom)}::date[],
        ${column(({ dueOn }) => dueOn)}::date[],
        ${column(({ dueOn }) => dueAt(dueOn).toISOString())}::timestamptz[],
        ${column(({ target }) => target)}::integer[]
      ) as due (id, assignment_id, label, window_from, due_on, due_at, target)
      join plans.assignment a on a.id = due.assignment_id
      join plans.line_version v on v.line_id = a.line_id and v.version = a.line_version
    `.execute(db)
  }
}
