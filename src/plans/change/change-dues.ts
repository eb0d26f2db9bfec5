import { sql } from 'kysely'
import { dueAt } from '../../law/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { newIdSql } from '../../platform/new-id-sql.ts'
import { shortDate, shorten } from '../../ui/format.ts'
import { notifyAll, settleNotices } from '../../work/index.ts'
import { refreshPublished } from '../activity/write-activity-links.ts'
import { type DueChange, refusalOf } from './due-change.ts'
import { type ChangeableRow, listChangeable } from './due-change-queries.ts'

/** Changes what can be changed and leaves the rest; whoever has the work is told once, with the reason. */
export async function changeDues(
  db: Db,
  actor: Actor,
  occurrenceIds: readonly string[],
  change: DueChange,
): Promise<{ batchId: string | null; changed: number; refused: number }> {
  const chosen = await listChangeable(db, actor, occurrenceIds, true)
  const rows = chosen.filter((row) => refusalOf(row, change, today()) === null)
  const refused = chosen.length - rows.length
  if (rows.length === 0) return { batchId: null, changed: 0, refused }
  const ids = rows.map(({ id }) => id)
  const batchId = newId()
  await writeChanges(db, actor, batchId, ids, change)
  if (change.do === 'move') await moveDates(db, ids, change.dueOn)
  if (change.do === 'pause') await pauseDates(db, actor, ids, change.reason)
  if (change.do === 'cancel') {
    await waiveDates(db, ids)
    await settleNotices(db, ids)
  }
  await refreshPublished(db, ids)
  await tellHolders(db, actor, batchId, rows, change)
  const [first] = rows
  await logAct(db, actor, {
    act: `${change.do}-dues`,
    subjectKind: 'due-change',
    subjectId: batchId,
    orgPath: first?.issuerPath ?? '',
    details: { ...change, occurrenceIds: ids },
  })
  return { batchId, changed: rows.length, refused }
}

async function writeChanges(
  db: Db,
  actor: Actor,
  batchId: string,
  ids: readonly string[],
  change: DueChange,
): Promise<void> {
  await sql`
    insert into plans.due_change (id, batch_id, occurrence_id, org_path, issuer_path, kind, due_before, due_after,
      reason, done_at, done_by, done_by_name)
    select ${newIdSql()}, ${batchId}, o.id, coalesce(o.given_path, o.org_path), o.issuer_path, ${change.do}, o.due_on,
      ${change.do === 'move' ? change.dueOn : null}::date, ${change.reason}, ${instant()}::timestamptz,
      ${actor.accountId}::uuid, ${actor.name}
    from plans.occurrence o where o.id = any(${[...ids]}::uuid[])
  `.execute(db)
}

async function moveDates(db: Db, ids: readonly string[], dueOn: string): Promise<void> {
  await sql`
    update plans.occurrence set read_due_on = coalesce(read_due_on, due_on), due_on = ${dueOn},
      due_at = ${dueAt(dueOn).toISOString()}
    where id = any(${[...ids]}::uuid[])
  `.execute(db)
}

async function pauseDates(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  await sql`
    insert into plans.pause (id, org_path, issuer_path, occurrence_id, from_on, due_before, reason, paused_by, paused_by_name)
    select ${newIdSql()}, coalesce(o.given_path, o.org_path), o.issuer_path, o.id, ${today()}::date, o.due_on, ${reason},
      ${actor.accountId}::uuid, ${actor.name}
    from plans.occurrence o where o.id = any(${[...ids]}::uuid[])
  `.execute(db)
}

/** A pause ends with the work. */
async function waiveDates(db: Db, ids: readonly string[]): Promise<void> {
  await sql`
    update plans.pause set to_on = ${today()}, due_after = due_before
    where occurrence_id = any(${[...ids]}::uuid[]) and to_on is null
  `.execute(db)
  await sql`
    update plans.occurrence set state = 'cancelled', is_waived = true where id = any(${[...ids]}::uuid[])
  `.execute(db)
}

async function tellHolders(
  db: Db,
  actor: Actor,
  batchId: string,
  rows: readonly ChangeableRow[],
  change: DueChange,
): Promise<void> {
  const theirs = new Map<string, ChangeableRow[]>()
  for (const row of rows) {
    const { unitId, orgPath } = row
    // A notice lies with the unit itself; who is out of the actor's scope sees it on its board.
    const isTold = actor.scope.paths.some((path) => orgPath.startsWith(path))
    if (unitId === null || unitId === actor.home.unitId || !isTold) continue
    theirs.set(unitId, [...(theirs.get(unitId) ?? []), row])
  }
  const notices = [...theirs].flatMap(([unitId, [first, ...others]]) => {
    if (!first) return []
    const task = `“${shorten(first.content, 90)}”`
    const what = others.length > 0 ? `${task} và ${others.length} hạn khác` : task
    return [
      {
        unitId,
        orgPath: first.orgPath,
        forRole: 'officer' as const,
        kind: 'due-changed',
        subjectKind: 'due-change',
        subjectId: batchId,
        sentence: `${actor.name} ${saidOf(change)}: ${what}. Lý do: ${shorten(change.reason, 200)}`,
        address: `/lam-viec/viec?xem=${first.id}`,
      },
    ]
  })
  await notifyAll(db, notices)
}

function saidOf(change: DueChange): string {
  if (change.do === 'move') return `dời hạn sang ngày ${shortDate(change.dueOn)}`
  return change.do === 'pause' ? 'tạm dừng tính hạn' : 'cho thôi không làm'
}
