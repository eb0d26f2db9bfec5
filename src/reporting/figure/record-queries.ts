import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import type { Indicator } from './measure.ts'
import { partsOf } from './part-queries.ts'

interface RecordRow {
  kind: 'activity' | 'occurrence' | 'line'
  id: string
  date: string | null
  title: string
  unitName: string
  channelKind: string | null
  counted: number
  countMethod: string | null
  evidenceCount: number
  voided: boolean
}

export interface RecordPage {
  rows: RecordRow[]
  records: number
  counted: number
}

/** The records below a figure of a draft: the very query that counts it. */
export function listLiveRecords(
  db: Db,
  indicator: Indicator,
  row: string,
  scope: FigureScope,
  window: { after: string | null; limit: number },
): Promise<RecordPage> {
  const parts = sql`
    select kind, shard, part_id, value, method from (${partsOf([indicator], scope)}) part
    where row_key = ${row}`
  return listRecords(db, parts, window)
}

/** The records a submitted report counted, as it counted them. */
export function listStoredRecords(
  db: Db,
  reportId: string,
  { code, row }: { code: string; row: string },
  window: { after: string | null; limit: number },
): Promise<RecordPage> {
  const parts = sql`
    select part.kind, part.shard, part.part_id, part.value, part.method
    from reporting.cell_part part
    join reporting.cell on cell.id = part.cell_id
    where cell.report_id = ${reportId} and cell.indicator_code = ${code} and cell.row_key = ${row}`
  return listRecords(db, parts, window)
}

/** Newest first by (date, id); `after` is `date~id` of the last one seen. */
async function listRecords(
  db: Db,
  parts: RawBuilder<unknown>,
  { after, limit }: { after: string | null; limit: number },
): Promise<RecordPage> {
  const [date, id] = after?.split('~') ?? []
  const { rows } = await sql<RecordRow & { total: number; sum: number }>`
    with part as materialized (${parts}),
    total as (select count(*)::integer records, coalesce(sum(value), 0) counted from part),
    record as (
      select part.kind, part.part_id id, part.value counted, part.method "countMethod", part.shard,
        a.happened_on date, a.title, a.unit_id, a.channel_kind "channelKind", a.state = 'void' voided
      from part join plans.activity a on a.shard = part.shard and a.id = part.part_id
      where part.kind = 'activity'
      union all
      select part.kind, part.part_id, part.value, part.method, part.shard, o.due_on,
        concat_ws(' – ', v.content, o.label), o.unit_id, null, o.state = 'cancelled'
      from part join plans.occurrence o on o.id = part.part_id
      left join plans.line l on l.id = o.line_id
      left join plans.line_version v on v.line_id = l.id and v.version = l.version
      where part.kind = 'occurrence'
      union all
      select part.kind, part.part_id, part.value, part.method, part.shard, null,
        v.content, p.unit_id, null, l.withdrawn_at is not null
      from part join plans.line l on l.id = part.part_id
      join plans.plan p on p.id = l.plan_id
      join plans.line_version v on v.line_id = l.id and v.version = l.version
      where part.kind = 'line'
    )
    select total.records total, total.counted sum, r.kind, r.id, r.date, r.title,
      coalesce(u.name, '') "unitName", r."channelKind", r.counted, r."countMethod", r.voided,
      (select count(distinct e.id)::integer from plans.evidence e
        where e.withdrawn_at is null and (e.activity_id = r.id or e.activity_id in (
          select ao.activity_id from plans.activity_occurrence ao
          join plans.occurrence o on o.id = ao.occurrence_id
          where o.id = r.id or o.line_id = r.id))) "evidenceCount"
    from total
    left join record r on ${
      date === undefined || id === undefined
        ? sql`true`
        : sql`(coalesce(r.date, '0001-01-01'::date), r.id) < (${date}::date, ${id}::uuid)`
    }
    left join organization.unit u on u.id = r.unit_id
    order by coalesce(r.date, '0001-01-01'::date) desc, r.id desc
    limit ${limit}
  `.execute(db)
  const first = rows[0]
  return {
    rows: rows.filter((row) => row.id !== null),
    records: first?.total ?? 0,
    counted: first?.sum ?? 0,
  }
}
