import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Item } from '../item/item.ts'
import { type ItemContent, mediaOf } from '../item/item-content.ts'
import type { StoredFacts } from './check-facts.ts'
import { linksOf } from './reference-findings.ts'

export async function readStoredFacts(
  db: Db,
  item: Pick<Item, 'unitId'>,
  content: ItemContent,
): Promise<StoredFacts> {
  const hashes = mediaOf(content).map(({ hash }) => hash)
  const urls = linksOf(content).map(({ url }) => url)
  const { rows } = await sql<StoredFacts>`
    with recursive above (id, parent_id) as (
      select id, parent_id from organization.unit where id = ${item.unitId}
      union all
      select u.id, u.parent_id from above join organization.unit u on u.id = above.parent_id
    ), known as (
      select c.value from above join organization.contact c on c.unit_id = above.id
    )
    select
      jsonb_build_object(
        'phones', (select coalesce(jsonb_agg(value), '[]') from known where value !~ '[@]|://'),
        'mails', (select coalesce(jsonb_agg(value), '[]') from known where value ~ '@')) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_object('hash', m.hash, 'mime', m.mime, 'size', m.size)), '[]')
        from content.media m where m.unit_id = ${item.unitId} and m.hash = any(${hashes}::text[])) as files,
      (select coalesce(jsonb_agg(jsonb_build_object('url', l.url, 'state', l.state, 'checkedAt', l.checked_at)), '[]')
        from content.link_check l where l.unit_id = ${item.unitId} and l.url = any(${urls}::text[])) as links
  `.execute(db)
  return rows[0] ?? { contacts: { phones: [], mails: [] }, files: [], links: [] }
}
