import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Approval } from './approval.ts'

const columns = sql`
  id, unit_id "unitId", org_path "orgPath", subject_kind "subjectKind", subject_id "subjectId",
  subject_title "subjectTitle", address, content_hash "contentHash", state, step, step_count "stepCount", who, barred, requested_by "requestedBy",
  requested_by_name "requestedByName", requested_at "requestedAt", decided_by "decidedBy",
  decided_by_name "decidedByName", decided_at "decidedAt", reason
`

/** Newest first; at most 100. */
export async function listApprovals(db: Db, subjectId: string): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select ${columns} from work.approval
    where subject_id = ${subjectId} order by requested_at desc, id desc limit 100
  `.execute(db)
  return rows
}

/** The pending one, or else the newest. */
export async function latestApproval(db: Db, subjectId: string): Promise<Approval | undefined> {
  const { rows } = await sql<Approval>`
    select ${columns} from work.approval
    where subject_id = ${subjectId} order by state = 'pending' desc, requested_at desc, id desc limit 1
  `.execute(db)
  return rows[0]
}

export async function lockApproval(db: Db, approvalId: string): Promise<Approval | undefined> {
  const { rows } = await sql<Approval>`
    select ${columns} from work.approval where id = ${approvalId} for update
  `.execute(db)
  return rows[0]
}

/** Is exactly this content approved, and not voided since? */
export async function isApproved(db: Db, subjectId: string, hash: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from work.approval
    where subject_id = ${subjectId} and content_hash = ${hash} and state = 'approved' limit 1
  `.execute(db)
  return rows.length > 0
}
