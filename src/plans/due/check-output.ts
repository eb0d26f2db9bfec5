import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { isHeldBy, recordingPaths } from '../acting-unit-queries.ts'

export interface OutputCheck {
  /** As the task promises it. */
  output: string
  delivered: boolean
  /** The activity that brought it, one of those that serve the due date. */
  activityId: string | null
  note: string | null
}

/** Ticks off what a task promises, or takes the tick away. Doing it twice changes nothing. */
export async function checkOutput(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  check: OutputCheck,
): Promise<void> {
  const { rows } = await sql<{
    orgPath: string
    issuerPath: string
    givenPath: string | null
    state: string
    outputs: string[]
  }>`
    select org_path as "orgPath", issuer_path as "issuerPath", given_path as "givenPath", state, outputs
    from plans.occurrence where id = ${occurrenceId} for update
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy lần đến hạn này.')
  if (!isHeldBy(await recordingPaths(db, actor), row)) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị thực hiện được đánh dấu sản phẩm.')
  }
  if (row.state === 'cancelled') throw new Refusal(409, 'Lần đến hạn này đã bị hủy.')
  if (!row.outputs.includes(check.output)) {
    throw new InvalidForm({ output: 'Kế hoạch không ghi sản phẩm này.' })
  }
  if (check.delivered) {
    // Where whoever has it in hand sees it too.
    const orgPath = row.givenPath ?? row.orgPath
    await tick(db, actor, occurrenceId, { orgPath, issuerPath: row.issuerPath }, check)
  } else {
    await sql`
      delete from plans.output_tick where occurrence_id = ${occurrenceId} and output = ${check.output}
    `.execute(db)
  }
  await logAct(db, actor, {
    act: check.delivered ? 'check-output' : 'uncheck-output',
    subjectKind: 'occurrence',
    subjectId: occurrenceId,
    orgPath: row.orgPath,
    details: { output: check.output, activityId: check.activityId },
  })
}

async function tick(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  { orgPath, issuerPath }: { orgPath: string; issuerPath: string },
  { output, activityId, note }: OutputCheck,
): Promise<void> {
  const { rows } = await sql<{ shard: number }>`
    select shard from plans.activity_occurrence
    where occurrence_id = ${occurrenceId} and activity_id = ${activityId}::uuid
  `.execute(db)
  if (activityId !== null && rows.length === 0) {
    throw new InvalidForm({ activityId: 'Việc này không phục vụ lần đến hạn này.' })
  }
  await sql`
    insert into plans.output_tick (occurrence_id, output, org_path, issuer_path, shard, activity_id, note, ticked_at,
      ticked_by, ticked_by_name)
    values (${occurrenceId}, ${output}, ${orgPath}, ${issuerPath}, ${rows[0]?.shard ?? null}, ${activityId},
      ${note}, ${instant()}, ${actor.accountId}, ${actor.name})
    on conflict (occurrence_id, output) do update set shard = excluded.shard,
      activity_id = excluded.activity_id, note = excluded.note
  `.execute(db)
}
