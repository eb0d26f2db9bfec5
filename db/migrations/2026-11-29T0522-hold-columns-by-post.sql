-- A column or a series was kept by a name that somebody typed: when the person left, reminders went on naming them. It may
-- be kept by a post, and is said with whoever holds that post on the day.
alter table content."column" add column holder_post_id uuid references organization.post (id);
create index on content."column" (holder_post_id);
alter table content.series add column holder_post_id uuid references organization.post (id);
create index on content.series (holder_post_id);
