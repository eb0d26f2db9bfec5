import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import type { Series } from './series.ts'

/** What readers see of it, written anew; nothing while it is kept to the office or stands in no column. */
export async function writePublishedSeries(
  db: Db,
  { id, unitId }: Pick<Series, 'id' | 'unitId'>,
): Promise<void> {
  await sql`delete from content.published_series where series_id = ${id}`.execute(db)
  await sql`
    insert into content.published_series (series_id, unit_id, column_id, slug, title, description, part_days, part_items)
    select s.id, s.unit_id, s.column_id, s.slug, s.title, s.description,
      array_agg(case when s.closed_on is null then p.due_on::text end order by p.due_on, p.id),
      array_agg(p.item_id order by p.due_on, p.id)
    from content.series s join content.series_part p on p.series_id = s.id
    where s.id = ${id} and s.is_public and s.column_id is not null
    group by s.id
  `.execute(db)
  await dropPages(db, `items:${unitId}`)
}
