import { sql } from 'kysely'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'

export interface Handing {
  subjectKind: string
  subjectId: string
  unitId: string
  orgPath: string
  /** A person or a post as the screen names it: "Chủ tịch", "Nguyễn Thị A". */
  holderName: string
  holderAccountId: string | null
  /** What they have to do: "Soạn thảo", "Xem xét, phê duyệt". */
  doing: string
}

/** From now on the subject is with this holder; the row of the one before is closed. The same holder doing the same keeps the earlier date. */
export async function passTo(db: Db, handing: Handing): Promise<void> {
  const at = instant()
  const { rows } = await sql`
    select 1 from work.holder
    where subject_id = ${handing.subjectId} and until is null and doing = ${handing.doing}
      and holder_name = ${handing.holderName}
      and holder_account_id is not distinct from ${handing.holderAccountId}::uuid
  `.execute(db)
  if (rows.length > 0) return
  await letGo(db, handing.subjectId)
  await db
    .insertInto('work.holder')
    .values({
      id: newId(),
      org_path: handing.orgPath,
      unit_id: handing.unitId,
      subject_kind: handing.subjectKind,
      subject_id: handing.subjectId,
      holder_name: handing.holderName,
      holder_account_id: handing.holderAccountId,
      doing: handing.doing,
      since: at,
    })
    .execute()
}

/** Nobody has to do anything with it any more. */
export async function letGo(db: Db, subjectId: string): Promise<void> {
  await db
    .updateTable('work.holder')
    .set({ until: instant() })
    .where('subject_id', '=', subjectId)
    .where('until', 'is', null)
    .execute()
}
