import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import { type Db, EVERYWHERE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'

const EVERY_MS = 30_000

/** What this process counted is written down twice a minute, and once more at the end. */
export function keepViews(house: House): { stop(): Promise<void> } {
  const keep = () =>
    writeViews(house).catch((error: unknown) => house.log.warn(error, 'views not written'))
  const timer = setInterval(() => void keep(), EVERY_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await keep()
    },
  }
}

/** Several processes add to one figure. What could not be written is counted with the next. */
export async function writeViews({ database, views }: Pick<House, 'database' | 'views'>) {
  const counted = views.take()
  if (counted.size === 0) return
  try {
    await database.write(EVERYWHERE, (db) =>
      // In one order everywhere, so that two processes never wait for each other.
      sql`
        insert into content.item_view (item_id, org_path, views, counted_at)
        select i.id, i.org_path, counted.views, ${instant()}::timestamptz
        from unnest(${[...counted.keys()]}::uuid[], ${[...counted.values()]}::bigint[]) as counted (id, views)
        join content.item i on i.id = counted.id
        order by i.id
        on conflict (item_id) do update
          set views = item_view.views + excluded.views, counted_at = excluded.counted_at
      `.execute(db),
    )
  } catch (error) {
    for (const [item, times] of counted) views.add(item, times)
    throw error
  }
}

/** How often the text was opened on the unit's own pages. */
export async function viewsOf(db: Db, itemId: string): Promise<number> {
  const { rows } = await sql<{ views: number }>`
    select views from content.item_view where item_id = ${itemId}
  `.execute(db)
  return rows[0]?.views ?? 0
}
