import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { addLines } from '../plan/add-lines.ts'
import { touchPlan } from '../plan/keep-trail.ts'
import { getPlan } from '../plan/plan-queries.ts'
import { openWriting } from '../writing/edit-plan.ts'
import { mendingLine } from './shortcoming.ts'
import { listShortcomings } from './shortcoming-queries.ts'

/** Says which task of a plan that is being written mends a shortcoming; `new` writes one from its words. */
export async function answerShortcoming(
  db: Db,
  actor: Actor,
  planId: string,
  shortcomingId: string,
  line: string | null,
): Promise<void> {
  // Saying which task answers is no reason to end a request for approval.
  const { state } = await getPlan(db, planId)
  if (state === 'submitted' || state === 'approved') {
    throw new Refusal(409, 'Kế hoạch đang trình hoặc đã duyệt. Hãy rút lại để sửa trước.')
  }
  const plan = await openWriting(db, actor, planId)
  const said = await listShortcomings(db, plan.unitId, plan.year - 1)
  const one = said.find(({ id }) => id === shortcomingId)
  if (!one) throw notFound('Không tìm thấy tồn tại, hạn chế này của năm trước.')
  if (line === null) {
    await sql`
      delete from plans.shortcoming_answer where plan_id = ${planId} and shortcoming_id = ${shortcomingId}
    `.execute(db)
  } else if (line === 'new') {
    await addMendingLines(db, actor, { ...plan, id: planId }, [one])
  } else {
    await refuseForeign(db, planId, line)
    await answer(db, plan, [{ shortcoming_id: shortcomingId, line_id: line }])
  }
  await touchPlan(db, planId)
}

/** A task for each of those the author ticked; refuses what is none of last year's. */
export async function takeInShortcomings(
  db: Db,
  actor: Actor,
  plan: { id: string; orgPath: string; unitId: string; year: number },
  shortcomingIds: readonly string[],
): Promise<void> {
  if (shortcomingIds.length === 0) return
  const ids = new Set(shortcomingIds)
  const said = await listShortcomings(db, plan.unitId, plan.year - 1)
  const chosen = said.filter(({ id }) => ids.has(id))
  if (chosen.length !== ids.size) {
    throw new InvalidForm({ shortcomingIds: 'Có mục không phải tồn tại, hạn chế năm trước.' })
  }
  await addMendingLines(db, actor, plan, chosen)
}

async function addMendingLines(
  db: Db,
  actor: Actor,
  plan: { id: string; orgPath: string; year: number },
  said: readonly { id: string; words: string }[],
): Promise<void> {
  const lineIds = await addLines(
    db,
    actor,
    { id: plan.id, orgPath: plan.orgPath, visibleBelow: false },
    said.map(({ words }) => mendingLine(words, plan.year - 1)),
  )
  await answer(
    db,
    plan,
    said.map(({ id }, index) => ({ shortcoming_id: id, line_id: lineIds[index] })),
  )
}

async function answer(
  db: Db,
  plan: { id: string; orgPath: string },
  answers: readonly { shortcoming_id: string; line_id: string | undefined }[],
): Promise<void> {
  await sql`
    insert into plans.shortcoming_answer (plan_id, shortcoming_id, line_id, org_path)
    select ${plan.id}::uuid, shortcoming_id, line_id, ${plan.orgPath}
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as s (shortcoming_id uuid, line_id uuid)
    on conflict (plan_id, shortcoming_id) do update set line_id = excluded.line_id
  `.execute(db)
}

async function refuseForeign(db: Db, planId: string, lineId: string): Promise<void> {
  const { rows } = await sql`
    select from plans.line where id = ${lineId} and plan_id = ${planId} and withdrawn_at is null
  `.execute(db)
  if (rows.length === 0) throw new InvalidForm({ line: 'Việc này không có trong kế hoạch.' })
}
