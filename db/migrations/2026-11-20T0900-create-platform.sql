-- What the platform itself keeps. Class: system (role lantoa_system, or the owner for workers).
create schema platform;
grant usage on schema platform to lantoa_app, lantoa_public, lantoa_system;

-- A repeated POST is answered with the first result: the key is written in the action's own transaction,
-- so it exists exactly when the action happened.
create table platform.idempotency (
  account_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  result jsonb,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index on platform.idempotency (created_at);
grant select, insert, update on platform.idempotency to lantoa_app;
grant select, delete on platform.idempotency to lantoa_system;

-- Who did what to what, append-only. The application may write and not read; hashes are chained in batches by a job.
create table platform.act (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  org_path text collate "C" not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  request_id text
);
create index on platform.act (subject_id, at);
create index on platform.act (at);
create index on platform.act (org_path, at);
grant insert on platform.act to lantoa_app, lantoa_system;
grant select on platform.act to lantoa_system;

create table platform.act_seal (
  id uuid primary key,
  until_id uuid not null references platform.act,
  acts integer not null,
  previous_hash text not null,
  hash text not null,
  created_at timestamptz not null
);
create index on platform.act_seal (until_id);
grant select, insert on platform.act_seal to lantoa_system;

-- A killed worker's jobs stay locked for hours; the sweep frees those whose process stopped beating.
create table platform.worker (
  id uuid primary key,
  host text not null,
  pid integer not null,
  queue_worker_ids text[] not null,
  started_at timestamptz not null,
  beat_at timestamptz not null
);
grant select, insert, update, delete on platform.worker to lantoa_system;

-- The queue belongs to the owner and carries its own row-level security, so the application enqueues through this one door.
create function platform.enqueue(task text, payload json, run_at timestamptz, max_attempts integer, job_key text, queue text)
returns void
language sql
security definer
set search_path = pg_catalog
as $$
  select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, job_key)
$$;
revoke all on function platform.enqueue from public;
grant execute on function platform.enqueue to lantoa_app, lantoa_system;
