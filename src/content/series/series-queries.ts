import { sql } from 'kysely'
import { keeperName } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { dueOfPart } from './due-of-part-queries.ts'
import { canEditSeries, canWritePart, type Series, type SeriesPart } from './series.ts'
import type { OneSeries, PartView, SeriesView } from './series-contract.ts'

const seriesColumns = () => sql`
  s.id, s.org_path as "orgPath", s.unit_id as "unitId", s.slug, s.title, s.description, s.kind, s.channels, s.rhythm,
  s.column_id as "columnId", ${keeperName('s', today())} as "holderName",
  s.holder_post_id as "holderPostId", s.line_id as "lineId", s.is_public as "isPublic", s.closed_on as "closedOn",
  s.version`

/** A text is ready once it is approved, or read by the public. What was discarded is no text. */
const READY = sql`(i.id is not null and (i.state = 'approved' or i.published_number is not null))`
const PARTS = sql`
  content.series_part p left join content.item i on i.id = p.item_id and i.discarded_at is null`

type SummaryRow = Omit<SeriesView, 'may'> & Pick<Series, 'unitId' | 'orgPath'>

async function readSeries(db: Db, whose: 'unit' | 'one', id: string): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    select ${seriesColumns()}, c.title as "columnTitle", counted.parts, counted.ready, counted.late,
      coming.due_on as "nextDueOn", coming.title as "nextTitle",
      case when line.id is not null then
        jsonb_build_object('planId', plan.id, 'planTitle', plan.title, 'content', said.content) end as task
    from content.series s
    left join plans.line line on line.id = s.line_id
    left join plans.line_version said on said.line_id = line.id and said.version = line.version
    left join plans.plan plan on plan.id = line.plan_id
    left join content."column" c on c.id = s.column_id
    cross join lateral (
      select count(*)::integer as parts, count(*) filter (where ${READY})::integer as ready,
        count(*) filter (where not ${READY} and p.due_on < ${today()}::date and s.closed_on is null)::integer as late
      from ${PARTS} where p.series_id = s.id
    ) counted
    left join lateral (
      select p.due_on, p.title from ${PARTS}
      where p.series_id = s.id and not ${READY} and s.closed_on is null order by p.due_on, p.id limit 1
    ) coming on true
    where ${whose === 'unit' ? sql`s.unit_id` : sql`s.id`} = ${id}
    order by s.closed_on nulls first, coming.due_on nulls last, s.title limit 200
  `.execute(db)
  return rows
}

/** What is due next first, closed ones last. */
export async function listSeries(db: Db, actor: Actor, unitId: string): Promise<SeriesView[]> {
  const rows = await readSeries(db, 'unit', unitId)
  return rows.map((row) => Object.assign(row, { may: { edit: canEditSeries(actor, row) } }))
}

export async function getSeries(db: Db, actor: Actor, seriesId: string): Promise<OneSeries> {
  const [row] = await readSeries(db, 'one', seriesId)
  if (!row) throw notFound('Không tìm thấy chuyên đề này.')
  const { rows } = await sql<Omit<PartView, 'may'>>`
    select p.id, p.title, p.brief, p.due_on as "dueOn", p.version,
      case when i.id is not null then jsonb_build_object('id', i.id, 'title', i.title, 'state', i.state,
        'publishedAt', case when i.published_number is not null then i.published_at end,
        'outAt', case when i.out_number = i.number then i.out_at end) end as item,
      (not ${READY} and p.due_on < ${today()}::date and ${row.closedOn}::date is null) as "isLate",
      case when due.id is not null then jsonb_build_object('id', due.id, 'label', due.label, 'dueOn', due.due_on,
        'state', due.state) end as due
    from ${PARTS} left join lateral (${dueOfPart(row)}) due on true
    where p.series_id = ${seriesId} order by p.due_on, p.id
  `.execute(db)
  return {
    ...row,
    may: { edit: canEditSeries(actor, row) },
    items: rows.map((part) =>
      Object.assign(part, {
        may: { write: canWritePart(actor, row, { itemId: part.item?.id ?? null }) },
      }),
    ),
  }
}

export async function lockSeries(db: Db, seriesId: string): Promise<Series> {
  const { rows } = await sql<Series>`
    select ${seriesColumns()} from content.series s where s.id = ${seriesId} for update
  `.execute(db)
  const [series] = rows
  if (!series) throw notFound('Không tìm thấy chuyên đề này.')
  return series
}

/** Its series is locked with it: parts of one series change one after the other. */
export async function lockPart(
  db: Db,
  partId: string,
): Promise<{ series: Series; part: SeriesPart }> {
  const { rows } = await sql<Pick<SeriesPart, 'seriesId'>>`
    select series_id as "seriesId" from content.series_part where id = ${partId}
  `.execute(db)
  const series = await lockSeries(db, rows[0]?.seriesId ?? partId)
  const parts = await sql<SeriesPart>`
    select p.id, p.series_id as "seriesId", p.title, p.brief, p.due_on as "dueOn", i.id as "itemId", p.version
    from ${PARTS} where p.id = ${partId}
  `.execute(db)
  const [part] = parts.rows
  if (!part) throw notFound('Không tìm thấy kỳ này của chuyên đề.')
  return { series, part }
}

export interface ComingPart {
  id: string
  seriesId: string
  orgPath: string
  unitId: string
  title: string
  series: string
  holderName: string
  dueOn: string
}

/** Parts due by that day without a text that is ready, whose day nobody was told of. */
export async function listComingParts(db: Db, by: string): Promise<ComingPart[]> {
  const { rows } = await sql<ComingPart>`
    select p.id, p.series_id as "seriesId", p.org_path as "orgPath", s.unit_id as "unitId", p.title,
      s.title as series, ${keeperName('s', today())} as "holderName", p.due_on as "dueOn"
    from ${PARTS} join content.series s on s.id = p.series_id
    where s.closed_on is null and not ${READY} and p.due_on <= ${by}::date and p.told_for is distinct from p.due_on
    order by p.due_on, p.id limit 1000
  `.execute(db)
  return rows
}
