import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { EvidenceView } from './activity-contract.ts'

/** All evidence of an activity, withdrawn pieces too, oldest first. */
export async function listEvidence(db: Db, activityId: string): Promise<EvidenceView[]> {
  return select(db, activityId, null)
}

export async function listEvidenceById(
  db: Db,
  activityId: string,
  evidenceIds: readonly string[],
): Promise<EvidenceView[]> {
  return select(db, activityId, evidenceIds)
}

async function select(
  db: Db,
  activityId: string,
  ids: readonly string[] | null,
): Promise<EvidenceView[]> {
  const { rows } = await sql<EvidenceView>`
    select e.id, e.kind, e.caption, e.url, e.file_id as "fileId", f.name as "fileName",
      e.page_title as "pageTitle", e.page_state as "pageState", e.page_seen_at as "pageSeenAt",
      e.page_copy_id is not null as "hasCopy",
      case when a.id is null then null else jsonb_build_object('evidenceId', first.id, 'activityId', a.id,
        'title', a.title, 'happenedOn', a.happened_on) end as "reusedFrom",
      e.created_at as "createdAt", e.created_by_name as "createdBy", e.withdrawn_at as "withdrawnAt"
    from plans.evidence e
    left join files.file f on f.id = e.file_id
    left join plans.evidence first on first.id = e.reused_from and first.shard = e.shard
    left join plans.activity a on a.shard = first.shard and a.id = first.activity_id
    where e.activity_id = ${activityId} and (${ids === null} or e.id = any(${[...(ids ?? [])]}::uuid[]))
    order by e.created_at, e.id limit 500
  `.execute(db)
  return rows
}

/** The oldest evidence that still stands and shows one of these files. */
export async function findEvidenceOfFiles(
  db: Db,
  fileIds: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select e.id from plans.evidence e
    join plans.activity a on a.shard = e.shard and a.id = e.activity_id and a.state = 'recorded'
    where e.file_id = any(${[...fileIds]}::uuid[]) and e.withdrawn_at is null
    order by e.created_at, e.id limit 1
  `.execute(db)
  return rows[0]?.id ?? null
}
