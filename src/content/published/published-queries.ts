import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { Cue } from '../body/body.ts'
import {
  publishedPath,
  type PublishedItem,
  type PublishedSource,
  type PublishedText,
} from './published-item.ts'

export interface PublishedFilter {
  columnId?: string | undefined
  theme?: string | undefined
  kind?: string | undefined
  language?: string | undefined
  /** `{publishedAt}~{itemId}` of the last one seen. */
  cursor?: string | undefined
  limit?: number
}

/** For the public role: newest first. */
export async function listPublishedItems(
  db: Db,
  unitId: string,
  { columnId, theme, kind, language, cursor, limit = 20 }: PublishedFilter = {},
): Promise<{ items: PublishedItem[]; next: string | null }> {
  const [at, id] = cursor?.split('~') ?? []
  const { rows } = await sql<PublishedItem>`
    select ${ITEM} from content.published_item p
    where p.unit_id = ${unitId}
      and (${columnId ?? null}::uuid is null or p.column_id = ${columnId ?? null})
      and (${theme ?? null}::text is null or ${theme ?? null} = any(p.themes))
      and (${kind ?? null}::text is null or p.kind = ${kind ?? null})
      and (${language ?? null}::text is null or p.language = ${language ?? null})
      ${at && id ? sql`and (p.published_at, p.item_id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by p.published_at desc, p.item_id desc limit ${limit + 1}
  `.execute(db)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? `${last.publishedAt}~${last.itemId}` : null }
}

export interface PublishedPath {
  slug: string
  code: string
  changedAt: string
}

/** For the public role: where every text of a unit stands, the newest first; as many as a map of a site may name. */
export async function listPublishedPaths(db: Db, unitId: string): Promise<PublishedPath[]> {
  const { rows } = await sql<PublishedPath>`
    select p.slug, p.code, p.changed_at as "changedAt" from content.published_item p
    where p.unit_id = ${unitId} order by p.published_at desc, p.item_id desc limit 20000
  `.execute(db)
  return rows
}

const LOOKED_INTO = 200

/**
 * For the public role: texts with every word, at most 20; `hasMore` where there are others. What holds the words one after the other stands first, among the
 * newest that have them all and among all whose titles do: to look through thousands of texts takes too long.
 */
export async function searchPublishedItems(
  db: Db,
  unitId: string,
  words: string,
): Promise<{ items: PublishedItem[]; hasMore: boolean }> {
  const asked = askedFor(words)
  if (asked === null) return { items: [], hasMore: false }
  const newest = (has: RawBuilder<unknown>, most: number) => sql`
    (select p.item_id from content.published_item p where p.unit_id = ${unitId} and ${has}
      order by p.published_at desc, p.item_id desc limit ${most})`
  const { rows } = await sql<PublishedItem>`
    with hit as (
      ${newest(sql`p.search_words @@ ${asked.all}::tsquery`, LOOKED_INTO)}
      union ${newest(sql`p.title_words @@ ${asked.all}::tsquery`, 20)}
    )
    select ${ITEM} from hit join content.published_item p on p.item_id = hit.item_id
    order by p.search_words @@ ${asked.phrase}::tsquery desc, p.published_at desc, p.item_id desc limit 21
  `.execute(db)
  return { items: rows.slice(0, 20), hasMore: rows.length > 20 }
}

/** For the public role. */
export async function findPublishedItem(
  db: Db,
  unitId: string,
  code: string,
): Promise<PublishedText | undefined> {
  const { rows } = await sql<Omit<PublishedText, 'source'> & SourceRow>`
    select ${ITEM}, ${SOURCE}, p.snapshot as content, p.content_hash as "contentHash", p.corrections
    from content.published_item p ${SOURCE_JOINS}
    where p.unit_id = ${unitId} and p.code = ${code}
  `.execute(db)
  const [row] = rows
  return row && { ...row, source: sourceOf(row) }
}

export interface FeedItem extends Omit<PublishedItem, 'cover'> {
  cover: { hash: string; mime: string; size: number } | null
  source: PublishedSource | null
}

/** For the public role: the newest of a unit, each with its picture and whose text it was. */
export async function listFeedItems(db: Db, unitId: string): Promise<FeedItem[]> {
  const { rows } = await sql<Omit<FeedItem, 'source'> & SourceRow>`
    select ${ITEM}, ${SOURCE},
      case when f.hash is not null
        then jsonb_build_object('hash', f.hash, 'mime', f.mime, 'size', f.size) end as cover
    from content.published_item p ${SOURCE_JOINS}
    left join content.published_file f on f.item_id = p.item_id and f.hash = p.cover ->> 'hash'
    where p.unit_id = ${unitId}
    order by p.published_at desc, p.item_id desc limit 30
  `.execute(db)
  return rows.map((row) => Object.assign(row, { source: sourceOf(row) }))
}

interface SourceRow {
  sourceItemId: string | null
  sourceUnitName: string | null
  sourceSlug: string | null
  sourceCode: string | null
  sourceFront: string | null
}

function sourceOf(row: SourceRow): PublishedSource | null {
  const { sourceItemId: itemId, sourceUnitName: unitName } = row
  if (itemId === null || unitName === null) return null
  const { sourceSlug: slug, sourceCode: code, sourceFront: front } = row
  const isPublic = slug !== null && code !== null && front !== null
  return { itemId, unitName, path: isPublic ? `/${front}/${publishedPath({ slug, code })}` : null }
}

export interface PublishedColumn {
  columnId: string
  slug: string
  title: string
  description: string
  items: number
  lastAt: string | null
}

/** For the public role, in the order the unit gave them. */
export async function listPublishedColumns(db: Db, unitId: string): Promise<PublishedColumn[]> {
  const { rows } = await sql<PublishedColumn>`
    select c.column_id as "columnId", c.slug, c.title, c.description,
      count(p.item_id)::integer as items, max(p.published_at) as "lastAt"
    from content.published_column c
    left join content.published_item p on p.column_id = c.column_id
    where c.unit_id = ${unitId} and c.is_open
    group by c.column_id order by c.position, c.title limit 100
  `.execute(db)
  return rows
}

/** Captions of the film at that place of what the public reads. */
export async function findPublishedCues(
  db: Db,
  itemId: string,
  block: number,
): Promise<Cue[] | undefined> {
  const { rows } = await sql<{ cues: Cue[] | null }>`
    select p.snapshot #> array['body', 'content', ${String(block)}, 'attrs', 'cues'] as cues
    from content.published_item p where p.item_id = ${itemId}
  `.execute(db)
  return rows[0]?.cues ?? undefined
}

export interface PublishedFile {
  mime: string
  name: string
  size: number
  /** Of a picture: the same small. */
  thumbnailHash: string | null
}

export interface PublishedPaper {
  hash: string
  name: string
  /** Of the text it belongs to. */
  title: string
}

/** For the public role: papers that go with published texts and are named with every word; at most 10. */
export async function searchPublishedPapers(
  db: Db,
  unitId: string,
  words: string,
): Promise<PublishedPaper[]> {
  const asked = askedFor(words)
  if (asked === null) return []
  const { rows } = await sql<PublishedPaper>`
    select f.hash, f.name, p.title from content.published_item p
    join content.published_file f on f.item_id = p.item_id and f.mime = 'application/pdf'
    where p.unit_id = ${unitId} and platform.search_words(f.name) @@ ${asked.all}::tsquery
    order by p.published_at desc, f.name limit 10
  `.execute(db)
  return rows
}

/** A file anybody may read, as it is named and typed. */
export async function findPublishedFile(db: Db, hash: string): Promise<PublishedFile | undefined> {
  const { rows } = await sql<PublishedFile>`
    select mime, name, size, thumbnail_hash as "thumbnailHash" from content.published_file
    where hash = ${hash} limit 1
  `.execute(db)
  return rows[0]
}

const ITEM = sql`
  p.item_id as "itemId", p.unit_id as "unitId", p.code, p.slug, p.kind, p.language, p.title, p.summary,
  p.column_id as "columnId", p.themes, p.sectors, p.cover, p.published_at as "publishedAt",
  p.changed_at as "changedAt"`

const SOURCE = sql`
  p.source_item_id as "sourceItemId", p.source_unit_name as "sourceUnitName",
  source.slug as "sourceSlug", source.code as "sourceCode", front.slug as "sourceFront"`

const SOURCE_JOINS = sql`
  left join content.published_item source on source.item_id = p.source_item_id
  left join organization.slug front on front.unit_id = source.unit_id and front.is_current`
