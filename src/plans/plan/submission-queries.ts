import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { instant } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import { notFound } from '../../platform/refusal.ts'
import { contentHash } from '../../work/index.ts'
import { listPaperBudget } from '../budget/budget-queries.ts'
import { changesBetween, type ContentLine, type PlanContent } from './plan-content.ts'

/** The plan as it would be submitted now. */
export async function getPlanContent(db: Db, planId: string): Promise<PlanContent> {
  const { rows } = await sql<Omit<PlanContent, 'lines' | 'budgetLines'>>`
    select kind_code as "kindCode", title, year, from_on as "fromOn", to_on as "toOn", outline
    from plans.plan where id = ${planId}
  `.execute(db)
  const [plan] = rows
  if (!plan) throw notFound('Không tìm thấy kế hoạch này.')
  const lines = await listContentLines(db, planId)
  const budgetLines = await listPaperBudget(db, planId)
  // Without an estimate the words are those that were approved before there were any.
  return { ...plan, lines, ...(budgetLines.length === 0 ? {} : { budgetLines }) }
}

async function listContentLines(db: Db, planId: string): Promise<ContentLine[]> {
  const { rows } = await sql<ContentLine>`
    select l.id, v.origin, v.group_title as "groupTitle", v.label, v.content, v.leads, v.coordinating, v.outputs,
      v.timing
    from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.plan_id = ${planId} and l.withdrawn_at is null
    order by l.ordinal
  `.execute(db)
  return rows
}

export async function hashOfPlan(db: Db, planId: string): Promise<string> {
  return contentHash(await getPlanContent(db, planId))
}

interface Submission {
  content: PlanContent
  submittedAt: string
  submittedByName: string
}

export async function insertSubmission(
  db: Db,
  plan: { id: string; orgPath: string },
  content: PlanContent,
  byName: string,
): Promise<string> {
  const hash = contentHash(content)
  await db
    .insertInto('plans.submission')
    .values({
      id: newId(),
      org_path: plan.orgPath,
      plan_id: plan.id,
      content_hash: hash,
      content: JSON.stringify(content),
      submitted_at: instant(),
      submitted_by_name: byName,
    })
    .execute()
  return hash
}

/** The newest one before the present words: what whoever decides has read last. */
async function findEarlierSubmission(
  db: Db,
  planId: string,
  present: string,
): Promise<Submission | undefined> {
  const { rows } = await sql<Submission>`
    select content, submitted_at as "submittedAt", submitted_by_name as "submittedByName"
    from plans.submission where plan_id = ${planId} and content_hash <> ${present}
    order by submitted_at desc, id desc limit 1
  `.execute(db)
  return rows[0]
}

/** What differs from the words submitted before; nothing when there were none. */
export async function viewChanges(db: Db, planId: string) {
  const content = await getPlanContent(db, planId)
  const earlier = await findEarlierSubmission(db, planId, contentHash(content))
  if (!earlier) return { since: null, items: [] }
  const { submittedAt, submittedByName } = earlier
  return {
    since: { submittedAt, submittedByName },
    items: changesBetween(earlier.content, content),
  }
}
