import { sql } from 'kysely'

/**
 * Common table expressions of a `with recursive`: what counts for the lines of plans. `reach` are the lines through
 * which their assignments are met, as far down as plans go; `counted` are their lead due dates, each once:
 * those the assignments hold themselves, and those of the covering lines. A covering line's date that several of a
 * unit's own offices share is one, done when all are; one inside a window that the assignment holds itself is not
 * counted again.
 */
export function countedOf(planIds: readonly string[]) {
  const ids = sql`${[...planIds]}::uuid[]`
  return sql`
    reach (assignment_id, plan_id, line_id, part, through_id, from_on, to_on) as (
      select a.id, a.plan_id, a.line_id, a.part, c.line_id, c.from_on, c.to_on
      from plans.assignment a join plans.cover c on c.assignment_id = a.id
      where a.plan_id = any(${ids})
      union all
      select r.assignment_id, r.plan_id, r.line_id, r.part, c.line_id, r.from_on, r.to_on
      from reach r
      join plans.assignment a on a.line_id = r.through_id and a.part = 'lead'
      join plans.cover c on c.assignment_id = a.id
    ),
    through as (
      select r.assignment_id, r.plan_id, r.line_id, o.due_on, min(o.window_from) as window_from,
        bool_and(o.state = 'done') as done, max(o.done_on) as done_on,
        bool_and(o.state = 'done' or o.is_paused) as paused
      from reach r
      join plans.occurrence o on o.line_id = r.through_id and o.part = 'lead' and o.state <> 'cancelled'
      where r.part = 'lead' and (r.from_on is null or o.due_on >= r.from_on)
        and (r.to_on is null or o.due_on < r.to_on or o.done_on < r.to_on)
        and not exists (
          select from plans.occurrence own
          where own.assignment_id = r.assignment_id and own.state <> 'cancelled'
            and o.due_on between own.window_from and own.due_on
        )
      group by r.assignment_id, r.plan_id, r.line_id, o.due_on
    ),
    counted (plan_id, line_id, state, window_from, due_on, done_on, paused) as (
      select o.plan_id, o.line_id, o.state, o.window_from, o.due_on, o.done_on, o.is_paused
      from plans.occurrence o
      where o.line_id = any(array(select id from plans.line where plan_id = any(${ids}))) and o.part = 'lead' and o.state <> 'cancelled'
      union all
      select t.plan_id, t.line_id, case when t.done then 'done' else 'open' end, t.window_from, t.due_on,
        case when t.done then t.done_on end, t.paused and not t.done
      from through t
    ),
    served (plan_id, line_id, shard, activity_id) as (
      select l.plan_id, l.id, ao.shard, ao.activity_id
      from plans.line l
      join plans.occurrence o on o.line_id = l.id
      join plans.activity_occurrence ao on ao.occurrence_id = o.id
      where l.plan_id = any(${ids})
      union
      select r.plan_id, r.line_id, ao.shard, ao.activity_id
      from reach r
      join plans.occurrence o on o.line_id = r.through_id and (r.to_on is null or o.due_on < r.to_on or o.done_on < r.to_on)
      join plans.activity_occurrence ao on ao.occurrence_id = o.id
    )`
}
