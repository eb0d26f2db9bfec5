import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notify } from '../notify.ts'

export interface NewRemark {
  /** Of the form as it was shown. */
  key: string
  unit: { id: string; orgPath: string }
  subject: { kind: string; id: string; title: string; publicPath: string }
  useful: boolean | null
  words: string
}

/** A reader's word reaches the unit, once; its officers are told once a subject. Runs in the scope of the unit. */
export async function leaveRemark(
  db: Db,
  { key, unit, subject, ...said }: NewRemark,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into work.remark (id, org_path, unit_id, subject_kind, subject_id, subject_title, public_path, useful,
      words, sent_at)
    values (${key}, ${unit.orgPath}, ${unit.id}, ${subject.kind}, ${subject.id}, ${subject.title},
      ${subject.publicPath}, ${said.useful}, ${said.words}, ${instant()})
    on conflict (id) do nothing
  `.execute(db)
  if (numAffectedRows === 0n || said.words === '') return
  await notify(db, {
    unitId: unit.id,
    orgPath: unit.orgPath,
    forRole: 'officer',
    kind: 'remark-left',
    subjectKind: subject.kind,
    subjectId: subject.id,
    sentence: `Có nhận xét của người đọc về “${subject.title}”.`,
    address: '/lam-viec/nhan-xet',
  })
}
