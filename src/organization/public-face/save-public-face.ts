import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { type Contact, contactFault } from './contact.ts'
import { canEditFace } from './public-face.ts'
import { findPublicFace, type PublicFace } from './public-face-queries.ts'

export interface FaceChange {
  version: number
  introduction: string
  contacts: readonly Contact[]
}

/** The unit says anew how it is reached; every page of it shows that from the next reader on. */
export async function savePublicFace(
  db: Db,
  actor: Actor,
  unitId: string,
  change: FaceChange,
): Promise<PublicFace> {
  const unit = await getUnit(db, unitId)
  if (!canEditFace(actor, unit)) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được sửa thông tin công khai.')
  }
  const faults = change.contacts.flatMap((contact, index) => {
    const fault = contactFault(contact)
    return fault === null ? [] : [[`contacts.${index}.value`, fault] as const]
  })
  if (faults.length > 0) throw new InvalidForm(Object.fromEntries(faults))
  await sql`select id from organization.unit where id = ${unitId} for update`.execute(db)
  const before = await findPublicFace(db, unitId)
  if (before.version !== change.version) throw moved(before.version)
  await sql`
    insert into organization.public_face (unit_id, introduction, version, changed_at, changed_by_name)
    values (${unitId}, ${change.introduction}, 1, ${instant()}, ${actor.name})
    on conflict (unit_id) do update set introduction = excluded.introduction,
      version = organization.public_face.version + 1, changed_at = excluded.changed_at,
      changed_by_name = excluded.changed_by_name
  `.execute(db)
  await replaceContacts(db, unitId, change.contacts)
  await logAct(db, actor, {
    act: 'save-public-face',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { before: before.contacts, after: change.contacts },
  })
  await dropPages(db, `face:${unitId}`)
  return findPublicFace(db, unitId)
}

async function replaceContacts(db: Db, unitId: string, contacts: readonly Contact[]) {
  await sql`delete from organization.contact where unit_id = ${unitId}`.execute(db)
  await sql`
    insert into organization.contact (unit_id, sort_order, kind, label, value, note)
    select ${unitId}::uuid, sort_order, kind, label, value, note
    from jsonb_to_recordset(${JSON.stringify(
      contacts.map((contact, index) => ({ ...contact, sort_order: index + 1 })),
    )}::jsonb) as c (sort_order integer, kind text, label text, value text, note text)
  `.execute(db)
}
