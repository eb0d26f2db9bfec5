import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { type ItemContent, mediaOf } from '../item/item-content.ts'

/**
 * The same content with files of the unit's own library: what is not there yet is taken over with its description,
 * its bytes being kept once anyway.
 */
export async function takeMedia(
  db: Db,
  taker: Pick<Actor, 'name'>,
  unit: { id: string; orgPath: string },
  content: ItemContent,
): Promise<ItemContent> {
  const used = mediaOf(content)
  if (used.length === 0) return content
  const ids = used.map(({ mediaId }) => mediaId)
  const { rows } = await sql<{ id: string; hash: string }>`
    insert into content.media (id, org_path, unit_id, kind, file_id, hash, name, mime, size, width, height, seconds,
      thumbnail_hash, alt, caption, credit, cues, transcript, source_media_id, created_at, created_by_name)
    select fresh.id, ${unit.orgPath}, ${unit.id}::uuid, m.kind, m.file_id, m.hash, m.name, m.mime, m.size, m.width,
      m.height, m.seconds, m.thumbnail_hash, m.alt, m.caption, m.credit,
      m.cues, m.transcript, m.id, ${instant()}::timestamptz, ${taker.name}
    from unnest(${ids}::uuid[], ${ids.map(() => newId())}::uuid[]) as fresh (source_id, id)
    join content.media m on m.id = fresh.source_id
    on conflict (unit_id, hash) do update set retired_at = null
    returning id, hash
  `.execute(db)
  return withMedia(content, new Map(rows.map(({ id, hash }) => [hash, id])))
}

/** By their bytes, files of another library become those of this one; one that is not known stays as it is. */
export function withMedia(content: ItemContent, own: ReadonlyMap<string, string>): ItemContent {
  const mine = <T extends { mediaId: string; hash: string }>(file: T): T => ({
    ...file,
    mediaId: own.get(file.hash) ?? file.mediaId,
  })
  return {
    ...content,
    cover: content.cover && mine(content.cover),
    attachments: content.attachments.map(mine),
    body: {
      ...content.body,
      content: content.body.content.map((block) => {
        if (block.type === 'image') return { ...block, attrs: mine(block.attrs) }
        return block.type === 'recording' ? { ...block, attrs: mine(block.attrs) } : block
      }),
    },
  }
}
