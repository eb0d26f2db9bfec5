import { sql } from 'kysely'
import { keepFile } from '../../files/index.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { afterLook, nextLookOn, type PageRecord } from './page-look.ts'
import type { SeenPage } from './see-page.ts'

export interface LinkKey {
  path: string
  shard: number
  evidenceId: string
}

/** What was found behind a link: counted in, and kept as a copy of ours when it is new or another than before. */
export async function keepSeenPage(house: House, link: LinkKey, seen: SeenPage): Promise<void> {
  const { path, shard, evidenceId } = link
  await house.database.write(scopeOf(path), async (db) => {
    const before = await lockPage(db, link)
    if (before === undefined) return
    const at = instant()
    const page = afterLook(before, seen, at)
    const copyId = seen.hash === before.hash ? null : await keepCopy(db, house, path, seen)
    await sql`
      update plans.evidence set page_state = ${page.state}, page_title = ${page.title}, page_hash = ${page.hash},
        page_seen_at = ${at}, page_alive_at = ${page.aliveAt}, page_gone_at = ${page.goneAt},
        page_changed_at = ${page.changedAt}, page_misses = ${page.misses},
        page_copy_id = coalesce(page_copy_id, ${copyId}::uuid),
        look_on = ${nextLookOn(before.addedOn, today(), page)}
      where shard = ${shard} and id = ${evidenceId}
    `.execute(db)
    await sql`
      insert into plans.page_look (shard, evidence_id, seen_at, org_path, state, title, hash, copy_id)
      values (${shard}, ${evidenceId}, ${at}, ${path}, ${seen.state}, ${seen.title}, ${seen.hash}, ${copyId}::uuid)
      on conflict do nothing
    `.execute(db)
  })
}

async function lockPage(
  db: Db,
  { shard, evidenceId }: LinkKey,
): Promise<(PageRecord & { addedOn: string }) | undefined> {
  const { rows } = await sql<PageRecord & { addedOn: string }>`
    select page_state as state, page_title as title, page_hash as hash, page_alive_at as "aliveAt",
      page_gone_at as "goneAt", page_changed_at as "changedAt", page_misses as misses,
      (created_at at time zone 'Asia/Ho_Chi_Minh')::date as "addedOn"
    from plans.evidence where shard = ${shard} and id = ${evidenceId} and kind = 'link' for update
  `.execute(db)
  return rows[0]
}

async function keepCopy(
  db: Db,
  { fileStore }: House,
  orgPath: string,
  { copy, title }: SeenPage,
): Promise<string | null> {
  if (copy === null) return null
  const kept = await keepFile(db, fileStore, {
    orgPath,
    name: `${title ?? 'trang'}.html`,
    kind: 'page_copy',
    bytes: copy.bytes,
    // As text: a stranger's page is never shown as a page of ours.
    mime: /^text\//i.test(copy.mime) ? 'text/plain; charset=utf-8' : copy.mime,
    createdBy: null,
    createdByName: 'Hệ thống',
  })
  return kept.id
}
