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
  await passEach(db, [handing])
}

/** The same of many subjects, in two statements. */
export async function passEach(db: Db, handings: readonly Handing[]): Promise<void> {
  const at = instant()
  const column = <K extends keyof Handing>(name: K) => handings.map((handing) => handing[name])
  const handed = sql`unnest(${handings.map(() => newId())}::uuid[], ${column('orgPath')}::text[],
    ${column('unitId')}::uuid[], ${column('subjectKind')}::text[], ${column('subjectId')}::uuid[],
    ${column('holderName')}::text[], ${column('holderAccountId')}::uuid[], ${column('doing')}::text[])
    as handed (id, org_path, unit_id, subject_kind, subject_id, holder_name, holder_account_id, doing)`
  await sql`
    update work.holder h set until = ${at}::timestamptz from ${handed}
    where h.subject_id = handed.subject_id and h.until is null
      and (h.holder_name, h.holder_account_id, h.doing)
        is distinct from (handed.holder_name, handed.holder_account_id, handed.doing)
  `.execute(db)
  await sql`
    insert into work.holder (id, org_path, unit_id, subject_kind, subject_id, holder_name, holder_account_id, doing,
      since)
    select handed.*, ${at}::timestamptz from ${handed}
    where not exists (
      select from work.holder h where h.subject_id = handed.subject_id and h.until is null)
  `.execute(db)
}

/** Nobody has to do anything with it, or with any of them, any more. */
export async function letGo(db: Db, subject: string | readonly string[]): Promise<void> {
  const subjects = typeof subject === 'string' ? [subject] : subject
  if (subjects.length === 0) return
  await db
    .updateTable('work.holder')
    .set({ until: instant() })
    .where('subject_id', 'in', subjects)
    .where('until', 'is', null)
    .execute()
}
