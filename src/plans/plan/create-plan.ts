import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { passTo } from '../../work/index.ts'
import type { PlanFacts } from '../draft/draft-contract.ts'
import { outlineOf } from './plan.ts'
import type { PlanDraft } from '../plan-draft.ts'

export interface NewPlan {
  unit: Unit
  facts: PlanFacts
  draft: PlanDraft
  /** Words that name who does it → ids of units. */
  matches: Record<string, string[]>
  sourceFileId: string | null
  parents: readonly { citation: string; planId: string | null }[]
}

/** Stores the plan with its lines, not issued yet: nothing is asked of anybody before it is. */
export async function createPlan(db: Db, actor: Actor, plan: NewPlan): Promise<string> {
  const { unit, facts, draft } = plan
  if (facts.toOn < facts.fromOn) {
    throw new InvalidForm({ toOn: 'Ngày kết thúc phải sau ngày bắt đầu.' })
  }
  if (Number(facts.toOn.slice(0, 4)) - Number(facts.fromOn.slice(0, 4)) > LONGEST_YEARS) {
    throw new InvalidForm({ toOn: `Một kế hoạch kéo dài nhiều nhất ${LONGEST_YEARS} năm.` })
  }
  const id = newId()
  const at = instant()
  await db
    .insertInto('plans.plan')
    .values({
      id,
      org_path: unit.orgPath,
      shard: unit.shard,
      unit_id: unit.id,
      state: 'draft',
      kind_code: facts.kindCode,
      number: facts.number,
      symbol: facts.symbol,
      title: facts.title,
      year: facts.year,
      issued_on: facts.issuedOn,
      place: facts.place,
      signer_position: facts.signerPosition,
      signer_name: facts.signerName,
      from_on: facts.fromOn,
      to_on: facts.toOn,
      outline: JSON.stringify(outlineOf(draft)),
      matches: JSON.stringify(plan.matches),
      source: draft.source,
      source_file_id: plan.sourceFileId,
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
    })
    .execute()
  await insertLines(db, unit.orgPath, id, draft, actor)
  await insertParents(db, unit.orgPath, id, plan.parents)
  await passTo(db, {
    subjectKind: 'plan',
    subjectId: id,
    unitId: unit.id,
    orgPath: unit.orgPath,
    holderName: actor.name,
    holderAccountId: actor.accountId,
    doing: 'Hoàn thiện, trình ban hành',
  })
  await logAct(db, actor, {
    act: 'create-plan',
    subjectKind: 'plan',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { title: facts.title, lines: draft.tasks.length },
  })
  return id
}

/** Programmes of the Government run five or ten years; the weeks of a century would each fall due. */
const LONGEST_YEARS = 10

async function insertLines(
  db: Db,
  orgPath: string,
  planId: string,
  draft: PlanDraft,
  actor: Actor,
): Promise<void> {
  const lines = draft.tasks.map((task, index) => ({
    id: newId(),
    ordinal: index + 1,
    origin: task.from,
    group_title: task.group,
    label: task.label,
    content: task.text,
    leads: task.leads,
    coordinating: task.coordinating,
    outputs: task.outputs,
    timing: task.timing,
  }))
  const rows = JSON.stringify(lines)
  await sql`
    insert into plans.line (id, org_path, plan_id, ordinal)
    select id, ${orgPath}, ${planId}, ordinal from jsonb_to_recordset(${rows}::jsonb) as l (id uuid, ordinal integer)
  `.execute(db)
  await sql`
    insert into plans.line_version (line_id, version, org_path, origin, group_title, label, content, leads,
      coordinating, outputs, timing, valid_from, changed_by_name)
    select id, 1, ${orgPath}, origin, group_title, label, content, leads, coordinating, outputs, timing,
      ${instant()}::timestamptz, ${actor.name}
    from jsonb_to_recordset(${rows}::jsonb) as l (id uuid, origin text, group_title text, label text,
      content text, leads text[], coordinating text[], outputs text[], timing jsonb)
  `.execute(db)
}

async function insertParents(
  db: Db,
  orgPath: string,
  planId: string,
  parents: NewPlan['parents'],
): Promise<void> {
  if (parents.length === 0) return
  await db
    .insertInto('plans.parent')
    .values(
      parents.map((parent) => ({
        id: newId(),
        org_path: orgPath,
        plan_id: planId,
        parent_plan_id: parent.planId,
        citation: parent.citation,
      })),
    )
    .execute()
}
