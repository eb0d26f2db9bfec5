import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { ItemContent } from '../item/item-content.ts'
import { canAnswer, canBegin, canTake, canWithdrawRequest, type ContentRequest } from './request.ts'
import type { RequestView } from './request-contract.ts'

type Row = Omit<RequestView, 'may'>

const COLUMNS = sql`
  r.id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
    jsonb_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name) as asker, r.kind, r.title, r.brief,
    r.due_on as "dueOn", r.themes,
    case when r.line_id is not null then jsonb_build_object('lineId', r.line_id, 'content', r.task) end as task, r.state, r.item_id as "itemId", coalesce(i.state = 'approved', false) as "itemApproved",
    r.taken_item_id as "takenItemId", r.reason, r.answered_at as "answeredAt",
    r.answered_by_name as "answeredByName", r.asked_at as "askedAt", r.asked_by_name as "askedByName", r.version`

const FROM = sql`
  from content.request r
  join organization.unit u on u.id = r.unit_id
  join organization.unit a on a.id = r.asker_unit_id
  left join content.item i on i.id = r.item_id`

const PAGE = 40

/** By their day: what is open the next due first, what is over the latest first. */
export async function listRequests(
  db: Db,
  actor: Actor,
  unitId: string,
  { way, open, cursor }: { way: 'in' | 'out'; open: boolean; cursor?: string | undefined },
): Promise<{ items: RequestView[]; next: string | null }> {
  const [day, id] = cursor?.split('~') ?? []
  const whose = way === 'in' ? sql`r.unit_id` : sql`r.asker_unit_id`
  const after = open ? sql`>` : sql`<`
  const order = open ? sql`r.due_on, r.id` : sql`r.due_on desc, r.id desc`
  const { rows } = await sql<Row>`
    select ${COLUMNS} ${FROM} where ${whose} = ${unitId} and (r.state in ('open', 'writing', 'answered')) = ${open}
      ${day && id ? sql`and (r.due_on, r.id) ${after} (${day}::date, ${id}::uuid)` : sql``}
    order by ${order} limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? items.at(-1) : undefined
  return {
    items: items.map((row) => withMay(actor, row)),
    next: last ? `${last.dueOn}~${last.id}` : null,
  }
}

export async function getRequest(db: Db, actor: Actor, requestId: string) {
  const { rows } = await sql<Row & { answer: ItemContent | null }>`
    select ${COLUMNS}, r.answer ${FROM} where r.id = ${requestId}
  `.execute(db)
  const [row] = rows
  if (!row) throw missing()
  return withMay(actor, row)
}

function withMay<R extends Omit<RequestView, 'may'>>(actor: Actor, row: R) {
  const asked = { unitId: row.unit.id, askerUnitId: row.asker.id, state: row.state }
  return {
    ...row,
    may: {
      begin: canBegin(actor, asked),
      answer: canAnswer(actor, asked),
      take: canTake(actor, asked),
      withdraw: canWithdrawRequest(actor, asked),
    },
  }
}

export async function lockRequest(db: Db, requestId: string): Promise<ContentRequest> {
  const { rows } = await sql<ContentRequest>`
    select id, org_path as "orgPath", asker_path as "askerPath", unit_id as "unitId",
      asker_unit_id as "askerUnitId", kind, title, themes, due_on as "dueOn", state, item_id as "itemId", version
    from content.request where id = ${requestId} for update
  `.execute(db)
  const [row] = rows
  if (!row) throw missing()
  return row
}

/** What was sent as an answer. */
export async function getAnswer(
  db: Db,
  requestId: string,
): Promise<{ content: ItemContent; number: number; themes: string[]; language: string }> {
  const { rows } = await sql<{
    content: ItemContent
    number: number
    themes: string[]
    language: string
  }>`
    select answer as content, answer_number as number, answer_themes as themes, answer_language as language
    from content.request where id = ${requestId} and answer is not null
  `.execute(db)
  const [row] = rows
  if (!row) throw missing()
  return row
}

function missing() {
  return notFound('Không tìm thấy yêu cầu viết bài này.')
}
