import { sql } from 'kysely'
import type { Doer } from '../../platform/act-log.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isApproved } from '../../work/index.ts'
import { plainText } from '../body/body-text.ts'
import { logItem } from '../item/keep-trail.ts'
import type { Item, ItemVersion } from '../item/item.ts'
import type { ItemContent } from '../item/item-content.ts'
import { correctionIn } from '../item/item-facts.ts'
import { markOut } from '../item/mark-out.ts'
import { getVersion, lockItem } from '../item/item-queries.ts'
import { refuseUnready } from '../readiness/check-stored.ts'
import { sealVersion } from '../item/submit-item.ts'
import { factLines } from '../item/told-facts.ts'
import { tellMerit } from '../merit/tell-merit.ts'
import { tellRegister } from '../item/tell-register.ts'
import { codeOfItem, publishedPath, slugOfTitle } from './published-item.ts'

/**
 * Puts exactly this version before the public. It is asked once more, here and now, whether that very content is
 * approved; anything else is refused (409). Doing it twice changes nothing. Answers the path below the unit's address.
 */
export async function publishItem(
  db: Db,
  doer: Doer,
  itemId: string,
  contentHash: string,
): Promise<{ path: string }> {
  const item = await lockItem(db, itemId)
  const version = await getVersion(db, itemId, item.number)
  if (version.contentHash !== contentHash || !(await isApproved(db, itemId, contentHash))) {
    throw new Refusal(
      409,
      'Chỉ đăng được đúng bản đã duyệt. Nội dung này chưa duyệt hoặc đã sửa sau khi duyệt.',
    )
  }
  await refuseUnready(db, item, version, 'dispatch', 'portal')
  const path = publishedPath({ slug: slugOfTitle(item.title), code: codeOfItem(itemId) })
  if (item.publishedNumber === item.number) return { path }
  await keepCorrection(db, item, version)
  await writeSnapshot(db, item, version)
  await sealVersion(db, itemId, item.number)
  await sql`
    update content.item set published_number = number, published_at = coalesce(published_at, ${instant()}),
      withdrawn_at = null, version = version + 1 where id = ${itemId}
  `.execute(db)
  await markOut(db, itemId, item.number, instant())
  await tellRegister(db, itemId)
  await tellMerit(db, item)
  await dropItemPages(db, item)
  await logItem(db, doer, item, 'publish-item', { number: item.number, contentHash })
  return { path }
}

/** The public reads it no longer. The item stays, with what was read and when. */
export async function withdrawItem(
  db: Db,
  doer: Doer,
  itemId: string,
  reason: string,
): Promise<void> {
  const item = await lockItem(db, itemId)
  if (item.publishedNumber === null) return
  await sql`delete from content.published_item where item_id = ${itemId}`.execute(db)
  await sql`
    update content.item set published_number = null, withdrawn_at = ${instant()}, version = version + 1
    where id = ${itemId}
  `.execute(db)
  await tellRegister(db, itemId)
  await tellMerit(db, item)
  await dropItemPages(db, item)
  await logItem(db, doer, item, 'withdraw-item', { reason })
}

/** What was corrected stays told, also when later versions correct something else or nothing. */
async function keepCorrection(db: Db, { id }: Item, { content }: ItemVersion): Promise<void> {
  const words = correctionIn(content)
  if (words === '') return
  await sql`
    update content.item set corrections = corrections
      || jsonb_build_array(jsonb_build_object('at', ${instant()}::text, 'words', ${words}::text))
    where id = ${id} and corrections -> -1 ->> 'words' is distinct from ${words}
  `.execute(db)
}

async function writeSnapshot(db: Db, item: Item, version: ItemVersion): Promise<void> {
  const { content } = version
  const at = instant()
  await sql`
    insert into content.published_item (item_id, unit_id, code, slug, kind, language, title, summary, column_id,
      themes, sectors, cover, number, content_hash, snapshot, plain_text, published_at, changed_at,
      source_item_id, source_unit_name, corrections)
    select id, unit_id, ${codeOfItem(item.id)}, ${slugOfTitle(content.title)}, kind, language, ${content.title},
      ${content.summary}, column_id, themes, sectors, ${JSON.stringify(content.cover)}::jsonb, number,
      ${version.contentHash}, ${JSON.stringify(shown(content))}::jsonb, ${[plainText(content.body), ...factLines(item.kind, content)].join('\n')},
      coalesce(published_at, ${at}::timestamptz), ${at}::timestamptz, source_item_id, source_unit_name,
      corrections
    from content.item where id = ${item.id}
    on conflict (item_id) do update set slug = excluded.slug, language = excluded.language, title = excluded.title,
      summary = excluded.summary, column_id = excluded.column_id, themes = excluded.themes,
      sectors = excluded.sectors, cover = excluded.cover, number = excluded.number,
      content_hash = excluded.content_hash, snapshot = excluded.snapshot, plain_text = excluded.plain_text,
      changed_at = excluded.changed_at, corrections = excluded.corrections
  `.execute(db)
  await sql`delete from content.published_file where item_id = ${item.id}`.execute(db)
  await sql`
    insert into content.published_file (item_id, hash, mime, name, size, thumbnail_hash)
    select ${item.id}::uuid, m.hash, m.mime, m.name, m.size, m.thumbnail_hash
    from content.media m
    where m.unit_id = ${item.unitId} and m.hash = any(${hashesOf(content)}::text[])
    on conflict do nothing
  `.execute(db)
}

/** What is written for other ways is no matter of the page. */
function shown(content: ItemContent): ItemContent {
  return { ...content, channels: {} }
}

/** Design files are for the printer, not for readers. */
function hashesOf(content: ItemContent): string[] {
  const pictures = content.body.content.flatMap((block) =>
    block.type === 'image' || block.type === 'recording' ? [block.attrs.hash] : [],
  )
  const papers = content.attachments.filter(({ mime }) => mime === 'application/pdf')
  return [
    ...pictures,
    ...papers.map(({ hash }) => hash),
    ...(content.cover ? [content.cover.hash] : []),
  ]
}

async function dropItemPages(db: Db, item: Item): Promise<void> {
  await dropPages(db, `item:${item.id}`)
  await dropPages(db, `items:${item.unitId}`)
}
