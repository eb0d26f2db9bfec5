-- The chart of a year shows each task with its spans. For a whole province or the country it added every due date up; the
-- sums that are kept by date are kept of each span of a task too: the code is the line, the first day and the label.
alter table plans.due_sum drop constraint due_sum_kind_check;
alter table plans.due_sum add constraint due_sum_kind_check check (
  kind in ('all', 'unit', 'plan', 'line', 'theme', 'sector', 'programme', 'audience', 'channel')
);

create function plans.span_code(line_id uuid, window_from date, label text)
returns text
language sql
stable
as $$
  select line_id || to_char(window_from, ' YYYY-MM-DD ') || label
$$;
revoke all on function plans.span_code from public;

create or replace function plans.adding_due_sums(moved text)
returns text
language sql
immutable
as $$
  select format($query$
    with net as (
      select grouping(unit_id) = 0 as is_of_unit, shard, issuer_path, due_on, part, unit_id, plan_id, line_id,
        window_from, label, about,
        coalesce(sum(n) filter (where state = 'open'), 0) as open,
        coalesce(sum(n) filter (where state = 'open' and is_paused), 0) as paused,
        coalesce(sum(n) filter (where state = 'done'), 0) as done,
        coalesce(sum(n) filter (where state = 'cancelled'), 0) as cancelled
      from (%s) moved
      group by grouping sets ((shard, issuer_path, due_on, part, unit_id),
        (shard, issuer_path, due_on, part, plan_id, line_id, window_from, label, about))
    ), changed as materialized (
      select * from net where open <> 0 or paused <> 0 or done <> 0 or cancelled <> 0
    ), top as materialized (
      select shard, (
        select u.org_path from organization.unit u where u.shard = one.shard
        order by length(u.org_path), u.org_path limit 1
      ) as org_path
      from (select distinct shard from changed) one
    )
    insert into plans.due_sum (shard, org_path, issuer_path, kind, code, due_on, part, open, paused, done, cancelled)
    select c.shard, top.org_path, case when c.issuer_path ^@ top.org_path then '' else c.issuer_path end, said.kind,
      said.code, c.due_on, c.part, sum(c.open), sum(c.paused), sum(c.done), sum(c.cancelled)
    from changed c
    join top on top.shard = c.shard
    cross join lateral (
      select 'unit' as kind, coalesce(c.unit_id::text, 'none') as code where c.is_of_unit
      union all select 'all', '' where not c.is_of_unit
      union all select 'plan', c.plan_id::text where not c.is_of_unit
      union all select 'line', plans.span_code(c.line_id, c.window_from, c.label) where not c.is_of_unit
      union all select split_part(one, ':', 1), substr(one, strpos(one, ':') + 1) from unnest(c.about) one
        where not c.is_of_unit
    ) said
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(c.open) <> 0 or sum(c.paused) <> 0 or sum(c.done) <> 0 or sum(c.cancelled) <> 0
  $query$, moved)
$$;

-- What was there before.
with top as materialized (
  select shard, (array_agg(org_path order by length(org_path), org_path))[1] as org_path from organization.unit group by shard
)
insert into plans.due_sum (shard, org_path, issuer_path, kind, code, due_on, part, open, paused, done, cancelled)
select o.shard, top.org_path, case when o.issuer_path ^@ top.org_path then '' else o.issuer_path end, 'line',
  plans.span_code(o.line_id, o.window_from, o.label), o.due_on, o.part, count(*) filter (where o.state = 'open'),
  count(*) filter (where o.state = 'open' and o.is_paused), count(*) filter (where o.state = 'done'),
  count(*) filter (where o.state = 'cancelled')
from plans.occurrence o join top on top.shard = o.shard
group by 1, 2, 3, 5, 6, 7;
