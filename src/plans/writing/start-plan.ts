import { sql } from 'kysely'
import { listUnitsById, type Unit, unitsBefore } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { actingUnit } from '../acting-unit-queries.ts'
import { carryBudget } from '../budget/carry-budget.ts'
import { getSuperiorPlan, takeOverLines } from '../cascade/take-over-lines.ts'
import { matchWords, SURE } from '../draft/match-words.ts'
import type { NewLine } from '../plan/add-lines.ts'
import { createPlan } from '../plan/create-plan.ts'
import type { Outline } from '../plan/plan-contract.ts'
import { getPlan } from '../plan/plan-queries.ts'
import { getPlanContent } from '../plan/submission-queries.ts'
import { takeInShortcomings } from '../shortcoming/answer-shortcoming.ts'
import { mendingLine } from '../shortcoming/shortcoming.ts'
import { listShortcomings } from '../shortcoming/shortcoming-queries.ts'
import { lineInYear, outlineInYear, textInYear } from './last-year.ts'
import { blankOutline, filled, linesFrom, outlineFrom, type Filling } from './plan-template.ts'
import { templatesFor } from './plan-templates.ts'

export type PlanStart =
  | { kind: 'blank' }
  /** An earlier plan of the unit itself or of one it came from, brought to the year. */
  | { kind: 'own'; planId: string }
  /** A superior's issued plan, whose lines are taken over by reference. */
  | { kind: 'above'; planId: string; lineIds: readonly string[] }
  | { kind: 'template'; code: string }

export interface Starting {
  year: number
  title: string | null
  from: PlanStart
  /** Of the year before, each to become a task. */
  shortcomingIds: readonly string[]
}

interface Beginning {
  title: string
  outline: Outline
  lines: NewLine[]
  matches: Record<string, string[]>
  /** The earlier plan whose estimate it begins with; its tasks come first and in their order. */
  estimateOf?: { fromPlanId: string; fromLineIds: string[]; year: number }
}

/** A plan of the unit that is to be written: nothing of it is asked of anybody before it is issued. */
export async function startPlan(
  db: Db,
  actor: Actor,
  unitId: string,
  { year, title, from, shortcomingIds }: Starting,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  const begun = await beginning(db, unit, year, from)
  const planId = await createPlan(db, actor, {
    unit,
    facts: {
      kindCode: 'KH',
      number: null,
      symbol: `KH-${unit.documentSymbol}`,
      title: title ?? begun.title,
      year,
      issuedOn: null,
      place: null,
      signerPosition: null,
      signerName: null,
      fromOn: `${year}-01-01`,
      toOn: `${year}-12-31`,
    },
    outline: begun.outline,
    lines: begun.lines,
    source: null,
    matches: begun.matches,
    sourceFileId: null,
    parents: [],
  })
  if (begun.estimateOf) {
    const shift = { from: begun.estimateOf.year, to: year }
    await carryBudget(db, actor, begun.estimateOf, { planId, orgPath: unit.orgPath }, shift)
  }
  if (from.kind === 'above' && from.lineIds.length > 0) {
    const { version } = await getPlan(db, planId)
    await takeOverLines(db, actor, planId, {
      version,
      fromPlanId: from.planId,
      lineIds: from.lineIds,
    })
  }
  await takeInShortcomings(
    db,
    actor,
    { id: planId, orgPath: unit.orgPath, unitId: unit.id, year },
    shortcomingIds,
  )
  return planId
}

async function beginning(db: Db, unit: Unit, year: number, from: PlanStart): Promise<Beginning> {
  const filling: Filling = { unit: unit.name, place: placeOf(unit), year }
  if (from.kind === 'own') return fromOwn(db, unit, year, from.planId)
  if (from.kind === 'above') await getSuperiorPlan(db, unit, from.planId)
  const template =
    from.kind === 'template'
      ? templatesFor(unit.tier).find((one) => one.code === from.code)
      : templatesFor(unit.tier)[0]
  if (from.kind === 'template' && !template) {
    throw new InvalidForm({ from: 'Mẫu này không dành cho đơn vị anh chị.' })
  }
  const title = filled(template?.title ?? 'Truyền thông cải cách hành chính năm {year}', filling)
  if (from.kind === 'blank' || !template) {
    return { title, outline: blankOutline(), lines: [], matches: {} }
  }
  const lines = from.kind === 'template' ? linesFrom(template, filling) : []
  return {
    title,
    outline: outlineFrom(template, filling),
    lines,
    matches: await sureMatches(db, unit, lines),
  }
}

