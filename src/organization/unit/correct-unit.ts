import type { Actor } from '../../platform/actor.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { manageableUnit } from './managed-unit-queries.ts'
import type { UnitKind } from './unit.ts'

export interface CorrectedUnit {
  kind: UnitKind
  documentSymbol: string
  reason: string
}

/**
 * What was written wrongly when the unit was opened is put right; documents issued keep their number as issued.
 * A committee stays one and nothing else becomes one: its territory and its public pages hang on it.
 */
export async function correctUnit(
  db: Db,
  actor: Actor,
  unitId: string,
  wanted: CorrectedUnit,
): Promise<void> {
  const unit = await manageableUnit(db, actor, unitId)
  const { kind, documentSymbol, reason } = wanted
  if (kind !== unit.kind && [kind, unit.kind].includes('peoples_committee')) {
    throw new InvalidForm({
      kind: 'Ủy ban nhân dân gắn với địa bàn nên không đổi thành loại khác hoặc từ loại khác; hãy ghi việc sắp xếp đơn vị.',
    })
  }
  await db
    .updateTable('organization.unit')
    .set({ kind, document_symbol: documentSymbol })
    .where('id', '=', unitId)
    .execute()
  await logAct(db, actor, {
    act: 'correct-unit',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: {
      before: { kind: unit.kind, documentSymbol: unit.documentSymbol },
      kind,
      documentSymbol,
      reason,
    },
  })
}
