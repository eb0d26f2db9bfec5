import { sql } from 'kysely'
import { documentKind } from '../../documents/index.ts'
import { getUnit, type Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { shortDate } from '../../ui/format.ts'
import type { Citation } from '../plan-draft.ts'
import { addLines, type NewLine } from '../plan/add-lines.ts'
import { logPlan } from '../plan/keep-trail.ts'
import { openForEditing } from '../plan/open-for-editing.ts'
import { isInForce } from '../plan/plan.ts'
import { lowerFirst } from '../plan/plan-document-items.ts'
import { lockPlan } from '../plan/plan-queries.ts'
import {
  findSuperiorPlan,
  listSuperiorLines,
  type SuperiorLine,
  type SuperiorPlan,
} from './superior-line-queries.ts'

export interface TakingOver {
  version: number
  fromPlanId: string
  lineIds: readonly string[]
}

/**
 * Lines of a superior's issued plan become lines of the unit's plan that is being written: by reference, so that what
 * the superior changes later is offered. Who does them is the unit's to say.
 */
export async function takeOverLines(
  db: Db,
  actor: Actor,
  planId: string,
  { version, fromPlanId, lineIds }: TakingOver,
): Promise<string[]> {
  const locked = await lockPlan(db, planId)
  if (locked.version !== version) throw moved(locked.version)
  const plan = await openForEditing(db, actor, locked)
  if (isInForce(plan)) {
    throw new Refusal(409, 'Kế hoạch đã ban hành: thêm việc bằng một lần sửa đổi, bổ sung.')
  }
  const unit = await getUnit(db, plan.unitId)
  const from = await getSuperiorPlan(db, unit, fromPlanId)
  const lines = await listSuperiorLines(db, unit, fromPlanId, lineIds)
  if (lines.length !== new Set(lineIds).size) {
    throw new InvalidForm({ lineIds: 'Có việc không còn trong kế hoạch cấp trên. Hãy tải lại.' })
  }
  await refuseTakenHere(db, planId, lineIds)
  const ids = await addLines(
    db,
    actor,
    { id: planId, orgPath: plan.orgPath, visibleBelow: false },
    lines.map((line) => takenOver(line, unit)),
  )
  await sql`
    update plans.line own set standing_check = s.standing_check
    from plans.line_version v join plans.line s on s.id = v.source_line_id
    where own.id = any(${ids}::uuid[]) and v.line_id = own.id and s.standing_check is not null
  `.execute(db)
  const matches = JSON.stringify({ ...plan.matches, [unit.shortName]: [unit.id] })
  await sql`
    update plans.plan set matches = ${matches}::jsonb, version = version + 1, changed_at = ${instant()}
    where id = ${planId}
  `.execute(db)
  await citeParent(db, plan, from)
  await logPlan(db, actor, plan, 'take-over-lines', { fromPlanId, lines: ids.length })
  return ids
}

export async function getSuperiorPlan(db: Db, unit: Unit, planId: string): Promise<SuperiorPlan> {
  const plan = await findSuperiorPlan(db, unit, planId)
  if (!plan) throw notFound('Không tìm thấy kế hoạch này của cấp trên.')
  return plan
}

/** The line as the unit's own plan begins with it: the superior's words, done by the unit itself. */
export function takenOver(line: SuperiorLine, unit: Pick<Unit, 'shortName'>): NewLine {
  return {
    origin: 'appendix',
    groupTitle: line.groupTitle,
    label: null,
    content: line.content,
    leads: [unit.shortName],
    coordinating: [],
    outputs: line.outputs,
    timing: line.timing,
    source: { lineId: line.id, version: line.version },
  }
}

/** "Kế hoạch số 09/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh An Sơn về …", as documents cite it. */
export function citationOf(plan: SuperiorPlan): string {
  const kind = documentKind(plan.kindCode === 'KH' ? 'KH' : 'CV').name ?? 'Văn bản'
  const number = numberOf(plan)
  const day = plan.issuedOn === null ? '' : ` ngày ${shortDate(plan.issuedOn)}`
  return `${kind}${number === null ? '' : ` số ${number}`}${day} của ${plan.issuer} về ${lowerFirst(plan.title)}`
}

function numberOf({ number, symbol }: SuperiorPlan): string | null {
  return number === null ? null : `${String(number).padStart(2, '0')}/${symbol ?? ''}`
}

async function refuseTakenHere(db: Db, planId: string, lineIds: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.plan_id = ${planId} and l.withdrawn_at is null and v.source_line_id = any(${[...lineIds]}::uuid[]) limit 1
  `.execute(db)
  if (rows.length > 0) {
    throw new InvalidForm({ lineIds: 'Có việc đã được đưa vào kế hoạch này. Hãy tải lại.' })
  }
}

/** Whoever takes lines over carries that plan out: it is a parent, and the paper says so among its bases. */
async function citeParent(
  db: Db,
  plan: { id: string; orgPath: string },
  from: SuperiorPlan,
): Promise<void> {
  const { rows } = await sql`
    select from plans.parent where plan_id = ${plan.id} and parent_plan_id = ${from.id} limit 1
  `.execute(db)
  if (rows.length > 0) return
  const citation = citationOf(from)
  const basis: Citation = {
    text: citation,
    number: numberOf(from),
    date: from.issuedOn,
    at: { start: 0, end: 0 },
  }
  await db
    .insertInto('plans.parent')
    .values({
      id: newId(),
      org_path: plan.orgPath,
      plan_id: plan.id,
      parent_plan_id: from.id,
      citation,
    })
    .execute()
  await sql`
    update plans.plan set outline = jsonb_set(outline, '{bases}', (outline -> 'bases') || ${JSON.stringify([basis])}::jsonb)
    where id = ${plan.id}
  `.execute(db)
}
