import { type RawBuilder, sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { EvidenceView, PageLook } from './evidence-contract.ts'

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

export async function getEvidence(db: Db, evidenceId: string): Promise<EvidenceView> {
  const { activityId } = await findPlace(db, sql`id = ${evidenceId}`)
  const [evidence] = await select(db, activityId, [evidenceId])
  if (!evidence) throw notFound('Không tìm thấy minh chứng này.')
  return evidence
}

interface Place {
  activityId: string
  kind: EvidenceView['kind']
  shows: string
  url: string | null
}

/** What stands of it, locked; withdrawn evidence is not changed any more. */
export async function lockEvidence(db: Db, evidenceId: string): Promise<Place> {
  return findPlace(db, sql`id = ${evidenceId} and withdrawn_at is null for update`)
}

async function findPlace(db: Db, which: RawBuilder<unknown>): Promise<Place> {
  const { rows } = await sql<Place>`
    select activity_id as "activityId", kind, shows, url from plans.evidence where ${which}
  `.execute(db)
  const [place] = rows
  if (!place) throw notFound('Không tìm thấy minh chứng này.')
  return place
}

async function select(
  db: Db,
  activityId: string,
  ids: readonly string[] | null,
): Promise<EvidenceView[]> {
  const { rows } = await sql<EvidenceView>`
    select e.id, e.kind, e.shows, e.caption, e.url, e.file_id as "fileId", f.name as "fileName", f.mime, f.size,
      f.thumbnail_hash is not null as "hasThumbnail",
      case when e.kind = 'citation' then e.details end as citation,
      case when l.evidence_id is null then null else jsonb_build_object('headCount', l.head_count, 'made', l.made,
        'retainUntil', l.retain_until, 'erased', l.retain_until < ${today()}) end as attendance,
      e.page_title as "pageTitle", e.page_state as "pageState", e.page_seen_at as "pageSeenAt",
      e.page_alive_at as "pageAliveAt", e.page_gone_at as "pageGoneAt", e.page_changed_at as "pageChangedAt",
      e.page_copy_id as "copyFileId", e.look_on as "lookOn",
      case when a.id is null then null else jsonb_build_object('evidenceId', first.id, 'activityId', a.id,
        'title', a.title, 'happenedOn', a.happened_on, 'unitName', u.name) end as "reusedFrom",
      e.reused_from is not null and a.id is null as "reusedElsewhere",
      e.created_at as "createdAt", e.created_by_name as "createdBy", e.withdrawn_at as "withdrawnAt",
      e.withdrawn_by_name as "withdrawnBy"
    from plans.evidence e
    left join files.file f on f.id = e.file_id
    left join plans.attendance l on l.shard = e.shard and l.evidence_id = e.id
    left join plans.evidence first on first.id = e.reused_from and first.shard = e.shard
    left join plans.activity a on a.shard = first.shard and a.id = first.activity_id
    left join organization.unit u on u.id = a.unit_id
    where e.activity_id = ${activityId} and (${ids === null} or e.id = any(${[...(ids ?? [])]}::uuid[]))
    order by e.created_at, e.id limit 500
  `.execute(db)
  return rows
}

/** The latest first; a look that found the page gone changes nothing of its text. */
export async function listPageLooks(db: Db, evidenceId: string): Promise<PageLook[]> {
  const { rows } = await sql<PageLook>`
    select seen_at as "seenAt", state, title, copy_id as "copyFileId",
      coalesce(hash <> before, false) as changed
    from (
      select *, (
        select b.hash from plans.page_look b
        where b.shard = l.shard and b.evidence_id = l.evidence_id and b.seen_at < l.seen_at and b.hash is not null
        order by b.seen_at desc limit 1
      ) as before
      from plans.page_look l where l.evidence_id = ${evidenceId}
    ) looks
    order by seen_at desc limit 100
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
