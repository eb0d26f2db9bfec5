-- A duty to issue own plans that was set by hand asks those of the recipients whom its words name, not all.
alter table plans.plan
  add column own_plan_who text check (length(btrim(own_plan_who)) > 0),
  add constraint plan_own_plan_who_said_check check (own_plan_words is not null or own_plan_who is null);
comment on column plans.plan.own_plan_who is 'the words for whom it asks, where a person set it; null: whom its task gives work, or every recipient';
alter table plans.receipt add column is_asked boolean not null default true;
comment on column plans.receipt.is_asked is 'among those whom plan.own_plan_who names';
