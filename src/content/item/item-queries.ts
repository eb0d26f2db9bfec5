import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Item, ItemVersion } from './item.ts'

const ITEM = sql`
  i.id, i.org_path as "orgPath", i.unit_id as "unitId", i.kind, i.language, i.state, i.critical, i.title, i.number,
  i.version, i.shared_number as "sharedNumber", i.published_number as "publishedNumber",
  i.discarded_at as "discardedAt"`

/** The item, kept from other changes until the transaction ends. */
export async function lockItem(db: Db, itemId: string): Promise<Item> {
  const { rows } = await sql<Item>`
    select ${ITEM} from content.item i where i.id = ${itemId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

export async function getItem(db: Db, itemId: string): Promise<Item> {
  const { rows } = await sql<Item>`
    select ${ITEM} from content.item i where i.id = ${itemId}
  `.execute(db)
  return rows[0] ?? missing()
}

export async function getVersion(db: Db, itemId: string, number: number): Promise<ItemVersion> {
  const { rows } = await sql<ItemVersion>`
    select number, content, content_hash as "contentHash", sealed_at as "sealedAt", began_at as "beganAt",
      changed_at as "changedAt", changed_by as "changedBy", changed_by_name as "changedByName"
    from content.item_version where item_id = ${itemId} and number = ${number}
  `.execute(db)
  return rows[0] ?? missing()
}

export type VersionHead = Omit<ItemVersion, 'content' | 'changedBy'>

/** Newest first; at most 200. */
export async function listVersions(db: Db, itemId: string): Promise<VersionHead[]> {
  const { rows } = await sql<VersionHead>`
    select number, content_hash as "contentHash", sealed_at as "sealedAt", began_at as "beganAt",
      changed_at as "changedAt", changed_by_name as "changedByName"
    from content.item_version where item_id = ${itemId} order by number desc limit 200
  `.execute(db)
  return rows
}

/** Accounts that wrote at anything the public has not read yet: none of them approves it. */
export async function listAuthors(
  db: Db,
  { id, publishedNumber }: Pick<Item, 'id' | 'publishedNumber'>,
): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select distinct changed_by as "accountId" from content.item_version
    where item_id = ${id} and number > ${publishedNumber ?? 0}
  `.execute(db)
  return rows.map(({ accountId }) => accountId)
}

function missing(): never {
  throw notFound('Không tìm thấy nội dung này.')
}
