import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { lockOwn } from './change-indicator.ts'

/** Reports whose period ends later no longer count it; earlier ones keep it. */
export async function closeIndicator(
  db: Db,
  actor: Actor,
  code: string,
  validTo: string,
): Promise<{ code: string }> {
  const { unitId, orgPath, validFrom } = await lockOwn(db, actor, code)
  if (validTo < validFrom) {
    throw new InvalidForm({ validTo: 'Ngày thôi dùng không thể trước ngày bắt đầu.' })
  }
  await db
    .updateTable('reporting.indicator')
    .set({ valid_to: validTo })
    .where('code', '=', code)
    .execute()
  await logAct(db, actor, {
    act: 'close-indicator',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath,
    details: { code, validTo },
  })
  return { code }
}
