import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { servedBy } from './breakdown-queries.ts'
import { DECIDED } from './merit-part-queries.ts'
import type { FigureRecord } from './record-contract.ts'
import { pageDays } from './page-days-queries.ts'

interface RecordRow {
  kind: FigureRecord['kind']
  id: string
  date: string | null
  title: string
  unitName: string
  channelKind: string | null
  counted: number
  countMethod: string | null
  evidenceCount: number
  proof: FigureRecord['proof']
  voided: boolean
}

export interface RecordPage {
  rows: RecordRow[]
  records: number
  counted: number
}

/** To a unit below by its label, to a task by its line (`none`: done for no task). */
export interface Narrowed {
  unit?: string | undefined
  line?: string | undefined
}

/** Newest first by (date, id); `after` is `date~id` of the last one seen. */
export async function listRecords(
  db: Db,
  placed: RawBuilder<unknown>,
  narrowed: Narrowed,
  { after, limit }: { after: string | null; limit: number },
): Promise<RecordPage> {
  const [date, id] = after?.split('~') ?? []
  const { rows } = await sql<RecordRow & { total: number; sum: number }>`
    with part as materialized (${narrow(placed, narrowed)}),
    total as (select count(*)::integer records, coalesce(sum(value), 0) counted from part),
    record as (
      select part.kind, part.part_id id, part.value counted, part.method, part.shard,
        a.happened_on date, a.title, a.unit_id, a.channel_kind, a.state = 'void' voided
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
      union all
      select part.kind, part.part_id, part.value, part.method, part.shard, m.appeared_on,
        concat_ws(': ', m.source, m.title), m.unit_id, null, m.withdrawn_at is not null
      from part join channels.mention m on m.id = part.part_id
      where part.kind = 'mention'
      union all
      select part.kind, part.part_id, part.value, part.method, part.shard, d."on",
        i.title, i.unit_id, null, i.discarded_at is not null or i.withdrawn_at is not null
      from part join content.item i on i.id = part.part_id
      left ${DECIDED}
      where part.kind = 'item'
      union all
      select part.kind, part.part_id, part.value, part.method, part.shard, m.applied_on,
        m.title, m.unit_id, null, m.dropped_at is not null
      from part join content.applied_model m on m.id = part.part_id
      where part.kind = 'applied'
      union all
      select part.kind, part.part_id, part.value, part.method, part.shard, p.issued_on,
        p.title, p.unit_id, null, false
      from part join plans.plan p on p.id = part.part_id
      where part.kind = 'plan'
    ),
    page as (
      select r.* from record r
      where ${
        date === undefined || id === undefined
          ? sql`true`
          : sql`(coalesce(r.date, '0001-01-01'::date), r.id) < (${date}::date, ${id}::uuid)`
      }
      order by coalesce(r.date, '0001-01-01'::date) desc, r.id desc
      limit ${limit}
    )
    select total.records total, total.counted sum, page.kind, page.id, page.date, page.title,
      coalesce(u.name, '') "unitName", page.channel_kind "channelKind", page.counted,
      page.method "countMethod", page.voided,
      coalesce(proof.pieces, 0) "evidenceCount", coalesce(proof.first, '[]') proof
    from total
    left join page on true
    left join organization.unit u on u.id = page.unit_id
    left join lateral (${proofOfPage}) proof on true
    order by coalesce(page.date, '0001-01-01'::date) desc, page.id desc
  `.execute(db)
  const first = rows[0]
  return {
    rows: rows.filter((row) => row.id !== null),
    records: first?.total ?? 0,
    counted: first?.sum ?? 0,
  }
}

/** How many pieces, and the first three, photos before links. */
const proofOfPage = sql`
  select count(*)::integer pieces,
    (jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'title', e.details ->> 'title', 'url', e.url,
      'fileId', e.file_id, ${pageDays()})
      order by e.kind <> 'photo', e.created_at, e.id) filter (where e.place <= 3)) first
  from (
    select e.kind, e.details, e.url, e.file_id, e.created_at, e.id, e.page_state, e.page_seen_at, e.page_alive_at, e.page_gone_at,
      row_number() over (order by e.kind <> 'photo', e.created_at, e.id) place
    from plans.evidence e
    where e.withdrawn_at is null and (e.activity_id = page.id or e.activity_id in (
      select ao.activity_id from plans.activity_occurrence ao
      join plans.occurrence o on o.id = ao.occurrence_id
      where o.id = page.id or o.line_id = page.id))
  ) e`

function narrow(placed: RawBuilder<unknown>, { unit, line }: Narrowed): RawBuilder<unknown> {
  const ofUnit =
    unit === undefined ? placed : sql`select * from (${placed}) p where p.unit = ${unit}`
  if (line === undefined) return ofUnit
  const ofLine = line === 'none' ? sql`line_id is null` : sql`line_id = ${line}::uuid`
  return sql`
    with asked as materialized (${ofUnit})
    select kind, shard, part_id, value, method from (${servedBy(sql`asked`)}) served where ${ofLine}`
}
