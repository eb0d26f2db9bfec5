import { sql } from 'kysely'
import { listPeople } from '../../identity/index.ts'
import { getUnit, listPosts } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { type ApprovalStep, HEAD_STEP, type StepWho } from './approval-step.ts'
import { listApprovalRoutes } from './approval-route-queries.ts'

export interface RouteChange {
  subjectKind: string
  /** Of the route that was read; 0: there was none. */
  version: number
  /** Empty: as the unit decides everything else, by a head. */
  steps: StepWho[]
}

/** Heads and administrators of the very unit say how it approves. */
export function canSetRoute(actor: Actor, unitId: string): boolean {
  return actor.grants.some(
    (grant) => grant.unitId === unitId && ['head', 'administrator'].includes(grant.role),
  )
}

/** What waits already goes on by the steps it was submitted with. */
export async function setApprovalRoute(
  db: Db,
  actor: Actor,
  unitId: string,
  { subjectKind, version, steps }: RouteChange,
): Promise<void> {
  const unit = await getUnit(db, unitId)
  if (!actor.scope.paths.some((path) => unit.orgPath.startsWith(path))) throw notFound()
  if (!canSetRoute(actor, unitId)) {
    throw new Refusal(403, 'Chỉ lãnh đạo hoặc quản trị của chính đơn vị đặt được các bước duyệt.')
  }
  const routes = await listApprovalRoutes(db, unitId)
  const known = routes.find((route) => route.subjectKind === subjectKind)?.version ?? 0
  if (known !== version) throw moved(known)
  if (steps.length === 0) {
    await sql`
      delete from work.approval_route where unit_id = ${unitId} and subject_kind = ${subjectKind}
    `.execute(db)
  } else {
    const named = await nameSteps(db, unitId, steps)
    await sql`
      insert into work.approval_route (id, org_path, unit_id, subject_kind, steps, changed_at, changed_by_name)
      values (${newId()}, ${unit.orgPath}, ${unitId}, ${subjectKind}, ${JSON.stringify(named)}::jsonb, ${instant()},
        ${actor.name})
      on conflict (unit_id, subject_kind) do update set steps = excluded.steps, changed_at = excluded.changed_at,
        changed_by_name = excluded.changed_by_name, version = approval_route.version + 1
    `.execute(db)
  }
  await logAct(db, actor, {
    act: 'set-approval-route',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { subjectKind, steps },
  })
}

/** Each step by the name screens will show. A guest alone does not bind the unit. */
async function nameSteps(
  db: Db,
  unitId: string,
  steps: readonly StepWho[],
): Promise<ApprovalStep[]> {
  if (steps.every(({ kind }) => kind === 'guest')) {
    throw new InvalidForm({ steps: 'Ít nhất một bước phải do người của đơn vị duyệt.' })
  }
  const people = await listPeople(db, unitId)
  const posts = await listPosts(db, unitId, today())
  return steps.map((who, index) => {
    const label = labelOf(who, people, posts)
    if (label !== undefined) return { who, label }
    throw new InvalidForm({ [`steps.${index}`]: 'Người hoặc chức danh này không còn ở đơn vị.' })
  })
}

function labelOf(
  who: StepWho,
  people: readonly { accountId: string; name: string }[],
  posts: readonly { id: string; title: string }[],
): string | undefined {
  if (who.kind === 'guest') return who.name
  if (who.kind === 'role') return who.role === 'head' ? HEAD_STEP.label : 'Cán bộ khác của đơn vị'
  return who.kind === 'post'
    ? posts.find(({ id }) => id === who.postId)?.title
    : people.find(({ accountId }) => accountId === who.accountId)?.name
}
