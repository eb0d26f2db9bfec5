import { sql } from 'kysely'
import { listFilesById } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { settleNotices } from '../../work/index.ts'
import { addEvidence, addKeptFiles } from '../activity/add-evidence.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { insertServed, refreshPublished } from '../activity/write-activity-links.ts'
import { refreshOccurrences } from '../due/refresh-occurrences.ts'

interface Waiting {
  id: string
  orgPath: string
  shard: number
  unitId: string
  assignmentId: string
  occurrenceId: string | null
  happenedOn: string
  title: string
  people: number | null
  url: string | null
  note: string | null
  fileIds: string[]
  sentByName: string
}

/**
 * Takes what was reported over as an activity of the unit that asked, figures marked as told by a partner, with the
 * files and the link as its evidence. The due date of the body outside is met by it.
 */
export async function acceptProposal(
  db: Db,
  actor: Actor,
  proposalId: string,
  { channelKind, title }: { channelKind: string; title?: string | undefined },
): Promise<void> {
  const told = await lockWaiting(db, actor, proposalId)
  const activityId = await recordActivity(db, actor, {
    unitId: told.unitId,
    source: { kind: 'proposal', id: told.id },
    happenedOn: told.happenedOn,
    channelKind,
    title: title ?? told.title,
    place: null,
    note: [`Do ${told.sentByName} thực hiện.`, told.note].filter(Boolean).join('\n'),
    quantities:
      told.people === null
        ? []
        : [{ kind: 'people_informed', value: told.people, countMethod: 'partner_report' }],
    occurrenceIds: [],
  })
  if (told.occurrenceId !== null) {
    const { shard, orgPath, occurrenceId } = told
    await insertServed(db, [{ shard, id: activityId, orgPath, occurrenceIds: [occurrenceId] }])
    await refreshOccurrences(db, [occurrenceId])
    await refreshPublished(db, [occurrenceId])
  }
  await addKeptFiles(db, actor, activityId, await listFilesById(db, told.fileIds))
  if (told.url !== null) await addEvidence(db, actor, activityId, { kind: 'link', url: told.url })
  await sql`
    update plans.proposal set state = 'accepted', decided_at = ${instant()}, decided_by = ${actor.accountId},
      decided_by_name = ${actor.name}, shard = ${told.shard}, activity_id = ${activityId}
    where id = ${proposalId}
  `.execute(db)
  await finish(db, actor, told, 'accept-proposal', { activityId })
}

/** Whoever sent it reads the reason at their link, and may send again. */
export async function declineProposal(
  db: Db,
  actor: Actor,
  proposalId: string,
  reason: string,
): Promise<void> {
  const told = await lockWaiting(db, actor, proposalId)
  await sql`
    update plans.proposal set state = 'declined', decided_at = ${instant()}, decided_by = ${actor.accountId},
      decided_by_name = ${actor.name}, reason = ${reason}
    where id = ${proposalId}
  `.execute(db)
  await finish(db, actor, told, 'decline-proposal', { reason })
}

async function lockWaiting(db: Db, actor: Actor, proposalId: string): Promise<Waiting> {
  const { rows } = await sql<Waiting & { state: string }>`
    select p.id, p.org_path as "orgPath", u.shard, p.unit_id as "unitId", p.assignment_id as "assignmentId",
      p.occurrence_id as "occurrenceId", p.happened_on as "happenedOn", p.title, p.people, p.url, p.note,
      p.file_ids as "fileIds", p.sent_by_name as "sentByName", p.state
    from plans.proposal p join organization.unit u on u.id = p.unit_id
    where p.id = ${proposalId} for update of p
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy báo cáo này.')
  if (!actsFor(actor, row.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị đã mời được tiếp nhận.')
  }
  if (row.state !== 'waiting') throw new Refusal(409, 'Báo cáo này đã được xử lý.')
  return row
}

async function finish(
  db: Db,
  actor: Actor,
  told: Waiting,
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  const { rows } = await sql`
    select from plans.proposal where assignment_id = ${told.assignmentId} and state = 'waiting'
  `.execute(db)
  if (rows.length === 0) await settleNotices(db, told.assignmentId, 'outside-reported')
  await logAct(db, actor, {
    act,
    subjectKind: 'proposal',
    subjectId: told.id,
    orgPath: told.orgPath,
    details,
  })
}
