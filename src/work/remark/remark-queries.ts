import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'

export interface Remark {
  id: string
  subjectKind: string
  subjectId: string
  subjectTitle: string
  publicPath: string
  useful: boolean | null
  words: string
  sentAt: string
  readAt: string | null
  readByName: string | null
}

/** What readers wrote to the unit, newest first; marks of use without words are only counted. */
export async function listRemarks(
  db: Db,
  unitId: string,
  { unread, cursor, limit }: { unread: boolean; cursor?: string | undefined; limit: number },
): Promise<{ items: Remark[]; next: string | null }> {
  const [at, id] = cursor?.split('~') ?? []
  const { rows } = await sql<Remark>`
    select id, subject_kind as "subjectKind", subject_id as "subjectId", subject_title as "subjectTitle",
      public_path as "publicPath", useful, words, sent_at as "sentAt", read_at as "readAt",
      read_by_name as "readByName"
    from work.remark
    where unit_id = ${unitId} and words <> '' and (not ${unread} or read_at is null)
      ${at && id ? sql`and (sent_at, id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by sent_at desc, id desc limit ${limit + 1}
  `.execute(db)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? `${last.sentAt}~${last.id}` : null }
}

/** How readers found each text: the most marked ones. */
export async function listUse(db: Db, unitId: string): Promise<SubjectUse[]> {
  const { rows } = await sql<SubjectUse>`
    select subject_id as "subjectId", max(subject_title) as title, max(public_path) as "publicPath",
      count(*) filter (where useful)::integer as useful, count(*) filter (where not useful)::integer as "notUseful"
    from work.remark where unit_id = ${unitId} and useful is not null
    group by subject_id order by count(*) desc, max(sent_at) desc limit 20
  `.execute(db)
  return rows
}

export interface SubjectUse {
  subjectId: string
  title: string
  publicPath: string
  useful: number
  notUseful: number
}

/** Somebody of the unit has read it; who and when stays as it was first. */
export async function markRead(db: Db, actor: Actor, remarkId: string): Promise<string | null> {
  const { rows } = await sql<{ unitId: string }>`
    update work.remark set read_at = coalesce(read_at, ${instant()}),
      read_by_name = coalesce(read_by_name, ${actor.name})
    where id = ${remarkId} returning unit_id as "unitId"
  `.execute(db)
  return rows[0]?.unitId ?? null
}
