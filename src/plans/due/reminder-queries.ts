import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** For officers what is late or due soon; for the head what has been late for long; the same for whoever stands above. */
export type DigestKind = 'due-digest' | 'due-late' | 'due-late-below'

export interface Digest {
  kind: DigestKind
  unitId: string
  orgPath: string
  late: number
  soon: number
  /** How many units it is about. */
  units: number
  /** The most urgent task, by when, and whose. */
  content: string
  dueOn: string
  unitName: string
}

/** Due before `late` is late, before `soon` is due soon; before `head` and `superior` it has been late for long. */
export interface Spans {
  late: string
  soon: string
  head: string
  superior: string
}

/** One sentence for each unit that hears of something new today, about all it has open. */
export async function listDigests(db: Db, spans: Spans, day: string): Promise<Digest[]> {
  const { rows } = await sql<Digest>`
    with recursive ${hearing(spans, day)}
    select hearing.kind, unit_id as "unitId", u.org_path as "orgPath",
      count(*) filter (where due_on < ${spans.late})::integer as late,
      count(*) filter (where due_on >= ${spans.late})::integer as soon,
      count(distinct holder_id)::integer as units,
      (array_agg(content order by due_on, hearing.id))[1] as content, min(due_on) as "dueOn",
      (array_agg(holder order by due_on, hearing.id))[1] as "unitName"
    from hearing join organization.unit u on u.id = hearing.unit_id
    group by hearing.kind, unit_id, u.org_path
    having bool_or(is_new)
      and u.org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
    order by u.org_path, hearing.kind
  `.execute(db)
  return rows
}

/** Open digests of units that have nothing of the kind any more. */
export async function listStale(
  db: Db,
  spans: Spans,
  day: string,
): Promise<{ unitId: string; kind: DigestKind }[]> {
  const { rows } = await sql<{ unitId: string; kind: DigestKind }>`
    with recursive ${hearing(spans, day)}
    select n.unit_id as "unitId", n.kind from work.notice n
    where n.dealt_with_at is null and n.kind in ('due-digest', 'due-late', 'due-late-below')
      and not exists (select from hearing where hearing.unit_id = n.unit_id and hearing.kind = n.kind)
  `.execute(db)
  return rows
}

/**
 * Which unit hears of which open due date. The work of an ended unit is its heir's; what was given to a division is
 * the division's; what nobody was found for, or a body outside has, is the issuer's. Above a unit stands whoever gave
 * it the work, else its superior.
 */
function hearing(spans: Spans, day: string): RawBuilder<unknown> {
  return sql`
    present (id, unit_id) as (
      select id, id from organization.unit where closed_on is null or closed_on >= ${day}
      union
      select ended.id, present.unit_id
      from present join organization.unit ended on ended.heir_id = present.id and ended.closed_on < ${day}
    ), owed as (
      select o.id, o.due_on, v.content, coalesce(given.unit_id, held.unit_id, p.unit_id) as holder_id,
        case when coalesce(held.unit_id, p.unit_id) = p.unit_id then own.parent_id else p.unit_id end as superior_id,
        coalesce(u.short_name, a.outside_name, a.words) as holder,
        array(select r.step from plans.reminder r where r.occurrence_id = o.id and r.sent_on = ${day}) as steps
      from plans.occurrence o
      join plans.plan p on p.id = o.plan_id and p.state = 'issued'
      join plans.assignment a on a.id = o.assignment_id
      join plans.line l on l.id = o.line_id
      join plans.line_version v on v.line_id = l.id and v.version = l.version
      left join organization.unit u on u.id = o.unit_id
      left join present held on held.id = o.unit_id
      left join present given on given.id = a.given_unit_id
      left join organization.unit own on own.id = coalesce(held.unit_id, p.unit_id)
      where o.state = 'open' and o.part = 'lead' and o.due_on < ${spans.soon}
        and not o.is_paused
    ), hearing as (
      select 'due-digest' as kind, holder_id as unit_id, owed.*,
        exists (select from unnest(steps) step where step ~ '^(before|after):') as is_new
      from owed
      union all
      select 'due-late', holder_id, owed.*, exists (select from unnest(steps) step where step ^@ 'head:')
      from owed where due_on < ${spans.head}
      union all
      select 'due-late-below', superior_id, owed.*, exists (select from unnest(steps) step where step ^@ 'superior:')
      from owed where due_on < ${spans.superior} and superior_id is not null
    )`
}