async function fromOwn(db: Db, unit: Unit, year: number, planId: string): Promise<Beginning> {
  const before = await getPlan(db, planId)
  if (!(await unitsBefore(db, unit.id)).includes(before.unitId)) {
    throw notFound('Không tìm thấy kế hoạch này của đơn vị.')
  }
  const content = await getPlanContent(db, planId)
  const shift = { from: before.year, to: year }
  const closingNote = await getClosingNote(db, planId)
  return {
    title: textInYear(content.title, shift),
    outline: outlineInYear(content.outline, shift),
    lines: [
      ...content.lines.map((line) => lineInYear(line, shift)),
      ...(closingNote === null ? [] : [mendingLine(closingNote, before.year)]),
    ],
    matches: await withoutClosed(db, before.matches),
    estimateOf: {
      fromPlanId: planId,
      fromLineIds: content.lines.map((line) => line.id),
      year: before.year,
    },
  }
}

async function getClosingNote(db: Db, planId: string): Promise<string | null> {
  const { rows } = await sql<{ note: string | null }>`
    select closing_note as note from plans.plan where id = ${planId}
  `.execute(db)
  return rows[0]?.note ?? null
}

/** Units that ended since are not given work again. */
async function withoutClosed(
  db: Db,
  matches: Record<string, string[]>,
): Promise<Record<string, string[]>> {
  const ids = [...new Set(Object.values(matches).flat())]
  const open = new Set(
    (await listUnitsById(db, ids)).filter((unit) => unit.closedOn === null).map((unit) => unit.id),
  )
  return Object.fromEntries(
    Object.entries(matches).map(([words, units]) => [words, units.filter((id) => open.has(id))]),
  )
}

export async function sureMatches(
  db: Db,
  unit: Unit,
  lines: readonly Pick<NewLine, 'leads' | 'coordinating'>[],
): Promise<Record<string, string[]>> {
  const found = await matchWords(db, unit, lines)
  return Object.fromEntries(
    found.filter((one) => one.sure >= SURE).map((one) => [one.words, one.unitIds]),
  )
}

function placeOf(unit: Pick<Unit, 'shortName'>): string {
  return unit.shortName.replace(/^(?:UBND|Ủy ban nhân dân)\s+/u, '')
}

/** Earlier plans of the unit and issued ones of its superiors, newest first, to begin from. */
export async function listStarts(db: Db, unit: Unit, year: number) {
  const { rows } = await sql<{
    id: string
    own: boolean
    issuer: string
    number: number | null
    symbol: string | null
    title: string
    year: number
    lines: number
    assigned: number
  }>`
    select p.id, p.unit_id = ${unit.id} as own, u.name as issuer, p.number, p.symbol, p.title, p.year, (
        select count(*)::integer from plans.line l where l.plan_id = p.id and l.withdrawn_at is null
      ) as lines, (
        select count(distinct a.line_id)::integer from plans.assignment a
        where a.plan_id = p.id and a.unit_id = ${unit.id} and a.state = 'open'
      ) as assigned
    from plans.plan p join organization.unit u on u.id = p.unit_id
    where (p.unit_id = ${unit.id} and p.year < ${year} and p.state in ('issued', 'closed'))
      or (p.unit_id <> ${unit.id} and ${unit.orgPath}::text ^@ p.org_path and p.visible_below and p.year = ${year}
        and p.state = 'issued')
    order by p.year desc, p.issued_on desc nulls last, p.id limit 40
  `.execute(db)
  const bare = rows.map(({ own, ...plan }) => ({ own, plan }))
  return {
    own: bare.filter(({ own }) => own).map(({ plan }) => plan),
    above: bare.filter(({ own }) => !own).map(({ plan }) => plan),
    shortcomings: await listShortcomings(db, unit.id, year - 1),
    templates: templatesFor(unit.tier).map(({ code, name, tasks }) => ({
      code,
      name,
      tasks: tasks.length,
    })),
  }
}
