import type pg from 'pg'

/** How much of the country is there: every so many-th commune is filled, in every province. */
export const COMMUNES = 3321
export const PROVINCES = 34
export const ACTIVITIES = 1_000_000

/**
 * The country's units: the Government's office at `vn.`, 34 provinces, 3,321 communes. The connection is a
 * superuser's: foreign keys between generated rows are not looked up one by one.
 */
export async function buildCountry(client: pg.Client): Promise<void> {
  await client.query('set session_replication_role = replica')
  for (const statement of UNITS) await client.query(statement)
  await client.query('vacuum analyze organization.unit')
}

/**
 * Plans, work and evidence of the communes from one hundredth to another, in every province alike: up to 100, 300,000
 * assignments (15 lines a year of the province's plan and 30 of an own one, two years) and 1,000,000 activities.
 */
export async function fillCommunes(
  client: pg.Client,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query(`drop table if exists filled, own_line, owed, due, deed`)
  await client.query(
    `create temp table filled as select * from commune where n % 100 >= ${from} and n % 100 < ${to}`,
  )
  for (const statement of [...PLANS, ...WORK, ...DEEDS]) await client.query(statement)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
}

const someOf = (list: readonly string[], index: string) =>
  `(array[${list.map((one) => `'${one}'`).join(', ')}])[1 + (${index})::bigint % ${list.length}]`

const channel = (index: string) =>
  someOf(
    [
      'broadcast',
      'portal_news',
      'zalo_oa',
      'facebook_page',
      'training',
      'conference',
      'leaflet',
      'banner',
      'internal_meeting',
      'legal_education',
      'public_posting',
      'communicator',
    ],
    index,
  )
const theme = (index: string) =>
  someOf(
    [
      'online_services',
      'one_stop',
      'reform_procedures',
      'procedure_posting',
      'petition_addresses',
      'project_06',
      'digital_transformation',
      'how_to_apply',
      'good_examples',
      'reform_general',
      'procedure_control',
      'indices',
      'behaviour',
      'discipline',
      'new_procedures',
      'service_places',
      'ways_to_submit',
    ],
    index,
  )
const sector = (index: string) =>
  someOf(
    ['land', 'civil_status', 'certification', 'business_registration', 'health', 'education'],
    index,
  )
const audience = (index: string) =>
  someOf(['people', 'business', 'officials', 'elderly', 'young_people'], index)
const topic = (index: string) =>
  someOf(
    [
      'dịch vụ công trực tuyến',
      'đăng ký khai sinh',
      'cấp đổi giấy chứng nhận quyền sử dụng đất',
      'chứng thực bản sao điện tử',
      'đăng ký hộ kinh doanh',
      'bộ phận một cửa',
      'đường dây nóng phản ánh kiến nghị',
      'Đề án 06',
      'định danh điện tử',
      'bảo trợ xã hội người cao tuổi',
      'chỉ số cải cách hành chính',
      'gương điển hình',
    ],
    index,
  )

/** As ids are made in the house: in the order of time. */
const timedId = (day: string, salt: string) =>
  `(lpad(to_hex((extract(epoch from ${day}::date) * 1000)::bigint + 28800000), 12, '0') || '7' ||
    substr(md5(${salt}), 1, 3) || '8' || substr(md5(${salt}), 4, 15))::uuid`

