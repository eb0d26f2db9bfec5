import { sql } from 'kysely'
import { keepFile } from '../../files/index.ts'
import type { GuestActor } from '../../identity/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { takeTurns } from '../../platform/take-turns.ts'
import { notify } from '../../work/index.ts'
import { shorten } from '../../ui/format.ts'
import type { ProofFile } from '../activity/add-evidence.ts'
import { acknowledge } from '../due/accept-coordination.ts'
import { lineAddress } from '../plan/line-address.ts'
import { type Asked, getAsked, listGuestDues } from './outside-queries.ts'

/** What a guest says was done. */
export interface Told {
  occurrenceId: string | null
  happenedOn: string
  title: string
  people: number | null
  url: string | null
  note: string | null
}

/** The body knows what it is asked for. Saying it again changes nothing. */
export async function acceptInvitation(db: Db, guest: GuestActor): Promise<void> {
  const asked = await getAsked(db, guest.subject.id)
  refuseWithdrawn(asked)
  if (asked.acknowledgedAt !== null) return
  await acknowledge(db, [asked.id], guest.name)
  await logAct(db, guest, {
    act: 'accept-coordination',
    subjectKind: 'assignment',
    subjectId: asked.id,
    orgPath: asked.orgPath,
    details: { linkId: guest.linkId },
  })
  await tell(db, asked, 'outside-accepted', `${guest.name} đã nhận phối hợp: ${named(asked)}.`)
}

/** Keeps what a guest reports until an officer takes it over. What it proves is kept with it. */
export async function sendProposal(
  db: Db,
  store: FileStore,
  guest: GuestActor,
  told: Told,
  files: readonly ProofFile[],
): Promise<void> {
  const asked = await getAsked(db, guest.subject.id)
  refuseWithdrawn(asked)
  await takeTurns(db, 'send-proposal', asked.id)
  await check(db, asked, told)
  const fileIds: string[] = []
  for (const file of files) {
    const kept = await keepFile(db, store, {
      orgPath: asked.issuerPath,
      name: file.name,
      kind: file.image ? 'photo' : 'document',
      bytes: file.bytes,
      mime: file.mime,
      ...(file.image ? { image: file.image } : {}),
      createdBy: null,
      createdByName: guest.name,
    })
    fileIds.push(kept.id)
  }
  const id = newId()
  await db
    .insertInto('plans.proposal')
    .values({
      id,
      org_path: asked.issuerPath,
      unit_id: asked.issuerId,
      assignment_id: asked.id,
      occurrence_id: told.occurrenceId,
      link_id: guest.linkId,
      happened_on: told.happenedOn,
      title: told.title,
      people: told.people,
      url: told.url,
      note: told.note,
      file_ids: fileIds,
      sent_at: instant(),
      sent_by_name: guest.name,
      state: 'waiting',
    })
    .execute()
  await acknowledge(db, [asked.id], guest.name)
  await logAct(db, guest, {
    act: 'send-proposal',
    subjectKind: 'proposal',
    subjectId: id,
    orgPath: asked.issuerPath,
    details: { linkId: guest.linkId, assignmentId: asked.id },
  })
  const sentence = `${guest.name} báo đã làm “${shorten(told.title, 100)}”, chờ tiếp nhận.`
  await tell(db, asked, 'outside-reported', sentence)
}

/** Whoever has the link may send, and not without end. */
const MOST_WAITING = 20

async function check(db: Db, asked: Asked, told: Told): Promise<void> {
  if (told.happenedOn > today()) {
    throw new InvalidForm({ happenedOn: 'Ngày làm không được sau hôm nay.' })
  }
  const dues = await listGuestDues(db, asked.id)
  if (told.occurrenceId !== null && !dues.some(({ id }) => id === told.occurrenceId)) {
    throw new InvalidForm({ occurrenceId: 'Hãy chọn lại lần đến hạn.' })
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from plans.proposal
    where assignment_id = ${asked.id} and state = 'waiting'
  `.execute(db)
  if ((rows[0]?.count ?? 0) >= MOST_WAITING) {
    throw new Refusal(
      409,
      `${asked.issuerName} chưa kịp tiếp nhận các việc đã báo. Hãy báo tiếp sau.`,
    )
  }
}

function refuseWithdrawn(asked: Asked): void {
  if (asked.state !== 'open') {
    throw new Refusal(409, `${asked.issuerName} không còn đề nghị việc này.`)
  }
}

function named({ content }: Asked): string {
  return `“${shorten(content, 100)}”`
}

async function tell(db: Db, asked: Asked, kind: string, sentence: string): Promise<void> {
  await notify(db, {
    unitId: asked.issuerId,
    orgPath: asked.issuerPath,
    forRole: 'officer',
    kind,
    subjectKind: 'assignment',
    subjectId: asked.id,
    sentence,
    address: `/lam-viec${lineAddress(asked)}`,
  })
}
