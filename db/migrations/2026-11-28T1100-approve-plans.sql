-- A plan's way through the house: submitted, approved for exactly its content, issued with the signed paper, closed.
alter table plans.plan drop constraint plan_state_check;
alter table plans.plan add constraint plan_state_check
  check (state in ('draft', 'submitted', 'approved', 'issued', 'closed'));

-- Signed on paper outside: nobody approved it here, and every reader is told. What was issued before was entered from signed papers.
alter table plans.plan add column signed_on_paper boolean not null default false;
update plans.plan set signed_on_paper = true where state in ('issued', 'closed');

alter table plans.plan add column closed_on date;
alter table plans.plan add column closing_note text;
alter table plans.plan add constraint plan_closing_check
  check ((state = 'closed') = (closed_on is not null) and (state <> 'closed' or length(btrim(closing_note)) > 0));

-- What was asked to be approved, word for word, so that whoever decides again sees what changed since.
create table plans.submission (
  id uuid primary key,
  org_path text collate "C" not null,
  plan_id uuid not null references plans.plan,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  submitted_at timestamptz not null,
  submitted_by_name text not null
);
create index on plans.submission (plan_id, submitted_at);
grant select, insert on plans.submission to lantoa_app;
alter table plans.submission enable row level security;
create policy own on plans.submission to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- The paper as it came back from the office that numbers and signs: kept for ever, a newer one stands beside it.
-- Units below read it with the issued plan, so name and size stand here: the file's own row is the issuer's.
create table plans.signed_paper (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null references plans.plan,
  file_id uuid not null references files.file,
  file_name text not null,
  size bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signature_found boolean not null,
  added_at timestamptz not null,
  added_by_name text not null,
  unique (plan_id, hash)
);
create index on plans.signed_paper (file_id);
comment on column plans.signed_paper.signature_found is 'the PDF holds a signature field with a signature; whether it is valid is for the software of the certificate authority to say';
grant select, insert, update on plans.signed_paper to lantoa_app;
alter table plans.signed_paper enable row level security;
create policy own on plans.signed_paper to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.signed_paper for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);
