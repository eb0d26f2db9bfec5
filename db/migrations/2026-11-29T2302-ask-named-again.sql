-- Duties to issue own plans that were written by hand before their words said whom they ask: the program reads them
-- once more, as if they were saved now. Duties read from a task ask whom the task gives work, and stay. Nothing to do,
-- and no queue yet, in a new database.
select platform.enqueue('plans.ask-named-again', json_build_object('planId', p.id, 'path', p.org_path), null, null, null, null)
from plans.plan p
cross join lateral (
  select act.details from platform.act act
  where act.act = 'set-own-plan-duty' and act.subject_id = p.id order by act.id desc limit 1
) said
where p.own_plan_words is not null and p.own_plan_line_id is null and p.own_plan_who is null
  and not said.details ? 'who';
