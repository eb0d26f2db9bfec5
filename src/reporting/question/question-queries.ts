import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Question, QuestionState } from './question.ts'

const columns = sql`q.id, q.org_path "orgPath", q.to_path "toPath", q.unit_id "unitId",
  u.short_name "unitName", q.to_unit_id "toUnitId", t.short_name "toUnitName",
  q.report_id "reportId", q.kind, q.words, q.state, q.asked_at "askedAt",
  q.asked_by_name "askedByName", q.answer, q.answered_at "answeredAt",
  q.answered_by_name "answeredByName", q.version,
  q.passed_from_id "passedFromId", p.short_name "passedToUnitName", q.passed_at "passedAt"
  from reporting.question q
  join organization.unit u on u.id = q.unit_id
  join organization.unit t on t.id = q.to_unit_id
  left join organization.unit p on p.id = q.passed_to_unit_id`

export async function lockQuestion(db: Db, questionId: string): Promise<Question> {
  const { rows } = await sql<Question>`
    select ${columns} where q.id = ${questionId} for update of q
  `.execute(db)
  const [question] = rows
  if (!question) throw notFound('Không tìm thấy kiến nghị này.')
  return question
}

export type Side = 'sent' | 'received'

/** What a unit sent, or what came to it, the latest first, by (asked_at, id). */
export async function listQuestionsOf(
  db: Db,
  unitId: string,
  side: Side,
  {
    state,
    after,
    limit,
  }: {
    state: QuestionState | undefined
    after: { askedAt: string; id: string } | null
    limit: number
  },
): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select ${columns}
    where ${side === 'sent' ? sql`q.unit_id` : sql`q.to_unit_id`} = ${unitId}
      and (q.state <> 'withdrawn' or ${side === 'sent'})
      ${state ? sql`and q.state = ${state}` : sql``}
      ${after ? sql`and (q.asked_at, q.id) < (${after.askedAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by q.asked_at desc, q.id desc limit ${limit}
  `.execute(db)
  return rows
}

export async function countOpen(
  db: Db,
  unitId: string,
): Promise<{ sent: number; received: number }> {
  const { rows } = await sql<{ sent: number; received: number }>`
    select count(*) filter (where unit_id = ${unitId})::integer sent,
      count(*) filter (where to_unit_id = ${unitId})::integer received
    from reporting.question where state = 'open' and (unit_id = ${unitId} or to_unit_id = ${unitId})
  `.execute(db)
  return rows[0] ?? { sent: 0, received: 0 }
}

/** What a unit asked of its superiors in a period: it stands in the report as well, written once. */
export async function listAskedIn(
  db: Db,
  unitId: string,
  { from, to }: { from: string; to: string },
): Promise<Pick<Question, 'kind' | 'words' | 'toUnitName'>[]> {
  const { rows } = await sql<Pick<Question, 'kind' | 'words' | 'toUnitName'>>`
    select q.kind, q.words, t.short_name "toUnitName"
    from reporting.question q join organization.unit t on t.id = q.to_unit_id
    where q.unit_id = ${unitId} and q.state <> 'withdrawn' and q.kind <> 'question'
      and (q.asked_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from}::date and ${to}::date
    order by q.kind, q.asked_at, q.id limit 20
  `.execute(db)
  return rows
}
