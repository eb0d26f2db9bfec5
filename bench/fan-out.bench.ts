import { plansContract } from '../src/plans/contract.ts'
import { planRoutes } from '../src/plans/routes.ts'
import { workRoutes } from '../src/work/index.ts'
import { EXAMPLE, importExample } from '../test/plan-example.ts'
import { openWorld } from '../test/world.ts'
import { print } from './report.ts'

// One plan of 15 tasks, each owed by all 3,321 communes of the country every quarter, is issued.
const COMMUNES = 3321
const world = await openWorld([planRoutes, workRoutes])
world.setToday('2024-01-28')
const { province, communes } = await world.addProvince()
await world.owner.query(
  `insert into organization.unit (id, area_id, parent_id, kind, tier, name, short_name, document_symbol, org_path,
     shard, opened_on)
   select gen_random_uuid(), area_id, parent_id, kind, tier, name || ' ' || n, short_name || ' ' || n,
     document_symbol, rtrim(org_path, '.') || lpad(n::text, 4, '0') || '.', shard, opened_on
   from organization.unit, generate_series(4, $2::integer) n where id = $1`,
  [communes[0].id, COMMUNES],
)
await world.owner.query('analyze organization.unit')
const tasks = Array.from(
  { length: 15 },
  (_, n) => `- Tuyên truyền về việc số ${n + 1}, thường xuyên.`,
)
const text = EXAMPLE.replace(/1\. Văn phòng UBND tỉnh[^]*?(?=2\. Ủy ban)/, '')
  .replace(/- Phát thanh.*\n/, `${tasks.join('\n')}\n`)
  .replace(/3\. Hội Cựu[^]*?(?=Nơi nhận)/, '')
const clerk = await world.visit(province, 'officer')
const draft = await importExample(clerk, province, text)
const { issued, ...facts } = draft.suggested
const begun = performance.now()
await clerk.api(plansContract).acceptDraft({
  params: { draftId: draft.id },
  body: { version: draft.version, facts, issued },
})
const seconds = (performance.now() - begun) / 1000
const { rows } = await world.owner.query<{ assignments: number; occurrences: number }>(
  `select (select count(*) from plans.assignment)::integer as assignments,
     (select count(*) from plans.occurrence)::integer as occurrences`,
)
const made = `${rows[0]?.assignments} assignments, ${rows[0]?.occurrences} due dates`
print({
  name: `issuing 15 tasks to ${COMMUNES} units: ${made}`,
  value: seconds,
  unit: 's',
  limit: 5,
})
await world.close()
