import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { StepWho } from './approval/approval-step.ts'

export interface WaitingPlace {
  /** 0 to decide, 1 came back, 2 only told. */
  turn: number
  since: string
  id: string
}

export interface WaitingRow extends WaitingPlace {
  kind: 'approval' | 'returned' | 'notice'
  subjectKind: string
  subjectId: string
  title: string
  reason: string | null
  byName: string | null
  address: string
  /** Of an approval. */
  who: StepWho | null
  barred: string[]
}

export interface WaitingFor {
  unitId: string
  /** Heads see what was addressed to heads, and what a head decides even where another has to. */
  head: boolean
  /** Officers see what was returned and what was addressed to officers. */
  officer: boolean
  /** What is theirs by name or by post. */
  accountId: string
  postIds: readonly string[]
}

/** By (turn, since, id): what asks for an act before what is only told, of each the longest waiting first. */
export async function listWaiting(
  db: Db,
  who: WaitingFor,
  after: WaitingPlace | null,
  limit: number,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select * from (${waiting(who)}) waiting
    ${after ? sql`where (turn, since, id) > (${after.turn}::integer, ${after.since}::timestamptz, ${after.id}::uuid)` : sql``}
    order by turn, since, id limit ${limit}
  `.execute(db)
  return rows
}

export async function countWaiting(
  db: Db,
  who: WaitingFor,
): Promise<{ approvals: number; returned: number; notices: number }> {
  const { rows } = await sql<{ approvals: number; returned: number; notices: number }>`
    select count(*) filter (where kind = 'approval') approvals,
      count(*) filter (where kind = 'returned') returned,
      count(*) filter (where kind = 'notice') notices
    from (${waiting(who)}) waiting
  `.execute(db)
  return rows[0] ?? { approvals: 0, returned: 0, notices: 0 }
}

/** A return waits until the subject is submitted anew: then it is no longer the subject's latest request. */
function waiting({ unitId, head, officer, accountId, postIds }: WaitingFor) {
  const roles = [...(head ? ['head'] : []), ...(officer ? ['officer'] : [])]
  return sql`
    select 0 turn, id, 'approval' kind, subject_kind "subjectKind", subject_id "subjectId", subject_title title,
      null::text reason, requested_by_name "byName", requested_at since, address, who, barred
    from work.approval
    where unit_id = ${unitId} and state = 'pending' and (${head}::boolean or ${accountId}::uuid <> all(barred))
      and (who ->> 'role' = any(${roles}::text[]) or who ->> 'accountId' = ${accountId}
        or who ->> 'postId' = any(${[...postIds]}::text[]))
    union all
    select 1, a.id, 'returned', a.subject_kind, a.subject_id, a.subject_title, a.reason, a.decided_by_name,
      a.decided_at, a.address, null::jsonb, '{}'::uuid[]
    from work.approval a
    where a.unit_id = ${unitId} and a.state = 'returned' and ${officer}::boolean
      and not exists (
        select 1 from work.approval later
        where later.subject_id = a.subject_id and (later.requested_at, later.id) > (a.requested_at, a.id))
    union all
    select 2, id, 'notice', subject_kind, subject_id, sentence, null, null, created_at, address, null, '{}'
    from work.notice
    where unit_id = ${unitId} and dealt_with_at is null
      and (for_role = any(${roles}::text[]) or for_account_id = ${accountId})
  `
}
