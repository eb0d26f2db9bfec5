import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { isHeldBy, recordingPaths } from '../acting-unit-queries.ts'
import { refreshOccurrences } from './refresh-occurrences.ts'

/** What a coordinating unit did for a task, in its own words: its part is done, and whoever leads reads it. */
export async function addContribution(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  { happenedOn, note }: { happenedOn: string; note: string },
): Promise<void> {
  const { orgPath, issuerPath, givenPath } = await lockCoordinating(db, actor, occurrenceId)
  if (happenedOn > today()) {
    throw new InvalidForm({ happenedOn: 'Ngày này không được sau hôm nay.' })
  }
  await db
    .insertInto('plans.contribution')
    .values({
      id: newId(),
      // Where whoever has it in hand sees it too.
      org_path: givenPath ?? orgPath,
      issuer_path: issuerPath,
      occurrence_id: occurrenceId,
      happened_on: happenedOn,
      note,
      added_at: instant(),
      added_by: actor.accountId,
      added_by_name: actor.name,
    })
    .execute()
  await refreshOccurrences(db, [occurrenceId])
  await log(db, actor, 'add-contribution', occurrenceId, orgPath)
}

export async function withdrawContribution(
  db: Db,
  actor: Actor,
  contributionId: string,
): Promise<void> {
  const { rows } = await sql<{ occurrenceId: string }>`
    select occurrence_id as "occurrenceId" from plans.contribution where id = ${contributionId}
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy phần phối hợp này.')
  const { orgPath } = await lockCoordinating(db, actor, row.occurrenceId)
  await sql`
    update plans.contribution set withdrawn_at = ${instant()} where id = ${contributionId} and withdrawn_at is null
  `.execute(db)
  await refreshOccurrences(db, [row.occurrenceId])
  await log(db, actor, 'withdraw-contribution', row.occurrenceId, orgPath)
}

async function lockCoordinating(
  db: Db,
  actor: Actor,
  occurrenceId: string,
): Promise<{ orgPath: string; issuerPath: string; givenPath: string | null }> {
  const { rows } = await sql<{
    orgPath: string
    issuerPath: string
    givenPath: string | null
    part: string
    state: string
  }>`
    select org_path as "orgPath", issuer_path as "issuerPath", given_path as "givenPath", part, state
    from plans.occurrence where id = ${occurrenceId} for update
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy lần đến hạn này.')
  if (!isHeldBy(await recordingPaths(db, actor), row)) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị phối hợp được ghi phần của mình.')
  }
  if (row.part !== 'coordinating' || row.state === 'cancelled') {
    throw new Refusal(409, 'Chỉ ghi phần phối hợp cho việc phối hợp còn hiệu lực.')
  }
  return row
}

async function log(db: Db, actor: Actor, act: string, subjectId: string, orgPath: string) {
  await logAct(db, actor, { act, subjectKind: 'occurrence', subjectId, orgPath })
}
