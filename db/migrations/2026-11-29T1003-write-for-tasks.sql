-- A series may be written for one task of a plan, its parts for that task's due dates; a request for a text may say
-- for which task. What a request tells of the task is kept as told: whoever is asked need not see the plan.
alter table content.series add column line_id uuid references plans.line (id);
create index series_line_id_idx on content.series (line_id);
alter table content.request add column line_id uuid references plans.line (id),
  add column task text not null default '', add column themes text[] not null default '{}',
  add constraint request_task_check check ((line_id is null) = (task = ''));
create index request_line_id_idx on content.request (line_id);
