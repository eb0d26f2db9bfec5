import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { passTo } from '../../work/index.ts'
import type { PlanFacts } from '../draft/draft-contract.ts'
import { addLines, type NewLine } from './add-lines.ts'
import type { Outline } from './plan-contract.ts'
import { logPlan } from './keep-trail.ts'

export interface NewPlan {
  unit: Unit
  facts: PlanFacts
  outline: Outline
  lines: readonly NewLine[]
  /** The text it was read from; null when it was written here. */
  source: string | null
  /** Words that name who does it → ids of units. */
  matches: Record<string, string[]>
  sourceFileId: string | null
  parents: readonly { citation: string; planId: string | null }[]
}

/** Stores the plan with its lines, not issued yet: nothing is asked of anybody before it is. */
export async function createPlan(db: Db, actor: Actor, plan: NewPlan): Promise<string> {
  const { unit, facts, lines } = plan
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
      outline: JSON.stringify(plan.outline),
      matches: JSON.stringify(plan.matches),
      source: plan.source,
      source_file_id: plan.sourceFileId,
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
    })
    .execute()
  await addLines(db, actor, { id, orgPath: unit.orgPath, visibleBelow: false }, lines)
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
  await logPlan(db, actor, { id, orgPath: unit.orgPath }, 'create-plan', {
    title: facts.title,
    lines: lines.length,
  })
  return id
}

/** Programmes of the Government run five or ten years; the weeks of a century would each fall due. */
const LONGEST_YEARS = 10

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