const UNITS = [
  `create temp table province as
   select p, gen_random_uuid() id, gen_random_uuid() area_id, 'vn.p' || lpad(p::text, 3, '0') || '.' org_path
   from generate_series(1, ${PROVINCES}) p`,
  `create temp table commune as
   select c - 1 n, gen_random_uuid() id, gen_random_uuid() area_id, p.id parent_id, p.area_id parent_area_id, p.p shard,
     p.org_path || 'c' || lpad(c::text, 4, '0') || '.' org_path, (c - 1) / ${PROVINCES} place
   from generate_series(1, ${COMMUNES}) c join province p on p.p = 1 + (c - 1) % ${PROVINCES}`,
  `create temp table country as select gen_random_uuid() id, gen_random_uuid() area_id`,
  `insert into organization.area (id, kind, name, parent_id, opened_on)
   select area_id, 'country', 'Việt Nam', null::uuid, '2000-01-01'::date from country
   union all select p.area_id, 'province', 'tỉnh Số ' || p.p, k.area_id, '2000-01-01' from province p, country k
   union all select area_id, 'commune', 'xã Số ' || n, parent_area_id, '2000-01-01' from commune`,
  `insert into organization.unit (id, area_id, parent_id, kind, tier, name, short_name, document_symbol, org_path, shard,
     opened_on)
   select id, area_id, null::uuid, 'office', 'central', 'Văn phòng Chính phủ', 'VPCP', 'VPCP', 'vn.', 0,
     '2000-01-01'::date from country
   union all select p.id, p.area_id, k.id, 'peoples_committee', 'province', 'UBND tỉnh Số ' || p.p,
     'UBND tỉnh Số ' || p.p, 'UBND', p.org_path, p.p, '2000-01-01' from province p, country k
   union all select id, area_id, parent_id, 'peoples_committee', 'commune', 'UBND xã Số ' || n, 'UBND xã Số ' || n,
     'UBND', org_path, shard, '2000-01-01' from commune`,
  // The provinces' plans; their lines are given to the communes as these are filled.
  `create temp table superior_line as
   select gen_random_uuid() id, plan_id, year, org_path, p, ordinal from (
     select p.*, gen_random_uuid() plan_id, year from province p, unnest(array[2025, 2026]) year
   ) plan, generate_series(1, 15) ordinal`,
  `insert into plans.plan (id, org_path, shard, unit_id, state, visible_below, kind_code, number, symbol, title, year,
     issued_on, from_on, to_on, outline, created_at, created_by, created_by_name, changed_at)
   select distinct l.plan_id, l.org_path, l.p, p.id, 'issued', true, 'KH', 7, 'KH-UBND',
     'Truyền thông cải cách hành chính năm ' || l.year, l.year, make_date(l.year, 1, 10), make_date(l.year, 1, 1),
     make_date(l.year, 12, 31), '{}'::jsonb, now(), p.id, 'Trần Thị Hoa', now()
   from superior_line l join province p on p.p = l.p`,
  `insert into plans.line (id, org_path, visible_below, plan_id, ordinal)
   select id, org_path, true, plan_id, ordinal from superior_line`,
  linesFrom('superior_line', `'{UBND các xã}'`, 'true'),
]

function linesFrom(table: string, leads: string, visible: string): string {
  const salt = `(hashtext(l.id::text)::bigint + 2147483648)`
  return `insert into plans.line_version (line_id, version, org_path, visible_below, origin, label, content, leads,
      coordinating, outputs, timing, valid_from, changed_by_name, themes, sectors, programmes, audiences, channels)
    select l.id, 1, l.org_path, ${visible}, 'appendix', l.ordinal::text, 'Tuyên truyền về ' || ${topic(salt)} || ', việc số ' || l.ordinal,
      ${leads}, '{}', '{}', '[{"text": "Hằng quý", "kind": "recurring"}]', now(), 'Trần Thị Hoa',
      array[${theme(salt)}, ${theme(`${salt} / 17 + 1`)}], array[${sector(salt)}], '{}', array[${audience(salt)}],
      array[${channel(salt)}]
    from ${table} l`
}

const PLANS = [
  `create temp table own_line as
   select gen_random_uuid() id, plan_id, year, org_path, unit_id, shard, n, ordinal from (
     select c.n, c.id unit_id, c.org_path, c.shard, gen_random_uuid() plan_id, year
     from filled c, unnest(array[2025, 2026]) year
   ) plan, generate_series(1, 30) ordinal`,
  `insert into plans.plan (id, org_path, shard, unit_id, state, kind_code, number, symbol, title, year, issued_on,
     from_on, to_on, outline, created_at, created_by, created_by_name, changed_at)
   select distinct plan_id, org_path, shard, unit_id, 'issued', 'KH', 12, 'KH-UBND',
     'Truyền thông cải cách hành chính xã năm ' || year, year, make_date(year, 1, 20), make_date(year, 1, 1),
     make_date(year, 12, 31), '{}'::jsonb, now(), unit_id, 'Trần Thị Hoa', now() from own_line`,
  `insert into plans.line (id, org_path, plan_id, ordinal) select id, org_path, plan_id, ordinal from own_line`,
  linesFrom('own_line', `'{Văn phòng}'`, 'false'),
]

