import { sql } from 'kysely'
import { type ChannelCode, getItem } from '../../content/index.ts'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { PRINTED_CODES } from '../channel/channel.ts'

/** So many copies of the approved version came from the press. */
export async function recordPrintRun(
  db: Db,
  actor: Actor,
  itemId: string,
  run: { code: ChannelCode; copies: number; printedOn: string; printer: string },
): Promise<void> {
  const item = await getItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  if (!PRINTED_CODES.includes(run.code)) {
    throw new InvalidForm({ code: 'Hình thức này không in.' })
  }
  if (run.printedOn > today()) throw new InvalidForm({ printedOn: 'Ngày in chưa đến.' })
  if (item.state !== 'approved') {
    throw new Refusal(409, 'Chỉ ghi lần in của bản đã duyệt. Bản này chưa duyệt hoặc đã sửa.')
  }
  const { orgPath } = await getUnit(db, item.unitId)
  const id = newId()
  await sql`
    insert into channels.print_run (id, org_path, unit_id, item_id, item_number, code, copies, printed_on, printer,
      recorded_at, recorded_by_name)
    values (${id}, ${orgPath}, ${item.unitId}, ${itemId}, ${item.number}, ${run.code}, ${run.copies},
      ${run.printedOn}::date, ${run.printer}, ${instant()}, ${actor.name})
  `.execute(db)
  await log(db, actor, { id, orgPath }, 'record-print-run', { copies: run.copies })
}

/** Written down wrongly: it counts no more. Answers the id of the item. */
export async function voidPrintRun(
  db: Db,
  actor: Actor,
  runId: string,
  reason: string,
): Promise<string> {
  const { rows } = await sql<{ unitId: string; itemId: string; orgPath: string; isVoid: boolean }>`
    select unit_id as "unitId", item_id as "itemId", org_path as "orgPath", void_reason is not null as "isVoid"
    from channels.print_run where id = ${runId} for update
  `.execute(db)
  const [run] = rows
  if (!run) throw notFound('Không tìm thấy lần in này.')
  refuseUnlessOfficer(actor, run.unitId)
  if (run.isVoid) throw new Refusal(409, 'Lần in này đã bỏ rồi.')
  await sql`update channels.print_run set void_reason = ${reason} where id = ${runId}`.execute(db)
  await log(db, actor, { id: runId, orgPath: run.orgPath }, 'void-print-run', { reason })
  return run.itemId
}

async function log(
  db: Db,
  actor: Actor,
  { id, orgPath }: { id: string; orgPath: string },
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, actor, { act, subjectKind: 'print-run', subjectId: id, orgPath, details })
}
