-- Work may be given to a post: whoever holds it has it, and it moves with the holder by itself.
alter table plans.assignment add column given_post_id uuid references organization.post;
create index on plans.assignment (given_post_id) where given_post_id is not null;
comment on column plans.assignment.given_post_id is 'the post it is given to; given_name is its title';
