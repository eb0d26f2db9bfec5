import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { moved, notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { logItem } from '../item/keep-trail.ts'
import type { Item } from '../item/item.ts'
import type { ItemContent } from '../item/item-content.ts'
import { getItem, getVersion, lockItem } from '../item/item-queries.ts'
import { mergeContent } from '../item/merge-content.ts'
import { saveItem } from '../item/save-item.ts'
import { takeMedia } from './take-media.ts'

/** `merge`: what the unit wrote itself stays, the rest follows · `replace`: all as in the source · `keep`: nothing changes. */
export type UpdateWay = 'merge' | 'replace' | 'keep'

/** The version that was taken over beside the one shared now; null when there is nothing newer. */
export async function readUpdate(db: Db, itemId: string) {
  const item = await getItem(db, itemId)
  const source = await findSource(db, item)
  if (source === null) return null
  const own = await getVersion(db, itemId, item.number)
  const { before, after } = await bothOf(db, source)
  return {
    ...source,
    before,
    after,
    clashes: mergeContent(before, own.content, after).clashes.length,
  }
}

/** From now on it stands for the source's version `number`, whatever was taken of it. */
export async function takeUpdate(
  db: Db,
  actor: Actor,
  itemId: string,
  { version, number, way }: { version: number; number: number; way: UpdateWay },
): Promise<void> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  if (item.version !== version) throw moved(item.version)
  const source = await findSource(db, item)
  if (source === null) throw notFound('Bản gốc không có gì mới.')
  if (source.number !== number) {
    throw new Refusal(409, 'Bản gốc vừa được sửa thêm. Hãy tải lại để xem phần mới nhất.')
  }
  if (way !== 'keep') {
    const own = await getVersion(db, itemId, item.number)
    const content = await contentOf(db, actor, item, own.content, source, way)
    await saveItem(db, actor, itemId, { version, content })
  }
  await sql`
    update content.item set source_number = ${number}, version = version + 1 where id = ${itemId}
  `.execute(db)
  await settleNotices(db, itemId, 'item-source-renewed')
  await logItem(db, actor, item, 'take-update', { source: source.sourceId, number, way })
}

async function contentOf(
  db: Db,
  actor: Actor,
  { unitId, orgPath }: Item,
  own: ItemContent,
  source: SourceUpdate,
  way: Exclude<UpdateWay, 'keep'>,
): Promise<ItemContent> {
  const unit = { id: unitId, orgPath }
  const { before, after } = await bothOf(db, source)
  const fresh = await takeMedia(db, actor, unit, after)
  if (way === 'replace') return { ...fresh, channels: own.channels }
  return mergeContent(await takeMedia(db, actor, unit, before), own, fresh).merged
}

interface SourceUpdate {
  sourceId: string
  unitName: string
  takenNumber: number
  number: number
}

async function findSource(db: Db, item: Pick<Item, 'id'>): Promise<SourceUpdate | null> {
  const { rows } = await sql<SourceUpdate>`
    select source.id as "sourceId", own.source_unit_name as "unitName", own.source_number as "takenNumber",
      source.shared_number as number
    from content.item own join content.item source on source.id = own.source_item_id
    where own.id = ${item.id} and source.shared_number > own.source_number
  `.execute(db)
  return rows[0] ?? null
}

async function bothOf(db: Db, { sourceId, takenNumber, number }: SourceUpdate) {
  const [before, after] = await Promise.all([
    getVersion(db, sourceId, takenNumber),
    getVersion(db, sourceId, number),
  ])
  return { before: before.content, after: after.content }
}
