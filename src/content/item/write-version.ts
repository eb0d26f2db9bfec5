import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant, localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { contentHash } from '../../work/index.ts'
import { boundOf, type Item, type ItemVersion } from './item.ts'
import { type ItemContent, mediaOf } from './item-content.ts'

/**
 * Writes the content as the newest version: over it while it is still the same person's of the same day and was never
 * submitted, otherwise as one more. Answers its number.
 */
export async function writeVersion(
  db: Db,
  actor: Actor,
  item: Item,
  newest: Pick<ItemVersion, 'sealedAt' | 'changedBy' | 'beganAt'>,
  content: ItemContent,
): Promise<number> {
  const at = instant()
  const goesOn =
    newest.sealedAt === null &&
    newest.changedBy === actor.accountId &&
    localDate(newest.beganAt) === localDate(at)
  const number = goesOn ? item.number : item.number + 1
  const hash = contentHash(boundOf(item, content))
  await noteMediaUse(db, item, content)
  await sql`
    insert into content.item_version (item_id, number, org_path, content, content_hash, began_at, changed_at,
      changed_by, changed_by_name)
    values (${item.id}, ${number}::integer, ${item.orgPath}, ${JSON.stringify(content)}::jsonb, ${hash},
      ${at}::timestamptz, ${at}::timestamptz, ${actor.accountId}, ${actor.name})
    on conflict (item_id, number) do update set content = excluded.content, content_hash = excluded.content_hash,
      changed_at = excluded.changed_at
  `.execute(db)
  return number
}

/** Files of the unit's own library only, and exactly those bytes: what is shared or asked for is taken over first. */
export async function noteMediaUse(
  db: Db,
  item: Pick<Item, 'id' | 'orgPath' | 'unitId'>,
  content: ItemContent,
): Promise<void> {
  const used = mediaOf(content)
  if (used.length === 0) return
  const ids = used.map(({ mediaId }) => mediaId)
  const hashes = used.map(({ hash }) => hash)
  const { rows } = await sql<{ known: number }>`
    select count(*)::integer as known from unnest(${ids}::uuid[], ${hashes}::text[]) as used (id, hash)
    join content.media m on m.id = used.id and m.hash = used.hash and m.unit_id = ${item.unitId}
  `.execute(db)
  if (rows[0]?.known !== used.length) {
    throw new InvalidForm({
      content: 'Có ảnh hoặc tệp không nằm trong kho của đơn vị. Hãy chọn lại từ kho.',
    })
  }
  await sql`
    insert into content.media_use (item_id, media_id, org_path)
    select ${item.id}::uuid, id, ${item.orgPath} from unnest(${[...new Set(ids)]}::uuid[]) as used (id)
    on conflict do nothing
  `.execute(db)
}
