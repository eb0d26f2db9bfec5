import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { announce } from '../../platform/jobs.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { actingUnit } from '../../plans/index.ts'
import { meritChanged } from '../facts.ts'
import type { ModelView } from './model-contract.ts'
import { getModel } from './model-queries.ts'
import { logItem } from '../item/keep-trail.ts'

interface Place {
  unitId: string
  itemId: string
}

/** The unit does what another one published: shown at both. Said again, it says it in other words. */
export async function applyModel(
  db: Db,
  actor: Actor,
  { unitId, itemId }: Place,
  { appliedOn, words }: { appliedOn: string; words: string },
): Promise<ModelView> {
  const unit = await actingUnit(db, actor, unitId)
  const model = await getModel(db, unitId, itemId)
  if (appliedOn > today()) {
    throw new InvalidForm({
      appliedOn: 'Chỉ ghi cách làm đã bắt đầu áp dụng, không ghi ngày sắp tới.',
    })
  }
  await sql`
    insert into content.applied_model (id, unit_id, org_path, item_id, title, source_unit_id, applied_on, words,
      marked_at, marked_by_name)
    values (${newId()}, ${unitId}, ${unit.orgPath}, ${itemId}, ${model.title}, ${model.unit.id}, ${appliedOn}, ${words},
      ${instant()}, ${actor.name})
    on conflict (unit_id, item_id) do update set title = excluded.title, applied_on = excluded.applied_on,
      words = excluded.words, marked_at = excluded.marked_at, marked_by_name = excluded.marked_by_name,
      dropped_at = null
  `.execute(db)
  await tell(db, actor, unit, model, { act: 'apply-model', details: { appliedOn, words } })
  const dates = model.applied === null ? [appliedOn] : [appliedOn, model.applied.on]
  await announce(db, meritChanged, { orgPath: unit.orgPath, dates })
  return getModel(db, unitId, itemId)
}

/** No longer, or said by mistake; reports that counted it still open it. */
export async function dropModel(
  db: Db,
  actor: Actor,
  { unitId, itemId }: Place,
): Promise<ModelView> {
  const unit = await actingUnit(db, actor, unitId)
  const model = await getModel(db, unitId, itemId)
  if (model.applied === null) return model
  await sql`
    update content.applied_model set dropped_at = ${instant()} where unit_id = ${unitId} and item_id = ${itemId}
  `.execute(db)
  await tell(db, actor, unit, model, { act: 'drop-model', details: { before: model.applied } })
  await announce(db, meritChanged, { orgPath: unit.orgPath, dates: [model.applied.on] })
  return getModel(db, unitId, itemId)
}

async function tell(
  db: Db,
  actor: Actor,
  unit: { id: string; orgPath: string },
  model: ModelView,
  { act, details }: { act: string; details: Record<string, unknown> },
): Promise<void> {
  await dropPages(db, `item:${model.id}`)
  await dropPages(db, `items:${unit.id}`)
  await logItem(db, actor, { id: model.id, orgPath: unit.orgPath }, act, details)
}
