import { sql } from 'kysely'
import { keeperName } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Column } from './column.ts'

const columns = () => sql`
  c.id, c.org_path as "orgPath", c.unit_id as "unitId", c.slug, c.title, c.description, c.position,
  ${keeperName('c', today())} as "holderName", c.holder_post_id as "holderPostId", c.upkeep_days as "upkeepDays",
  c.closed_on as "closedOn", c.version`

export interface ColumnRow extends Column {
  published: number
  drafts: number
  /** An instant. */
  lastPublishedAt: string | null
  createdAt: string
}

/** In the order of the portal, closed ones last. */
export async function listColumns(db: Db, unitId: string): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select ${columns()}, c.created_at as "createdAt",
      count(i.id) filter (where i.published_number is not null)::integer as published,
      count(i.id) filter (where i.published_number is null and i.discarded_at is null)::integer as drafts,
      max(i.published_at) filter (where i.published_number is not null) as "lastPublishedAt"
    from content."column" c left join content.item i on i.column_id = c.id
    where c.unit_id = ${unitId}
    group by c.id order by c.closed_on nulls first, c.position, c.title limit 200
  `.execute(db)
  return rows
}

export async function lockColumn(db: Db, columnId: string): Promise<Column> {
  const { rows } = await sql<Column>`
    select ${columns()} from content."column" c where c.id = ${columnId} for update
  `.execute(db)
  const [column] = rows
  if (!column) throw notFound('Không tìm thấy chuyên mục này.')
  return column
}

export interface SleepingColumn extends Pick<
  Column,
  'id' | 'orgPath' | 'unitId' | 'title' | 'holderName'
> {
  upkeepDays: number
  /** The day of its newest published item, or of its opening. */
  since: string
}

/** Open columns without anything new for as long as their rule allows, that nobody was told of since. */
export async function listSleepingColumns(db: Db, day: string): Promise<SleepingColumn[]> {
  const { rows } = await sql<SleepingColumn>`
    select * from (
      select c.id, c.org_path as "orgPath", c.unit_id as "unitId", c.title, ${keeperName('c', day)} as "holderName",
        c.upkeep_days as "upkeepDays", c.told_on as "toldOn",
        to_char(coalesce(max(i.published_at), c.created_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since
      from content."column" c
      left join content.item i on i.column_id = c.id and i.published_number is not null
      where c.closed_on is null and c.upkeep_days is not null
      group by c.id
    ) kept
    where since::date + "upkeepDays" <= ${day}::date and ("toldOn" is null or "toldOn" < since::date + "upkeepDays")
    order by since limit 1000
  `.execute(db)
  return rows
}

/** Where trees of units begin; all rows lie below one of these. */
export async function listTopPaths(db: Db): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select distinct split_part(org_path, '.', 1) || '.' as path from organization.unit order by 1
  `.execute(db)
  return rows.map(({ path }) => path)
}
