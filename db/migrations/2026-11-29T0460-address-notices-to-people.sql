-- A notice may go to some people of a unit only: by role, by the title of a post, by name. Who was meant stands on the
-- notice; whoever it went to has a receipt. The bell rings for the person, who alone settles it by reading.
alter table channels.notice add column audience jsonb not null default '{}';
comment on column channels.notice.audience is 'roles, titles and names it was for; empty: everybody of the unit';

alter table work.notice alter column for_role drop not null;
alter table work.notice add column for_account_id uuid;
alter table work.notice add check (num_nonnulls(for_role, for_account_id) = 1);
comment on column work.notice.for_account_id is 'a person instead of everybody with a role';
create index on work.notice (for_account_id, unit_id) where for_account_id is not null and dealt_with_at is null;
