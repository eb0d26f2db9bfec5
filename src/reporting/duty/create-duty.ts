import { findUnit, getUnit, listUnitsById, type Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import type { PeriodKind, Subject } from '../report/report.ts'
import type { Bearer } from './duty.ts'

/** Who reports to whom: what a duty may be told anew. */
export interface Laid {
  bearers: Bearer[]
  bearerIds: string[]
  toUnitId: string | null
  toName: string | null
  viaUnitId: string | null
  viaName: string | null
  embedIn: Subject | null
}

export interface AskedDuty extends Laid {
  words: string
  /** Null: to be asked. */
  periodKind: PeriodKind | null
  subject: Subject
  fromOn: string
}

/** A unit says what it, or those below it, report from a day on. */
export async function createDuty(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: AskedDuty,
): Promise<{ id: string }> {
  const unit = await getUnit(db, unitId)
  if (!hasRole(actor, unit.orgPath, 'viewer')) throw notFound('Không tìm thấy đơn vị này.')
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được đặt chế độ báo cáo.')
  }
  if (asked.subject === asked.embedIn) {
    throw new InvalidForm({ embedIn: 'Một báo cáo không lồng ghép vào chính nó.' })
  }
  const id = newId()
  await db
    .insertInto('reporting.duty')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unitId,
      words: asked.words,
      period_kind: asked.periodKind,
      subject: asked.subject,
      may_be_embedded: asked.embedIn !== null,
      from_on: asked.fromOn,
      made_by_name: actor.name,
      ...(await laidColumns(db, unit, asked)),
    })
    .execute()
  await logAct(db, actor, {
    act: 'create-duty',
    subjectKind: 'duty',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { ...asked },
  })
  return { id }
}

/** Units named one by one lie below; those reported to or through only have to exist. */
export async function laidColumns(db: Db, unit: Unit, laid: Laid) {
  const named = laid.bearers.includes('named') ? laid.bearerIds : []
  const units = await listUnitsById(db, named)
  if (
    laid.bearers.includes('named') &&
    (units.length === 0 ||
      units.length !== new Set(named).size ||
      units.some((one) => one.id === unit.id || !one.orgPath.startsWith(unit.orgPath)))
  ) {
    throw new InvalidForm({ bearerIds: 'Hãy chọn các đơn vị thuộc phạm vi của đơn vị.' })
  }
  let throughBelow = false
  for (const [field, id] of [
    ['toUnitId', laid.toUnitId],
    ['viaUnitId', laid.viaUnitId],
  ] as const) {
    if (id === null) continue
    const other = await findUnit(db, id)
    if (!other) throw new InvalidForm({ [field]: 'Không tìm thấy đơn vị này.' })
    throughBelow ||= other.id !== unit.id && other.orgPath.startsWith(unit.orgPath)
  }
  return {
    // An office of its own through which its report goes expects it.
    visible_below: throughBelow || laid.bearers.some((bearer) => bearer !== 'own'),
    bearers: [...new Set(laid.bearers)],
    bearer_ids: named,
    to_unit_id: laid.toUnitId,
    to_name: laid.toName || null,
    via_unit_id: laid.viaUnitId,
    via_name: laid.viaName || null,
    embed_in: laid.embedIn,
  }
}
