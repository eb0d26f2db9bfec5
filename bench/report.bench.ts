import { Client } from 'pg'
import { openTestPostgres } from '../src/platform/embedded-postgres-test-server.ts'
import { reportingContract, reportingRoutes } from '../src/reporting/index.ts'
import { workRoutes } from '../src/work/index.ts'
import { openOffice, openQuarter } from '../test/reporting-office.ts'
import { openWorld } from '../test/world.ts'
import { fillProvince } from './fill-province.ts'
import { print } from './report.ts'

// The live report of a quarter over 100 communes with a million activities, 150,000 of them of that quarter.
const world = await openWorld([workRoutes, reportingRoutes])
const { province, unit, clerk } = await openOffice(world)
for (let n = 3; n < 100; n += 1) await world.addUnit(province, { name: `UBND xã Số ${n}` })
const server = await openTestPostgres()
const { rows } = await world.owner.query<{ name: string }>('select current_database() name')
const client = new Client(server.connection('postgres', rows[0]?.name ?? ''))
await client.connect()
const begun = performance.now()
await fillProvince(client, province.orgPath)
print({ name: 'filling', value: (performance.now() - begun) / 1000, unit: 's', limit: 60 })
await client.end()

const superior = await world.visit(province, 'officer')
for (const [name, visitor, reporter, limit] of [
  ['commune’s live report of a quarter', clerk, unit, 300],
  ['province’s live report of a quarter', superior, province, 1000],
] as const) {
  const report = await openQuarter(visitor, reporter)
  const api = visitor.api(reportingContract)
  const times: number[] = []
  let counted = 0
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now()
    const { cells } = await api.getReport(report)
    times.push(performance.now() - start)
    counted = cells.find((cell) => cell.code === 'activities')?.value ?? 0
  }
  const median = times.toSorted((a, b) => a - b)[3] ?? Number.NaN
  print({ name: `${name}, ${counted} activities`, value: median, unit: 'ms', limit })
}
await world.close()
await server.stop()
