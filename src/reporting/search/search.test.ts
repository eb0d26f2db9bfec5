import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, openQuarter } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import type { Unit } from '../../organization/index.ts'
import { reportingRoutes, reportSearchRoutes } from '../routes.ts'
import { reportSearchContract } from './search-contract.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([reportingRoutes, reportSearchRoutes])
})
afterAll(() => world.close())

const find = async (visitor: Visitor, at: Unit, q: string) => {
  const { items } = await visitor
    .api(reportSearchContract)
    .searchReports({ params: { unitId: at.id }, query: { q } })
  return items.map((item) => item.id)
}

test('a report is found by title and period, marks or not, by its unit and those above only', async () => {
  const { province, unit, neighbour, clerk } = await openOffice(world)
  const { params } = await openQuarter(clerk, unit)
  for (const q of ['báo cáo', 'quý I', 'quý I/2024', 'quy 1', '2024-q1', 'cong tac']) {
    expect([q, await find(clerk, unit, q)]).toEqual([q, [params.reportId]])
  }
  expect(await find(clerk, unit, 'quy ii/2024')).toEqual([])
  expect(await find(clerk, unit, '12/BC-UBND')).toEqual([])
  await world.owner.query(
    `update reporting.report set number = 12, issued_on = '2024-03-20' where id = $1`,
    [params.reportId],
  )
  expect(await find(clerk, unit, '12/BC-UBND')).toEqual([params.reportId])
  const above = await world.visit(province, 'viewer')
  expect(await find(above, province, 'bao cao')).toEqual([params.reportId])
  expect(await find(above, neighbour, 'bao cao')).toEqual([])
  await expect(find(clerk, neighbour, 'bao cao')).rejects.toMatchObject({ status: 404 })
})
