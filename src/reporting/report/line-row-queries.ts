import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { LineFacts } from './line-result.ts'
import { within, type FigureScope } from '../figure/figure-scope-queries.ts'
import { isLate, linesInForce } from '../figure/plan-part-queries.ts'
import { pageDays } from '../figure/page-days-queries.ts'

/** What became of each line in force in the period, in the order of the plan; at most 1,000. */
export async function listLineFacts(db: Db, scope: FigureScope): Promise<LineFacts[]> {
  const { paths, fromOn, toOn, asOf } = scope
  const { rows } = await sql<LineFacts>`
    with line as (
      select l.id, l.ordinal, l.version, p.id plan_id, p.title plan_title, p.from_on
      from ${linesInForce(scope)} limit 1000
    ),
    served as (
      select distinct o.line_id, a.shard, a.id, a.channel_kind
      from plans.occurrence o
      join plans.activity_occurrence ao on ao.occurrence_id = o.id
      join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id
      where o.line_id in (select id from line) and ${within(sql`a.org_path`, paths)} and a.state = 'recorded'
        and a.happened_on between ${fromOn}::date and ${toOn}::date
    ),
    channel as (
      select line_id, channel_kind, count(*)::integer activities from served group by 1, 2
    ),
    done as (
      select line_id, sum(activities)::integer activities,
        jsonb_agg(jsonb_build_object('channel', channel_kind, 'activities', activities)
          order by activities desc, channel_kind) by_channel
      from channel group by 1
    ),
    proof as (
      select s.line_id, count(*)::integer pieces,
        (array_agg(jsonb_build_object('url', e.url, ${pageDays()}) order by e.created_at)
          filter (where e.url is not null))[1:3] links
      from served s
      join plans.evidence e on e.shard = s.shard and e.activity_id = s.id and e.withdrawn_at is null
      group by 1
    ),
    due as (
      select o.line_id,
        count(*) filter (where o.due_on between ${fromOn}::date and ${toOn}::date
          and o.done_on <= ${asOf}::date)::integer done,
        count(*) filter (where o.due_on between ${fromOn}::date and ${toOn}::date
          and ${isLate(scope)})::integer overdue,
        min(o.due_on) filter (where o.state = 'open' and o.due_on >= ${asOf}::date) next_due_on
      from plans.occurrence o
      where o.line_id in (select id from line) and o.part = 'lead' and o.state <> 'cancelled'
        and ${within(sql`o.org_path`, paths)}
      group by 1
    )
    select line.id "lineId", line.plan_id "planId", line.plan_title "planTitle", v.group_title "group",
      v.label, v.content, v.leads, v.coordinating, v.timing,
      coalesce(done.by_channel, '[]') "byChannel", coalesce(done.activities, 0) activities,
      coalesce(proof.pieces, 0) "evidenceCount", coalesce(to_jsonb(proof.links), '[]') links,
      coalesce(due.done, 0) done, coalesce(due.overdue, 0) overdue, due.next_due_on "nextDueOn"
    from line
    join plans.line_version v on v.line_id = line.id and v.version = line.version
    left join done on done.line_id = line.id
    left join proof on proof.line_id = line.id
    left join due on due.line_id = line.id
    order by line.from_on, line.plan_id, line.ordinal
  `.execute(db)
  return rows
}

/** What falls due in a span, earliest first: for the part about the next period. */
export async function listUpcoming(
  db: Db,
  { orgPath, fromOn, toOn }: Pick<FigureScope, 'orgPath' | 'fromOn' | 'toOn'>,
): Promise<{ content: string; dueOn: string }[]> {
  const { rows } = await sql<{ content: string; dueOn: string }>`
    select v.content, min(o.due_on) "dueOn"
    from plans.occurrence o
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where o.org_path ^@ ${orgPath} and o.part = 'lead' and o.state = 'open'
      and o.due_on between ${fromOn}::date and ${toOn}::date
    group by l.id, v.content order by min(o.due_on), l.id limit 12
  `.execute(db)
  return rows
}
