import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { ApprovalStepView } from './approval-contract.ts'
import type { ApprovalStep } from './approval-step.ts'

/** In order, by the id of the request. */
export async function stepsByApproval(
  db: Db,
  approvalIds: readonly string[],
): Promise<Map<string, ApprovalStepView[]>> {
  const { rows } = await sql<{ approvalId: string; step: ApprovalStepView }>`
    select approval_id as "approvalId", jsonb_build_object('label', label, 'state', state, 'beganAt', began_at,
      'decidedByName', decided_by_name, 'decidedAt', decided_at, 'isGuest', who ->> 'kind' = 'guest') as step
    from work.approval_step where approval_id = any(${[...approvalIds]}::uuid[])
    order by approval_id, position
  `.execute(db)
  const found = new Map<string, ApprovalStepView[]>()
  for (const { approvalId, step } of rows) {
    found.set(approvalId, [...(found.get(approvalId) ?? []), step])
  }
  return found
}

export async function insertSteps(
  db: Db,
  approval: { id: string; orgPath: string },
  steps: readonly ApprovalStep[],
  at: string,
): Promise<void> {
  await sql`
    insert into work.approval_step (approval_id, position, org_path, who, label, state, began_at)
    select ${approval.id}::uuid, n, ${approval.orgPath}, who::jsonb, label, 'waiting',
      case when n = 1 then ${at}::timestamptz end
    from unnest(${steps.map(({ who }) => JSON.stringify(who))}::text[], ${steps.map(({ label }) => label)}::text[])
      with ordinality as step (who, label, n)
  `.execute(db)
}

/** What became of one step; the next one, if there is one, begins. Answers that next step. */
export async function closeStep(
  db: Db,
  approval: { id: string; step: number },
  decision: { state: 'approved' | 'returned'; by: string | null; byName: string },
): Promise<ApprovalStep | null> {
  const at = instant()
  await sql`
    update work.approval_step set state = ${decision.state}, decided_by = ${decision.by}::uuid,
      decided_by_name = ${decision.byName}, decided_at = ${at}::timestamptz
    where approval_id = ${approval.id} and position = ${approval.step}
  `.execute(db)
  if (decision.state === 'returned') return null
  const { rows } = await sql<ApprovalStep>`
    update work.approval_step set began_at = ${at}::timestamptz
    where approval_id = ${approval.id} and position = ${approval.step + 1}
    returning who, label
  `.execute(db)
  return rows[0] ?? null
}
