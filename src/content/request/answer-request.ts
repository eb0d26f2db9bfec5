import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { createItem } from '../item/create-item.ts'
import { getVersion, lockItem } from '../item/item-queries.ts'
import { sealVersion } from '../item/submit-item.ts'
import { tellUnits } from '../tell-units.ts'
import { sendAnswer } from './send-answer.ts'
import { canAnswer, canBegin, type ContentRequest, noticeTo, REQUEST_SUBJECT } from './request.ts'
import { lockRequest } from './request-queries.ts'

/** Opens a draft for it; answers the item's id. Asked twice it is the same one. */
export async function beginRequest(db: Db, actor: Actor, requestId: string): Promise<string> {
  const request = await lockRequest(db, requestId)
  refuseUnlessOfficer(actor, request.unitId)
  if (request.itemId !== null) return request.itemId
  if (!canBegin(actor, request)) throw answeredAlready()
  const { unitId, kind, title, themes } = request
  const itemId = await createItem(db, actor, {
    unitId,
    kind,
    language: 'vi',
    title,
    classification: { themes },
  })
  await sql`
    update content.request set state = 'writing', item_id = ${itemId}::uuid, version = version + 1,
      changed_at = ${instant()}::timestamptz
    where id = ${requestId}
  `.execute(db)
  await log(db, actor, request, 'begin-request', { itemId })
  return itemId
}

/** Exactly the approved version is sent, as it stands now: later edits of either side do not touch it. */
export async function answerRequest(
  db: Db,
  actor: Actor,
  requestId: string,
  itemId: string,
): Promise<void> {
  const request = await lockRequest(db, requestId)
  refuseUnlessOfficer(actor, request.unitId)
  if (!canAnswer(actor, request)) throw answeredAlready()
  const item = await lockItem(db, itemId)
  if (item.unitId !== request.unitId || item.state !== 'approved' || item.discardedAt !== null) {
    throw new InvalidForm({ itemId: 'Chỉ gửi được bài của đơn vị đã được duyệt.' })
  }
  const { content } = await getVersion(db, itemId, item.number)
  await sealVersion(db, itemId, item.number)
  await sql`
    update content.request set state = 'answered', item_id = ${itemId}::uuid, kind = ${item.kind},
      answer = ${JSON.stringify(content)}::jsonb, answer_number = ${item.number},
      answer_themes = (select themes from content.item where id = ${itemId}::uuid),
      answer_language = ${item.language}, answered_at = ${instant()}::timestamptz, answered_by_name = ${actor.name},
      reason = '', version = version + 1, changed_at = ${instant()}::timestamptz
    where id = ${requestId}
  `.execute(db)
  await settleNotices(db, requestId)
  const { orgPath, askerPath } = request
  await enqueue(db, sendAnswer, { requestId, orgPath, askerPath })
  await log(db, actor, request, 'answer-request', { itemId, number: item.number })
}

export async function declineRequest(
  db: Db,
  actor: Actor,
  requestId: string,
  reason: string,
): Promise<void> {
  const request = await lockRequest(db, requestId)
  refuseUnlessOfficer(actor, request.unitId)
  if (!canAnswer(actor, request)) throw answeredAlready()
  await sql`
    update content.request set state = 'declined', reason = ${reason}, version = version + 1,
      changed_at = ${instant()}::timestamptz
    where id = ${requestId}
  `.execute(db)
  await settleNotices(db, requestId)
  const { name } = await getUnit(db, request.unitId)
  const asker = { id: request.askerUnitId, orgPath: request.askerPath }
  const sentence = `${name} không nhận viết: ${request.title}. Lý do: ${reason}`
  await enqueue(db, tellUnits, {
    notices: [noticeTo(asker, requestId, 'content-declined', sentence)],
  })
  await log(db, actor, request, 'decline-request', { reason })
}

function answeredAlready(): Refusal {
  return new Refusal(409, 'Yêu cầu này đã được trả lời hoặc đã rút.')
}

async function log(
  db: Db,
  actor: Actor,
  request: ContentRequest,
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: REQUEST_SUBJECT,
    subjectId: request.id,
    orgPath: request.orgPath,
    details,
  })
}
