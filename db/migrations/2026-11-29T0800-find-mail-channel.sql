-- Ten readers of ten front pages at once each held one connection and waited for a second one, to ask as the office whether
-- it sends letters. It is asked in the reader's own transaction now.
create function channels.find_mail_channel(unit uuid, house_sends boolean)
returns table (id uuid, unit_id uuid, org_path text)
language sql stable security definer set search_path = pg_catalog
as $$
  select c.id, c.unit_id, c.org_path from channels.channel c
  where c.unit_id = unit and c.code = 'email' and c.mode = 'api' and c.closed_on is null
    and (house_sends or exists (
      select from channels.secret s where s.channel_id = c.id and s.state <> 'broken'))
  order by c.opened_on, c.id limit 1
$$;
comment on function channels.find_mail_channel is
  'The open e-mail channel of the unit that has a mail server, its own or the house''s; the oldest where there are several';
revoke all on function channels.find_mail_channel from public;
grant execute on function channels.find_mail_channel to lantoa_app, lantoa_public;
