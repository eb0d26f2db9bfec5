-- Run once by a superuser on a server of your own; the embedded database does it by itself.
-- The application signs in as a role that owns nothing and cannot bypass policies. It steps into
-- lantoa_public (public pages) and lantoa_system (sign-in, sessions, act log) by SET LOCAL ROLE only.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lantoa_owner') then
    create role lantoa_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'lantoa_public') then
    create role lantoa_public nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'lantoa_system') then
    create role lantoa_system nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'lantoa_app') then
    create role lantoa_app login noinherit;
  end if;
end
$$;
grant lantoa_public, lantoa_system to lantoa_app;
