import type pg from 'pg'

/**
 * For every commune of the province a plan of 20 lines with an occurrence a quarter, and a million activities:
 * 150,000 from 15 December 2023 to 14 March 2024, the others before. The connection is a superuser's: foreign
 * keys between generated rows are not looked up one by one.
 */
export async function fillProvince(connection: pg.Client, provincePath: string): Promise<void> {
  await connection.query('set session_replication_role = replica')
  await connection.query(`
    create temp table commune as
    select row_number() over (order by org_path) - 1 n, id, org_path, shard
    from organization.unit where org_path ^@ '${provincePath}' and tier = 'commune'`)
  for (const statement of PLANS) await connection.query(statement)
  for (const statement of ACTIVITIES) await connection.query(statement)
  await connection.query('set session_replication_role = origin')
  await connection.query('vacuum analyze')
}

const PLANS = [
  `create temp table plan as
   select gen_random_uuid() id, n, org_path, shard, id unit_id from commune`,
  `insert into plans.plan (id, org_path, shard, unit_id, state, kind_code, number, symbol, title, year, issued_on,
     from_on, to_on, outline, created_at, created_by, created_by_name, changed_at)
   select id, org_path, shard, unit_id, 'issued', 'KH', 12, 'KH-UBND', 'Truyền thông năm 2024', 2024, '2024-01-15',
     '2023-12-15', '2024-12-14', '{}', now(), id, 'Trần Thị Hoa', now() from plan`,
  `create temp table line as
   select gen_random_uuid() id, gen_random_uuid() assignment_id, p.id plan_id, p.n, p.org_path, p.shard, p.unit_id,
     ordinal from plan p, generate_series(1, 20) ordinal`,
  `insert into plans.line (id, org_path, plan_id, ordinal) select id, org_path, plan_id, ordinal from line`,
  `insert into plans.line_version (line_id, version, org_path, origin, content, leads, coordinating, outputs,
     timing, valid_from, changed_by_name)
   select id, 1, org_path, 'appendix', 'Nhiệm vụ số ' || ordinal, '{Văn phòng}', '{}', '{}',
     '[{"text": "Hằng quý", "kind": "recurring"}]', '2024-01-15', 'Trần Thị Hoa' from line`,
  `insert into plans.assignment (id, org_path, issuer_path, shard, plan_id, line_id, line_version, unit_id, part,
     words, state, created_at)
   select assignment_id, org_path, org_path, shard, plan_id, id, 1, unit_id, 'lead', 'Văn phòng', 'open', now()
   from line`,
  `create temp table occurrence as
   select gen_random_uuid() id, l.n, l.ordinal, l.id line_id, l.plan_id, l.assignment_id, l.org_path, l.shard,
     l.unit_id, due_on::date, due_on < '2024-03-10' and ordinal % 4 > 0 done
   from line l, unnest(array['2024-03-05', '2024-06-05', '2024-09-05', '2024-12-05']::date[]) due_on`,
  `insert into plans.occurrence (id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id, part,
     label, window_from, due_on, due_at, state, done_on)
   select id, org_path, org_path, shard, assignment_id, plan_id, line_id, unit_id, 'lead', 'Quý', due_on - 60,
     due_on, due_on, case when done then 'done' else 'open' end, case when done then due_on - 3 end
   from occurrence`,
]

/** As ids are made in the house: in the order of time. */
const timedId = (day: string) =>
  `(lpad(to_hex((extract(epoch from ${day}) * 1000)::bigint + 28800000 + i % 100), 12, '0') || '7' ||
    substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid`

/** Two in three have a quantity, one in two a link, those of the quarter two in five serve an occurrence. */
const ACTIVITIES = [
  `create temp table activity as
   select ${timedId('on_day')} id, * from (select i, c.n, c.id unit_id, c.org_path, c.shard,
     case when i <= 150000 then '2023-12-15'::date + i / 100 % 91 else '2018-12-15'::date + i / 100 % 1826 end on_day,
     (array['broadcast', 'portal_news', 'zalo_oa', 'training', 'conference', 'leaflet', 'banner', 'facebook_page',
       'internal_meeting', 'legal_education'])[1 + i / 7 % 10] channel
   from generate_series(1, 1000000) i
   join commune c on c.n = i % (select count(*) from commune)) done order by on_day, i`,
  `insert into plans.activity (shard, id, org_path, unit_id, source, source_id, happened_on, channel_kind, title,
     state, recorded_at, recorded_by, recorded_by_name)
   select shard, id, org_path, unit_id, 'bench', i, on_day, channel, 'Việc số ' || i, 'recorded', on_day, unit_id,
     'Trần Thị Hoa' from activity`,
  `insert into plans.quantity (shard, activity_id, org_path, kind, value, count_method)
   select shard, id, org_path,
     case channel when 'broadcast' then 'minutes' when 'leaflet' then 'copies' else 'attendees' end, i % 90,
     case when i % 5 = 0 then 'estimate' else 'head_count' end
   from activity where i % 3 > 0`,
  `insert into plans.evidence (shard, id, activity_id, org_path, kind, shows, url, page_state, created_at, created_by,
     created_by_name)
   select shard, gen_random_uuid(), id, org_path, 'link', 'link', 'https://tin.example.vn/' || i, 'alive', on_day, unit_id,
     'Trần Thị Hoa' from activity where i % 2 = 0`,
  `insert into plans.activity_occurrence (shard, activity_id, occurrence_id, org_path)
   select a.shard, a.id, o.id, a.org_path
   from activity a join occurrence o on o.n = a.n and o.ordinal = 1 + a.i / 100 % 20 and o.done
   where a.i <= 150000 and a.i % 5 < 2`,
]
