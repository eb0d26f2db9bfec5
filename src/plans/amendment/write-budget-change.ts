import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { newIdSql } from '../../platform/new-id-sql.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import type { BudgetTyped } from '../budget/budget-contract.ts'
import { listBudgetLines } from '../budget/budget-queries.ts'
import { checkBudgetLine } from '../budget/write-budget.ts'
import type { Plan } from '../plan/plan.ts'
import { getPlan } from '../plan/plan-queries.ts'
import type { Amendment } from './amendment.ts'
import type { BudgetChange, BudgetItem } from './budget-change-queries.ts'
import { openAmendment } from './write-amendment.ts'

export type BudgetChangeTyped =
  | { act: 'edit'; budgetLineId: string; typed: BudgetTyped }
  | { act: 'withdraw'; budgetLineId: string }
  | { act: 'add'; changeId?: string | undefined; typed: BudgetTyped }

/** Writes what the amendment does to an item of the estimate, instead of what it did to it before. */
export async function putBudgetChange(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
  change: BudgetChangeTyped,
): Promise<void> {
  const amendment = await openAmendment(db, actor, amendmentId, version)
  const plan = await getPlan(db, amendment.planId)
  if (change.act === 'add') await putAdded(db, amendment, plan, change)
  else await putOnItem(db, amendment, plan, change)
  await touch(db, amendmentId)
}

async function putAdded(
  db: Db,
  amendment: Amendment,
  plan: Plan,
  { changeId, typed }: Extract<BudgetChangeTyped, { act: 'add' }>,
): Promise<void> {
  const after = await itemOf(db, plan, typed, null)
  if (changeId === undefined) {
    await insert(db, amendment, {
      act: 'add',
      budgetLineId: null,
      baseVersion: null,
      before: null,
      after,
    })
    return
  }
  const { rows } = await sql`
    update plans.amendment_budget set after = ${JSON.stringify(after)}::jsonb
    where id = ${changeId} and amendment_id = ${amendment.id} and act = 'add' returning id
  `.execute(db)
  if (rows.length === 0) throw notFound('Không tìm thấy khoản thêm này.')
}

async function putOnItem(
  db: Db,
  amendment: Amendment,
  plan: Plan,
  change: Exclude<BudgetChangeTyped, { act: 'add' }>,
): Promise<void> {
  const { act, budgetLineId } = change
  const items = await listBudgetLines(db, plan.id)
  const item = items.find(({ id }) => id === budgetLineId)
  if (!item) throw notFound('Không tìm thấy khoản dự toán này trong kế hoạch.')
  const { id: _, line, version: baseVersion, ...facts } = item
  const before = { ...facts, lineId: line?.id ?? null }
  const after = act === 'edit' ? await itemOf(db, plan, change.typed, item.source) : null
  await sql`
    delete from plans.amendment_budget where amendment_id = ${amendment.id} and budget_line_id = ${budgetLineId}
  `.execute(db)
  await insert(db, amendment, { act, budgetLineId, baseVersion, before, after })
}

async function itemOf(
  db: Db,
  plan: Plan,
  typed: BudgetTyped,
  keptSource: string | null,
): Promise<BudgetItem> {
  const amount = await checkBudgetLine(db, plan, typed, keptSource)
  return { ...typed, unit: typed.unit || null, note: typed.note || null, amount }
}

async function insert(
  db: Db,
  { id, orgPath }: Amendment,
  { act, budgetLineId, baseVersion, before, after }: Omit<BudgetChange, 'id'>,
): Promise<void> {
  await sql`
    insert into plans.amendment_budget (id, org_path, amendment_id, place, act, budget_line_id, base_version, before, after)
    select ${newId()}::uuid, ${orgPath}, ${id}::uuid, coalesce(max(place), 0) + 1, ${act}, ${budgetLineId}::uuid,
      ${baseVersion}::integer, ${before && JSON.stringify(before)}::jsonb, ${after && JSON.stringify(after)}::jsonb
    from plans.amendment_budget where amendment_id = ${id}
  `.execute(db)
}

/** The item stays as it is. */
export async function dropBudgetChange(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
  changeId: string,
): Promise<void> {
  await openAmendment(db, actor, amendmentId, version)
  await sql`
    delete from plans.amendment_budget where id = ${changeId} and amendment_id = ${amendmentId}
  `.execute(db)
  await touch(db, amendmentId)
}

/** Into force: each item upon the version it was changed from, or none of them. The plan is locked. */
export async function carryBudgetChangesOut(
  db: Db,
  actor: Actor,
  plan: Plan,
  amendmentId: string,
  changes: readonly BudgetChange[],
): Promise<void> {
  if (changes.length === 0) return
  const { rows: moved } = await sql<{ content: string }>`
    select c.before ->> 'content' as content from plans.amendment_budget c
    where c.amendment_id = ${amendmentId} and c.act <> 'add' and not exists (
      select from plans.budget_line b where b.id = c.budget_line_id and b.version = c.base_version)
  `.execute(db)
  const [first] = moved
  if (first) {
    throw new Refusal(
      409,
      `Khoản “${first.content.slice(0, 80)}” đã được sửa sau khi soạn lần sửa đổi này. Hãy mở lại khoản đó rồi ban hành.`,
    )
  }
  await sql`
    update plans.budget_line b set ${VALUES}, version = b.version + 1, changed_at = ${instant()},
      changed_by_name = ${actor.name}
    from plans.amendment_budget c, ${AFTER}
    where c.amendment_id = ${amendmentId} and c.act = 'edit' and b.id = c.budget_line_id
  `.execute(db)
  await sql`
    delete from plans.budget_line b using plans.amendment_budget c
    where c.amendment_id = ${amendmentId} and c.act = 'withdraw' and b.id = c.budget_line_id
  `.execute(db)
  await sql`
    update plans.amendment_budget set visible_below = true,
      budget_line_id = coalesce(budget_line_id, ${newIdSql()})
    where amendment_id = ${amendmentId}
  `.execute(db)
  await sql`
    insert into plans.budget_line (id, org_path, visible_below, plan_id, ordinal, line_id, content, source_code, unit,
      quantity, price, amount, note, changed_at, changed_by_name)
    select c.budget_line_id, ${plan.orgPath}, true, ${plan.id}::uuid, last.ordinal + row_number() over (order by c.place),
      item."lineId", item.content, item.source, item.unit, item.quantity, item.price, item.amount, item.note,
      ${instant()}, ${actor.name}
    from plans.amendment_budget c, ${AFTER},
      (select coalesce(max(ordinal), 0) as ordinal from plans.budget_line where plan_id = ${plan.id}) last
    where c.amendment_id = ${amendmentId} and c.act = 'add'
  `.execute(db)
}

const AFTER = sql`jsonb_to_record(c.after) as item (content text, source text, unit text, quantity numeric, price bigint,
  amount bigint, note text, "lineId" uuid)`
const VALUES = sql`line_id = item."lineId", content = item.content, source_code = item.source, unit = item.unit,
  quantity = item.quantity, price = item.price, amount = item.amount, note = item.note`

async function touch(db: Db, amendmentId: string): Promise<void> {
  await sql`update plans.amendment set version = version + 1 where id = ${amendmentId}`.execute(db)
}
