import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { type ApprovalStep, HEAD_STEP } from './approval-step.ts'

export interface ApprovalRoute {
  /** `item`, or one kind of it: `item:guide`. */
  subjectKind: string
  steps: ApprovalStep[]
  version: number
  changedAt: string
  changedByName: string
}

export async function listApprovalRoutes(db: Db, unitId: string): Promise<ApprovalRoute[]> {
  const { rows } = await sql<ApprovalRoute>`
    select subject_kind as "subjectKind", steps, version, changed_at as "changedAt",
      changed_by_name as "changedByName"
    from work.approval_route where unit_id = ${unitId} order by subject_kind
  `.execute(db)
  return rows
}

/** The steps set for the first of these kinds that has any; otherwise one by a head. */
export async function approvalStepsOf(
  db: Db,
  unitId: string,
  subjectKinds: readonly string[],
): Promise<ApprovalStep[]> {
  const { rows } = await sql<{ steps: ApprovalStep[] }>`
    select steps from work.approval_route
    where unit_id = ${unitId} and subject_kind = any(${[...subjectKinds]}::text[])
    order by array_position(${[...subjectKinds]}::text[], subject_kind) limit 1
  `.execute(db)
  return rows[0]?.steps ?? [HEAD_STEP]
}
