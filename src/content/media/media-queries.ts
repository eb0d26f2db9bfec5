import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { plainPattern, plainSql } from '../../platform/plain-letters-sql.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Media, MediaKind } from './media.ts'

const MEDIA = sql`
  m.id, m.org_path as "orgPath", m.unit_id as "unitId", m.kind, m.hash, m.name, m.mime, m.size, m.width, m.height,
  m.seconds, m.thumbnail_hash as "thumbnailHash", m.alt, m.caption, m.credit, m.cues, m.transcript, m.version, m.retired_at as "retiredAt",
  m.created_at as "createdAt", m.created_by_name as "createdByName", m.visible_below as shared,
  (select count(*)::integer from content.media_use used where used.media_id = m.id) as uses`

export interface MediaRow extends Media {
  createdAt: string
  createdByName: string
  shared: boolean
  /** Items that hold it, in any version. */
  uses: number
}

export interface MediaFilter {
  kind?: MediaKind | undefined
  words?: string | undefined
  cursor?: string | undefined
  limit?: number
}

/** Newest first. */
export async function listMedia(
  db: Db,
  unitId: string,
  { kind, words = '', cursor, limit = 40 }: MediaFilter,
): Promise<{ items: MediaRow[]; next: string | null }> {
  const { rows } = await sql<MediaRow>`
    select ${MEDIA} from content.media m
    where m.unit_id = ${unitId} and m.retired_at is null
      and (${kind ?? null}::text is null or m.kind = ${kind ?? null})
      and (${cursor ?? null}::uuid is null or m.id < ${cursor ?? null}::uuid)
      ${words === '' ? sql`` : sql`and ${holds(words)}`}
    order by m.id desc limit ${limit + 1}
  `.execute(db)
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export async function getMedia(db: Db, mediaId: string): Promise<MediaRow> {
  const { rows } = await sql<MediaRow>`
    select ${MEDIA} from content.media m where m.id = ${mediaId}
  `.execute(db)
  return rows[0] ?? missing()
}

export async function lockMedia(db: Db, mediaId: string): Promise<Media> {
  const { rows } = await sql<Media>`
    select ${MEDIA} from content.media m where m.id = ${mediaId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

/** By the bytes: the same file is in a unit's library once. */
export async function findMediaByHash(
  db: Db,
  unitId: string,
  hash: string,
): Promise<MediaRow | undefined> {
  const { rows } = await sql<MediaRow>`
    select ${MEDIA} from content.media m where m.unit_id = ${unitId} and m.hash = ${hash}
  `.execute(db)
  return rows[0]
}

export interface MediaUse {
  itemId: string
  title: string
  state: string
  /** The public sees it there now. */
  published: boolean
}

/** Where it is used, latest first; at most 100. */
export async function listUses(db: Db, mediaId: string): Promise<MediaUse[]> {
  const { rows } = await sql<MediaUse>`
    select i.id as "itemId", i.title, i.state, i.published_number is not null as published
    from content.media_use used join content.item i on i.id = used.item_id
    where used.media_id = ${mediaId} order by i.changed_at desc, i.id desc limit 100
  `.execute(db)
  return rows
}

function holds(words: string) {
  const all = plainPattern(words)
  return sql`(${plainSql(sql`m.name`)} like ${all} or ${plainSql(sql`m.alt`)} like ${all} or ${plainSql(sql`m.caption`)} like ${all})`
}

function missing(): never {
  throw notFound('Không tìm thấy ảnh hoặc tệp này.')
}
