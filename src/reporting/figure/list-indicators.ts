import { findUnit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { listDefined } from './indicator-queries.ts'
import { measureWords } from './measure-words.ts'

/** Everything that is or was counted in the unit's reports, the unit's own first. */
export async function listUnitIndicators(db: Db, actor: Actor, unitId: string) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const defined = await listDefined(db, unit.orgPath)
  return {
    items: defined.map((one) => {
      const own = one.unitId !== null && actsFor(actor, one.unitId, 'officer')
      return {
        code: one.code,
        label: one.label,
        unitWord: one.unitWord,
        measure: one.measure,
        words: measureWords(one.measure),
        validFrom: one.validFrom,
        validTo: one.validTo,
        owner:
          one.unitId === null
            ? null
            : { unitId: one.unitId, name: one.unitName ?? '', byName: one.madeByName ?? '' },
        used: one.used,
        may: { change: own && !one.used, close: own },
      }
    }),
    next: null,
    may: { create: actsFor(actor, unitId, 'officer') },
  }
}
