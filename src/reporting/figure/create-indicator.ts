import { addDays } from '../../law/index.ts'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { takeTurns } from '../../platform/take-turns.ts'
import { listDefined, lockIndicator } from './indicator-queries.ts'
import type { Measure } from './measure.ts'
import { measureFault } from './measure-words.ts'

/** Each one is counted at every look at a draft. */
const MOST = 40

export interface Defined {
  label: string
  unitWord: string
  measure: Measure
}

/** A figure of the unit's own, for itself and all below it, from a day on; the one it replaces ends the day before. */
export async function createIndicator(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: Defined & { validFrom: string; replaces: string | null },
): Promise<{ code: string }> {
  const unit = await getUnit(db, unitId)
  if (!hasRole(actor, unit.orgPath, 'viewer')) throw notFound('Không tìm thấy đơn vị này.')
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được đặt chỉ tiêu cho đơn vị.')
  }
  refuseFaulty(asked.measure)
  const { label, unitWord, measure, validFrom, replaces } = asked
  await takeTurns(db, 'create-indicator', unitId)
  const inForce = (await listDefined(db, unit.orgPath)).filter(
    (one) => one.code !== replaces && (one.validTo === null || one.validTo >= validFrom),
  )
  if (inForce.some((one) => one.label === label)) {
    throw new InvalidForm({ label: 'Đã có chỉ tiêu mang tên này.' })
  }
  if (inForce.filter((one) => one.unitId === unitId).length >= MOST) {
    throw new Refusal(409, `Mỗi đơn vị đặt nhiều nhất ${MOST} chỉ tiêu cùng lúc.`)
  }
  const code = codeOf(newId())
  if (replaces !== null) await endBefore(db, unitId, replaces, validFrom)
  await db
    .insertInto('reporting.indicator')
    .values({
      code,
      label,
      unit_word: unitWord,
      measure: JSON.stringify(measure),
      ordinal: inForce.length,
      valid_from: validFrom,
      org_path: unit.orgPath,
      unit_id: unitId,
      replaces,
      made_by_name: actor.name,
      made_at: instant(),
    })
    .execute()
  await logAct(db, actor, {
    act: 'create-indicator',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { code, label, measure, validFrom, replaces },
  })
  return { code }
}

export function refuseFaulty(measure: Measure): void {
  const fault = measureFault(measure)
  if (fault !== null) throw new InvalidForm({ measure: fault })
}

/** In tokens and addresses, hence letters and digits only. */
function codeOf(id: string): string {
  return `own_${id.replaceAll('-', '').slice(-12)}`
}

async function endBefore(db: Db, unitId: string, code: string, day: string): Promise<void> {
  const old = await lockIndicator(db, code)
  if (!old || old.unitId !== unitId) throw notFound('Không tìm thấy chỉ tiêu được thay.')
  const last = addDays(day, -1)
  if (last < old.validFrom) {
    throw new InvalidForm({
      validFrom: `Chỉ tiêu cũ tính từ ${old.validFrom}; chỉ tiêu mới phải bắt đầu sau ngày đó.`,
    })
  }
  await db
    .updateTable('reporting.indicator')
    .set({ valid_to: last })
    .where('code', '=', code)
    .execute()
}
