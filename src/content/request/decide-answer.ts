import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { createItem } from '../item/create-item.ts'
import { itemLanguage } from '../item/item-content.ts'
import { tellUnits } from '../tell-units.ts'
import {
  canTake,
  canWithdrawRequest,
  type ContentRequest,
  noticeTo,
  REQUEST_SUBJECT,
} from './request.ts'
import { getAnswer, lockRequest } from './request-queries.ts'

/** The asker makes it a draft of its own that says who wrote it. */
export async function takeAnswer(db: Db, actor: Actor, requestId: string): Promise<void> {
  const request = await lockOfAsker(db, actor, requestId)
  if (request.state === 'taken') return
  refuseUnlessAnswered(actor, request)
  const { content, number, themes, language } = await getAnswer(db, requestId)
  const { name } = await getUnit(db, request.unitId)
  const takenItemId = await createItem(db, actor, {
    unitId: request.askerUnitId,
    kind: request.kind,
    language: itemLanguage.parse(language),
    title: content.title,
    content,
    classification: { themes },
    ...(request.itemId ? { source: { itemId: request.itemId, number, unitName: name } } : {}),
  })
  await sql`
    update content.request set state = 'taken', taken_item_id = ${takenItemId}::uuid, version = version + 1,
      changed_at = ${instant()}::timestamptz
    where id = ${requestId}
  `.execute(db)
  await tellWriter(db, request, 'content-taken', `đã nhận bài: ${request.title}.`)
  await log(db, actor, request, 'take-answer')
}

export async function returnAnswer(
  db: Db,
  actor: Actor,
  requestId: string,
  reason: string,
): Promise<void> {
  const request = await lockOfAsker(db, actor, requestId)
  refuseUnlessAnswered(actor, request)
  await sql`
    update content.request set state = 'writing', reason = ${reason}, answer = null, answer_number = null,
      version = version + 1, changed_at = ${instant()}::timestamptz
    where id = ${requestId}
  `.execute(db)
  await tellWriter(
    db,
    request,
    'content-returned',
    `đề nghị sửa bài: ${request.title}. Cần sửa: ${reason}`,
  )
  await log(db, actor, request, 'return-answer')
}

export async function withdrawRequest(
  db: Db,
  actor: Actor,
  requestId: string,
  reason: string,
): Promise<void> {
  const request = await lockOfAsker(db, actor, requestId)
  if (request.state === 'withdrawn') return
  if (!canWithdrawRequest(actor, request)) {
    throw new Refusal(409, 'Bài đã gửi hoặc yêu cầu đã đóng, không rút được nữa.')
  }
  await sql`
    update content.request set state = 'withdrawn', reason = ${reason}, version = version + 1,
      changed_at = ${instant()}::timestamptz
    where id = ${requestId}
  `.execute(db)
  await tellWriter(db, request, 'content-withdrawn', `thôi không đặt bài: ${request.title}.`)
  await log(db, actor, request, 'withdraw-request')
}

async function lockOfAsker(db: Db, actor: Actor, requestId: string): Promise<ContentRequest> {
  const request = await lockRequest(db, requestId)
  refuseUnlessOfficer(actor, request.askerUnitId)
  return request
}

function refuseUnlessAnswered(actor: Actor, request: ContentRequest): void {
  if (!canTake(actor, request)) throw new Refusal(409, 'Chưa có bài gửi để nhận hoặc trả lại.')
}

async function tellWriter(
  db: Db,
  request: ContentRequest,
  kind: string,
  what: string,
): Promise<void> {
  await settleNotices(db, request.id)
  const { name } = await getUnit(db, request.askerUnitId)
  const writer = { id: request.unitId, orgPath: request.orgPath }
  await enqueue(db, tellUnits, {
    notices: [noticeTo(writer, request.id, kind, `${name} ${what}`)],
  })
}

async function log(db: Db, actor: Actor, request: ContentRequest, act: string): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: REQUEST_SUBJECT,
    subjectId: request.id,
    orgPath: request.askerPath,
  })
}
