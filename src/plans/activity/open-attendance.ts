import { sql } from 'kysely'
import { listPersonalLooks, openPersonalFile, type PersonalFile } from '../../files/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { canOpenAttendance } from './attendance.ts'
import type { Attendee } from './evidence-contract.ts'

export interface OpenedAttendance {
  attendees: Attendee[]
  hasScan: boolean
  looks: { seenAt: string; name: string }[]
}

/** The names of a list. That they were read is written down by the very function that gives them out. */
export async function openAttendance(
  db: Db,
  actor: Actor,
  evidenceId: string,
): Promise<OpenedAttendance> {
  const { personalFileId } = await getOpenable(db, actor, evidenceId)
  const { rows } = await sql<Attendee>`
    select name, "position", office, contact
    from plans.read_attendees(${evidenceId}, ${newId()}, ${instant()}, ${actor.accountId}, ${actor.name})
  `.execute(db)
  return {
    attendees: rows,
    hasScan: personalFileId !== null,
    looks: await listPersonalLooks(db, [evidenceId, ...(personalFileId ? [personalFileId] : [])]),
  }
}

export async function openAttendanceScan(
  db: Db,
  store: FileStore,
  actor: Actor,
  evidenceId: string,
): Promise<PersonalFile> {
  const { personalFileId } = await getOpenable(db, actor, evidenceId)
  const file = personalFileId && (await openPersonalFile(db, store, actor, personalFileId))
  if (!file) throw notFound('Bản chụp danh sách không còn.')
  return file
}

async function getOpenable(
  db: Db,
  actor: Actor,
  evidenceId: string,
): Promise<{ personalFileId: string | null }> {
  const { rows } = await sql<{ unitId: string; personalFileId: string | null }>`
    select a.unit_id as "unitId", l.personal_file_id as "personalFileId"
    from plans.attendance l
    join plans.evidence e on e.shard = l.shard and e.id = l.evidence_id
    join plans.activity a on a.shard = e.shard and a.id = e.activity_id
    where l.evidence_id = ${evidenceId}
  `.execute(db)
  const [list] = rows
  if (!list) throw notFound('Không tìm thấy danh sách này.')
  if (!canOpenAttendance(actor, list.unitId)) {
    throw new Refusal(403, 'Danh sách có tên người: chỉ cán bộ của chính đơn vị đã ghi xem được.')
  }
  return list
}
