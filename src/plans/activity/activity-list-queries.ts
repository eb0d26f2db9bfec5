import { type QueryResult, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { type Unit, unitsBefore, wholeShard } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { plainPattern, plainSql } from '../../platform/plain-letters-sql.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { ActivitySummary, activityFilter } from './activity-contract.ts'
import { isAbout } from '../facet/facet-queries.ts'
import { QUANTITIES } from './activity-queries.ts'
import type { ActivityRow } from './activity-sheet.ts'

export type ActivityFilter = z.output<typeof activityFilter>

const PAGE = 50

type SummaryRow = Omit<ActivitySummary, 'unit'> & {
  unitId: string
  unitName: string
  unitShortName: string
}

/** Latest event first, of the unit and of those it came from, or of all below it. The page is found before anything is said about it. */
export async function listActivities(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  { cursor, ...filter }: ActivityFilter & { cursor?: string | undefined },
): Promise<{ items: ActivitySummary[]; next: string | null }> {
  const [afterDate, afterId] = cursor?.split('_') ?? []
  const shard = filter.below ? await wholeShard(db, unit.orgPath) : null
  const unitIds = await unitsBefore(db, unit.id)
  const page = sql<SummaryRow>`
    with page as (
      select a.shard, a.id from plans.activity a
      where ${matching({ ...unit, unitIds, shard }, filter)}
        and ${afterId === undefined ? sql`true` : sql`(a.happened_on, a.id) < (${afterDate}::date, ${afterId}::uuid)`}
      order by a.happened_on desc, a.id desc limit ${PAGE + 1}
    )
    select a.id, a.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName",
      a.happened_on as "happenedOn", a.channel_kind as "channelKind", a.title, a.place, a.state, a.version,
      a.recorded_by_name as "recordedBy", ${QUANTITIES} as quantities,
      (select count(*)::integer from plans.activity_occurrence ao
        where ao.shard = a.shard and ao.activity_id = a.id) as occurrences,
      (select count(*)::integer from ${STANDING}) as evidence,
      (select e.file_id from ${STANDING} and e.kind = 'photo'
        order by e.created_at, e.id limit 1) as "photoFileId"
    from page
    join plans.activity a on a.shard = page.shard and a.id = page.id
    join organization.unit u on u.id = a.unit_id
    order by a.happened_on desc, a.id desc
  `
  const { rows } = await (shard === null || filter.text !== undefined
    ? page.execute(db)
    : readInOrder(db, page))
  const items = rows.slice(0, PAGE).map(summaryOf)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.happenedOn}_${last.id}` : null }
}

/**
 * From the latest on, until the page is full. The policies make the planner think that hardly a row is left; it would
 * rather read the whole province and sort it.
 */
async function readInOrder<T>(db: Db, page: RawBuilder<T>): Promise<QueryResult<T>> {
  const [, result] = await Promise.all([
    sql`select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)`.execute(
      db,
    ),
    page.execute(db),
    sql`select set_config('enable_bitmapscan', 'on', true), set_config('enable_seqscan', 'on', true)`.execute(
      db,
    ),
  ])
  return result
}

/** All that the list shows without turning pages, up to `most`. */
export async function listActivityRows(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  filter: ActivityFilter,
  most: number,
): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select a.id, u.name as "unitName", a.happened_on as "happenedOn", a.channel_kind as "channelKind", a.title,
      a.place, ${QUANTITIES} as quantities, a.recorded_by_name as "recordedBy", array(
        select distinct v.content from plans.activity_occurrence ao
        join plans.occurrence o on o.id = ao.occurrence_id
        join plans.line l on l.id = o.line_id
        join plans.line_version v on v.line_id = l.id and v.version = l.version
        where ao.shard = a.shard and ao.activity_id = a.id
      ) as lines,
      (select count(*)::integer from ${STANDING}) as evidence,
      array(select e.url from ${STANDING} and e.url is not null order by e.created_at, e.id) as links
    from plans.activity a
    join organization.unit u on u.id = a.unit_id
    where ${matching({ ...unit, unitIds: await unitsBefore(db, unit.id) }, filter)}
    order by a.happened_on desc, a.id desc limit ${most}
  `.execute(db)
  return rows
}

function summaryOf({ unitId, unitName, unitShortName, ...rest }: SummaryRow): ActivitySummary {
  return { ...rest, unit: { id: unitId, name: unitName, shortName: unitShortName } }
}

/** Of the activity `a`: evidence that was not withdrawn. */
const STANDING = sql`plans.evidence e
  where e.shard = a.shard and e.activity_id = a.id and e.withdrawn_at is null`

/**
 * Only what is asked for stands in the statement, so that each question is planned for itself. `shard`: the one that all
 * below the unit makes up.
 */
export function matching(
  unit: Pick<Unit, 'orgPath'> & { unitIds: readonly string[]; shard?: number | null },
  filter: ActivityFilter,
) {
  const { from, to, channel, by, text, proof } = filter
  const asked = text === undefined ? null : askedFor(text)
  return sql.join(
    [
      whose(unit, filter),
      sql`a.state = ${filter.state}`,
      ...(from === undefined ? [] : [sql`a.happened_on >= ${from}`]),
      ...(to === undefined ? [] : [sql`a.happened_on <= ${to}`]),
      ...(channel === undefined ? [] : [sql`a.channel_kind = ${channel}`]),
      ...(by === undefined
        ? []
        : [sql`${plainSql(sql`a.recorded_by_name`)} like ${plainPattern(by)}`]),
      ...(asked === null ? [] : [sql`a.search_words @@ ${asked.all}::tsquery`]),
      ...(proof === undefined ? [] : [PROOF[proof]]),
      ...isAbout('a', filter),
      ...serving(filter),
    ],
    sql` and `,
  )
}

function whose(
  { unitIds, orgPath, shard = null }: Parameters<typeof matching>[0],
  { below }: ActivityFilter,
) {
  if (!below) return sql`a.unit_id = any(${[...unitIds]}::uuid[])`
  if (shard !== null) return sql`a.shard = ${shard}`
  return sql`a.org_path >= ${orgPath} and a.org_path < ${`${orgPath}~`}`
}

const PROOF = {
  none: sql`not exists (select from ${STANDING})`,
  dead: sql`exists (select from ${STANDING} and e.page_state = 'dead')`,
  reused: sql`exists (select from ${STANDING} and e.reused_from is not null)`,
} as const

function serving({ planId, lineId }: ActivityFilter) {
  if (planId === undefined && lineId === undefined) return []
  return [
    sql`exists (
      select from plans.activity_occurrence ao join plans.occurrence o on o.id = ao.occurrence_id
      where ao.shard = a.shard and ao.activity_id = a.id
        and (${planId ?? null}::uuid is null or o.plan_id = ${planId ?? null})
        and (${lineId ?? null}::uuid is null or o.line_id = ${lineId ?? null})
    )`,
  ]
}