const WORK = [
  `create temp table owed as
   select gen_random_uuid() id, * from (
     select org_path, org_path issuer_path, shard, plan_id, id line_id, unit_id, year, n, ordinal, 'Văn phòng' words
     from own_line
     union all
     select c.org_path, l.org_path, c.shard, l.plan_id, l.id, c.id, l.year, c.n, l.ordinal, 'UBND các xã'
     from filled c join superior_line l on l.p = c.shard
   ) given`,
  `insert into plans.assignment (id, org_path, issuer_path, shard, plan_id, line_id, line_version, unit_id, part, words,
     state, created_at)
   select id, org_path, issuer_path, shard, plan_id, line_id, 1, unit_id, 'lead', words, 'open',
     make_date(year, 1, 20) from owed`,
  // Half the lines fall due every quarter, half once; what was due until October 2026 is done but for one in eight.
  `create temp table due as
   select gen_random_uuid() id, o.id assignment_id, o.org_path, o.issuer_path, o.shard, o.plan_id, o.line_id, o.unit_id,
     o.n, o.ordinal, q, due_on, due_on < '2026-10-31' and (o.ordinal + q + o.n) % 8 > 0 done
   from owed o, generate_series(1, 4) q,
     lateral (select (make_date(o.year, 3 * q, 1) + interval '1 month' - interval '1 day')::date due_on) at
   where o.ordinal % 2 = 0 or q = 1 + o.ordinal % 4`,
  // The sums of them are kept by a trigger.
  'set session_replication_role = origin',
  `insert into plans.occurrence (id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id, part, label,
     window_from, due_on, due_at, about, state, done_on)
   select id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id, 'lead', 'Quý ' || q, due_on - 90,
     due_on, due_on, plans.about_line(line_id), case when done then 'done' else 'open' end, case when done then due_on - 5 end
   from due order by org_path, due_on`,
  'set session_replication_role = replica',
]

/** Two in three have a quantity, one in two a link, three in five serve an occurrence. */
const DEEDS = [
  // 301 a commune, evenly over 700 days, so that each hundredth of the communes brings a hundredth of the million.
  `create temp table deed as
   select ${timedId('on_day', `n || '-' || i`)} id, * from (
     select c.n, c.id unit_id, c.org_path, c.shard, i, '2025-01-02'::date + (i * 697 + c.n) % 695 on_day,
       i * 31 + c.n salt
     from filled c, generate_series(1, ${Math.ceil(ACTIVITIES / COMMUNES)}) i
   ) done order by on_day, i`,
  `insert into plans.activity (shard, id, org_path, unit_id, source, source_id, happened_on, channel_kind, title, place,
     state, recorded_at, recorded_by, recorded_by_name, themes, sectors, programmes, audiences)
   select shard, id, org_path, unit_id, 'bench', n || '-' || i, on_day, ${channel('salt')},
     'Tuyên truyền về ' || ${topic('salt / 12')} || ' số ' || salt % 997, 'Nhà văn hóa thôn ' || salt % 13, 'recorded', on_day, unit_id,
     'Trần Thị Hoa', array[${theme('salt / 7')}, ${theme('salt / 119 + 3')}], array[${sector('salt / 5')}],
     case when salt % 9 = 0 then '{project_06}'::text[] else '{}' end, array[${audience('salt / 3')}]
   from deed`,
  `insert into plans.quantity (shard, activity_id, org_path, kind, value, count_method)
   select shard, id, org_path, 'attendees', salt % 90, case when salt % 5 = 0 then 'estimate' else 'head_count' end
   from deed where i % 3 > 0`,
  `insert into plans.evidence (shard, id, activity_id, org_path, kind, shows, url, page_state, created_at, created_by,
     created_by_name)
   select shard, gen_random_uuid(), id, org_path, 'link', 'link', 'https://tin.example.vn/' || n || '/' || i, 'alive',
     on_day, unit_id, 'Trần Thị Hoa' from deed where i % 2 = 0`,
  `insert into plans.activity_occurrence (shard, activity_id, occurrence_id, org_path)
   select a.shard, a.id, o.id, a.org_path from deed a join due o on o.n = a.n and o.ordinal = 1 + a.i % 30 and o.done
     and o.due_on between a.on_day and a.on_day + 89 and a.i % 5 < 3
   on conflict do nothing`,
]
