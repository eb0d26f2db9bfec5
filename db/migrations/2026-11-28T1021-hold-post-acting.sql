-- Somebody may hold a post for the time being (quyền, phụ trách), without the appointment.
alter table organization.post_holder add column acting boolean not null default false;
