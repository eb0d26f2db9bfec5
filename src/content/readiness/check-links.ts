import { sql } from 'kysely'
import { seePage } from '../../plans/index.ts'
import { instant } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { OutsideFetchOptions } from '../../platform/outside-fetch.ts'
import { getItem, getVersion } from '../item/item-queries.ts'
import { linksOf } from './reference-findings.ts'

const AGAIN_AFTER_MS = 3_600_000
const MOST = 50

/** Looks at every address of the newest version that was not looked at within the hour, and keeps what was found. */
export async function checkLinks(
  house: House,
  { path, itemId }: { path: string; itemId: string },
  options: OutsideFetchOptions,
): Promise<void> {
  const { unitId, urls } = await house.database.read(scopeOf(path), async (db) => {
    const item = await getItem(db, itemId)
    const { content } = await getVersion(db, itemId, item.number)
    const all = linksOf(content).map(({ url }) => url)
    const since = new Date(Date.parse(instant()) - AGAIN_AFTER_MS).toISOString()
    const { rows } = await sql<{ url: string }>`
      select url from unnest(${all}::text[]) as link (url)
      where not exists (select from content.link_check c
        where c.unit_id = ${item.unitId} and c.url = link.url and c.checked_at > ${since})
      limit ${MOST}
    `.execute(db)
    return { unitId: item.unitId, urls: rows.map(({ url }) => url) }
  })
  for (const url of urls) {
    const { state } = await seePage(url, options)
    await house.database.write(scopeOf(path), (db) =>
      sql`
        insert into content.link_check (unit_id, url, org_path, state, checked_at)
        values (${unitId}, ${url}, ${path}, ${state}, ${instant()})
        on conflict (unit_id, url) do update set state = excluded.state, checked_at = excluded.checked_at
      `.execute(db),
    )
  }
}
