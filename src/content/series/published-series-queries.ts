import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { PublishedItem } from '../published/published-item.ts'

export interface PublishedPart extends Pick<
  PublishedItem,
  'itemId' | 'slug' | 'code' | 'title' | 'language'
> {
  /** Its place among all parts, also those that are still to come. */
  number: number
}

export interface PublishedSeries {
  seriesId: string
  slug: string
  title: string
  description: string
  /** Of all parts, published or not. */
  total: number
  /** What can be read, in order. */
  parts: PublishedPart[]
  /** Days from today on of parts that are still to come. */
  comingDays: string[]
}

/** For the public role: the series of a column, or the one a text (by its code) is part of. */
export async function listPublishedSeries(
  db: Db,
  unitId: string,
  of: { columnId: string } | { code: string },
): Promise<PublishedSeries[]> {
  const chosen =
    'columnId' in of
      ? sql`s.column_id = ${of.columnId}`
      : sql`s.part_items @> array[(
          select item_id from content.published_item where unit_id = ${unitId} and code = ${of.code})]`
  const { rows } = await sql<PublishedSeries>`
    select s.series_id as "seriesId", s.slug, s.title, s.description, cardinality(s.part_days) as total,
      coalesce(jsonb_agg(jsonb_build_object('itemId', p.item_id, 'slug', p.slug, 'code', p.code, 'title', p.title,
        'language', p.language, 'number', part.number) order by part.number)
        filter (where p.item_id is not null), '[]') as parts,
      coalesce(jsonb_agg(part.day order by part.number)
        filter (where p.item_id is null and part.day >= ${today()}), '[]') as "comingDays"
    from content.published_series s
    cross join lateral unnest(s.part_days, s.part_items) with ordinality as part (day, item_id, number)
    left join content.published_item p on p.item_id = part.item_id
    where s.unit_id = ${unitId} and ${chosen}
    group by s.series_id order by max(p.published_at) desc nulls last, s.title limit 20
  `.execute(db)
  return rows
}
