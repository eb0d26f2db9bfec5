-- Boards narrowed to a theme or a channel looked each due date's line and its version up; now the due date says itself
-- what its line speaks of: `theme:project_06`, `channel:none`. Kept by the database, whoever changes a line. The table
-- is rewritten once: migrate outside working hours where there are hundreds of thousands of due dates.
create function plans.about_line(line uuid)
returns text[]
language sql
stable
as $$
  select array(
    select list.kind || ':' || code
    from (values ('theme', v.themes), ('sector', v.sectors), ('programme', v.programmes), ('audience', v.audiences),
      ('channel', v.channels)) as list (kind, codes),
      unnest(case when list.codes = '{}' then '{none}' else list.codes end) as code
  )
  from plans.line l
  join plans.line_version v on v.line_id = l.id and v.version = l.version
  where l.id = line
$$;
revoke all on function plans.about_line from public;
grant execute on function plans.about_line to lantoa_app;

alter table plans.occurrence add column about text[] not null default '{}';
comment on column plans.occurrence.about is 'what the current version of its line speaks of, as kind:code; kept by triggers of plans.line and plans.line_version';
update plans.occurrence o set about = line.about
from (select id, plans.about_line(id) as about from plans.line) line
where line.id = o.line_id;

create function plans.keep_about()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog
as $$
declare
  changed uuid := case tg_table_name when 'line' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'line_id' end;
  kept text[] := plans.about_line(changed);
begin
  -- In the order in which work that was recorded locks them.
  perform from plans.occurrence where line_id = changed and about <> kept order by id for update;
  update plans.occurrence set about = kept where line_id = changed and about <> kept;
  return null;
end
$$;
create trigger what_it_is_about after update of version on plans.line
  for each row execute function plans.keep_about();
create trigger what_it_is_about after insert or update of themes, sectors, programmes, audiences, channels
  on plans.line_version for each row execute function plans.keep_about();
