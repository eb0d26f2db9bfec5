import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { overriddenByChange } from '../cascade/cascade.ts'
import { getFollowedVersion } from '../cascade/source-line-queries.ts'
import { changedFields } from '../cascade/superior-change.ts'
import { reassign } from '../due/reassign-line.ts'
import { addLines, type NewLine } from '../plan/add-lines.ts'
import { giveWork } from '../plan/give-work.ts'
import type { Plan } from '../plan/plan.ts'
import { listOwed } from '../plan/plan-queries.ts'
import { withdrawLine } from '../plan/withdraw-line.ts'
import { lockLine, writeLineVersion } from '../plan/write-line-version.ts'
import { parseTiming } from '../timing/timing.ts'
import { sureMatches } from '../writing/start-plan.ts'
import { versionChangeOf, type TypedChange } from './amendment.ts'
import type { Change } from './amendment-queries.ts'

/** Carries the changes out in their order; answers the lines they touched. */
export async function carryAmendmentOut(
  db: Db,
  actor: Actor,
  locked: Plan,
  amendmentId: string,
  changes: readonly Change[],
): Promise<string[]> {
  await lockAssignments(db, changes)
  const plan = await withNewMatches(db, locked, changes)
  const touched: string[] = []
  for (const change of changes) {
    if (change.act === 'add') touched.push(await add(db, actor, plan, amendmentId, change))
    else if (change.act === 'edit') touched.push(await edit(db, actor, plan, amendmentId, change))
    else touched.push(await withdraw(db, plan, change))
  }
  return touched
}

/** All at once and in one order, so that a unit below that issues its own plan meanwhile waits or is waited for. */
async function lockAssignments(db: Db, changes: readonly Change[]): Promise<void> {
  const lineIds = changes.flatMap((change) => change.lineId ?? [])
  await sql`
    select id from plans.assignment where line_id = any(${lineIds}::uuid[]) order by id for update
  `.execute(db)
}

/** Words that surely mean a unit are matched; what a person chose before stays. */
async function withNewMatches(db: Db, plan: Plan, changes: readonly Change[]): Promise<Plan> {
  const named = changes.map(({ typed }) => ({
    leads: typed.leads ?? [],
    coordinating: typed.coordinating ?? [],
  }))
  const sure = await sureMatches(db, await getUnit(db, plan.unitId), named)
  const matches = { ...sure, ...plan.matches }
  await sql`
    update plans.plan set matches = ${JSON.stringify(matches)}::jsonb where id = ${plan.id}
  `.execute(db)
  return { ...plan, matches }
}

async function edit(
  db: Db,
  actor: Actor,
  plan: Plan,
  amendmentId: string,
  change: Change,
): Promise<string> {
  const line = await lockUnmoved(db, change)
  const typed = versionChangeOf(change.typed, plan.year)
  const next = await writeLineVersion(db, actor, line, {
    ...typed,
    overridden: overriddenByChange(line, typed),
    cause: 'amended',
    amendmentId,
  })
  await reassign(db, plan, next)
  return line.id
}

async function withdraw(db: Db, plan: Plan, change: Change): Promise<string> {
  const line = await lockUnmoved(db, change)
  await withdrawLine(db, plan, line.id)
  return line.id
}

async function add(
  db: Db,
  actor: Actor,
  plan: Plan,
  amendmentId: string,
  change: Change,
): Promise<string> {
  const place = { id: plan.id, orgPath: plan.orgPath, visibleBelow: true }
  const [id] = await addLines(db, actor, place, [
    await newLineOf(db, plan, change.typed, change.sourceLineId),
  ])
  if (id === undefined) throw new Error('unreachable: one line was written')
  await sql`
    update plans.line_version set cause = 'amended', amendment_id = ${amendmentId} where line_id = ${id}
  `.execute(db)
  await markOverridden(db, id)
  await sql`update plans.amendment_change set line_id = ${id} where id = ${change.id}`.execute(db)
  await giveWork(db, plan, await listOwed(db, plan.id, [id]))
  return id
}

/** What the line says otherwise than the superior's it was taken from is its own from the beginning. */
async function markOverridden(db: Db, lineId: string): Promise<void> {
  const line = await lockLine(db, lineId)
  if (line.sourceLineId === null) return
  const overridden = changedFields({ known: await getFollowedVersion(db, line), now: line })
  await sql`
    update plans.line_version set overridden = ${overridden}::text[] where line_id = ${lineId}
  `.execute(db)
}

async function newLineOf(
  db: Db,
  plan: Plan,
  typed: TypedChange,
  sourceLineId: string | null,
): Promise<NewLine> {
  const source =
    sourceLineId === null
      ? undefined
      : await db
          .selectFrom('plans.line')
          .select(['id', 'version'])
          .where('id', '=', sourceLineId)
          .executeTakeFirst()
  return {
    origin: 'appendix',
    groupTitle: typed.groupTitle ?? null,
    label: typed.label ?? null,
    content: typed.content ?? '',
    leads: typed.leads ?? [],
    coordinating: typed.coordinating ?? [],
    outputs: typed.outputs ?? [],
    timing: parseTiming(typed.timingText ?? '', plan.year),
    source: source ? { lineId: source.id, version: source.version } : null,
  }
}

async function lockUnmoved(db: Db, change: Change) {
  const line = await lockLine(db, change.lineId ?? '')
  if (line.version !== change.baseVersion) {
    throw new Refusal(
      409,
      `Việc “${line.content.slice(0, 80)}” đã được sửa sau khi soạn lần sửa đổi này. Hãy mở lại việc đó, xem bản mới rồi ban hành.`,
    )
  }
  return line
}
