import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { letGo, voidApprovals } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { areSuperiorLines } from '../cascade/superior-line-queries.ts'
import { lockPlan } from '../plan/plan-queries.ts'
import { handTo } from '../plan/request-head.ts'
import { canChangeAmendment, type Amendment, type TypedChange } from './amendment.ts'
import { lockAmendment } from './amendment-queries.ts'

/** Begins an amendment of an issued plan; one that is open already is answered instead. */
export async function startAmendment(db: Db, actor: Actor, planId: string): Promise<string> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (plan.state !== 'issued') {
    throw new Refusal(409, 'Chỉ kế hoạch đang thực hiện mới sửa đổi, bổ sung được.')
  }
  const { rows } = await sql<{ id: string; state: string; ordinal: number }>`
    select id, state, ordinal from plans.amendment where plan_id = ${planId} order by ordinal desc limit 1
  `.execute(db)
  const [last] = rows
  if (last && ['draft', 'submitted', 'approved'].includes(last.state)) return last.id
  const id = newId()
  await db
    .insertInto('plans.amendment')
    .values({
      id,
      org_path: plan.orgPath,
      plan_id: planId,
      ordinal: (last?.ordinal ?? 0) + 1,
      state: 'draft',
      created_at: instant(),
      created_by: actor.accountId,
      created_by_name: actor.name,
    })
    .execute()
  await hand(db, { id, unitId: plan.unitId, orgPath: plan.orgPath }, actor)
  await logAct(db, actor, {
    act: 'start-amendment',
    subjectKind: 'amendment',
    subjectId: id,
    orgPath: plan.orgPath,
    details: { planId },
  })
  return id
}

/** Why the plan is amended: one sentence or some, shown to everybody who reads the change. */
export async function setAmendmentReason(
  db: Db,
  actor: Actor,
  amendmentId: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  await openAmendment(db, actor, amendmentId, version)
  await sql`
    update plans.amendment set reason = ${reason}, version = version + 1 where id = ${amendmentId}
  `.execute(db)
}

export type ChangeTyped =
  | { act: 'edit'; lineId: string; typed: TypedChange }
  | { act: 'withdraw'; lineId: string }
  | {
      act: 'add'
      changeId?: string | undefined
      sourceLineId?: string | null | undefined
      typed: TypedChange
    }

/** Writes what the amendment does to a line, instead of what it did to it before. */
export async function putChange(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
  change: ChangeTyped,
): Promise<void> {
  const amendment = await openAmendment(db, actor, amendmentId, version)
  if (change.act === 'add') await putAdded(db, amendment, change)
  else await putOnLine(db, amendment, change)
  await sql`update plans.amendment set version = version + 1 where id = ${amendmentId}`.execute(db)
}

async function putAdded(
  db: Db,
  amendment: Amendment,
  { changeId, sourceLineId, typed }: Extract<ChangeTyped, { act: 'add' }>,
): Promise<void> {
  if ((typed.content ?? '').trim() === '') {
    throw new InvalidForm({ content: 'Nội dung không được để trống.' })
  }
  if (changeId !== undefined) {
    const { rows } = await sql`
      update plans.amendment_change set typed = ${JSON.stringify(typed)}::jsonb
      where id = ${changeId} and amendment_id = ${amendment.id} and act = 'add' returning id
    `.execute(db)
    if (rows.length === 0) throw notFound('Không tìm thấy việc thêm này.')
    return
  }
  if (sourceLineId) {
    const unit = await getUnit(db, amendment.unitId)
    if (!(await areSuperiorLines(db, unit, [sourceLineId]))) {
      throw new InvalidForm({ sourceLineId: 'Việc này không còn trong kế hoạch cấp trên.' })
    }
  }
  await insertChange(db, amendment, {
    act: 'add',
    lineId: null,
    baseVersion: null,
    sourceLineId: sourceLineId ?? null,
    typed,
  })
}

async function putOnLine(
  db: Db,
  amendment: Amendment,
  change: Exclude<ChangeTyped, { act: 'add' }>,
): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select version from plans.line
    where id = ${change.lineId} and plan_id = ${amendment.planId} and withdrawn_at is null
  `.execute(db)
  const [line] = rows
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này trong kế hoạch.')
  await sql`
    delete from plans.amendment_change where amendment_id = ${amendment.id} and line_id = ${change.lineId}
  `.execute(db)
  await insertChange(db, amendment, {
    act: change.act,
    lineId: change.lineId,
    baseVersion: line.version,
    sourceLineId: null,
    typed: change.act === 'edit' ? change.typed : {},
  })
}

async function insertChange(
  db: Db,
  amendment: Amendment,
  change: {
    act: string
    lineId: string | null
    baseVersion: number | null
    sourceLineId: string | null
    typed: TypedChange
  },
): Promise<void> {
  await sql`
    insert into plans.amendment_change (id, org_path, amendment_id, place, act, line_id, base_version,
      source_line_id, typed)
    select ${newId()}::uuid, ${amendment.orgPath}, ${amendment.id}::uuid, coalesce(max(place), 0) + 1, ${change.act},
      ${change.lineId}::uuid, ${change.baseVersion}::integer, ${change.sourceLineId}::uuid,
      ${JSON.stringify(change.typed)}::jsonb
    from plans.amendment_change where amendment_id = ${amendment.id}
  `.execute(db)
}

/** The line stays as it is. */
export async function dropChange(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
  changeId: string,
): Promise<void> {
  await openAmendment(db, actor, amendmentId, version)
  await sql`
    delete from plans.amendment_change where id = ${changeId} and amendment_id = ${amendmentId}
  `.execute(db)
  await sql`update plans.amendment set version = version + 1 where id = ${amendmentId}`.execute(db)
}

/** Nothing of it came into force; it stays in the history as discarded. */
export async function discardAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
): Promise<string> {
  const amendment = await openAmendment(db, actor, amendmentId, version)
  await sql`
    update plans.amendment set state = 'discarded', version = version + 1 where id = ${amendmentId}
  `.execute(db)
  await letGo(db, amendmentId)
  await logAct(db, actor, {
    act: 'discard-amendment',
    subjectKind: 'amendment',
    subjectId: amendmentId,
    orgPath: amendment.orgPath,
  })
  return amendment.planId
}

/** Locked to be changed; what was asked or approved holds for exactly its words and is void with a change. */
export async function openAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
): Promise<Amendment> {
  const amendment = await lockAmendment(db, amendmentId)
  refuseUnlessOfficer(actor, amendment.unitId)
  if (!canChangeAmendment(actor, amendment)) {
    throw new Refusal(409, 'Lần sửa đổi này đã ban hành hoặc đã bỏ.')
  }
  if (amendment.version !== version) throw moved(amendment.version)
  if (amendment.state === 'draft') return amendment
  await voidApprovals(db, amendmentId)
  await sql`update plans.amendment set state = 'draft' where id = ${amendmentId}`.execute(db)
  await hand(db, amendment, actor)
  return { ...amendment, state: 'draft' }
}

async function hand(
  db: Db,
  amendment: Pick<Amendment, 'id' | 'unitId' | 'orgPath'>,
  actor: Actor,
): Promise<void> {
  await handTo(
    db,
    { ...amendment, kind: 'amendment' },
    { name: actor.name, accountId: actor.accountId, doing: 'Soạn sửa đổi, bổ sung' },
  )
}
