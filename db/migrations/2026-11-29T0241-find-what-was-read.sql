-- Reports count the last reading of what went out in their period: deliveries with an activity, by the time they left.
create index on channels.delivery (left_at) where activity_id is not null;
