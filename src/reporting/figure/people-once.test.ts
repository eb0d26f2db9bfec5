import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { openOffice } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { scopeOf } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import { loadIndicators, reportingRoutes } from '../index.ts'
import { liveScope } from '../report/scope-queries.ts'
import { countFigures } from './figure-queries.ts'
import type { Indicator } from './measure.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
  await loadIndicators(world.house.database)
})
afterAll(() => world.close())

const sumOf = (kind: string, ordinal: number): Indicator => ({
  code: kind,
  label: kind,
  unitWord: 'người',
  measure: { sum: kind },
  ordinal,
})

test('people in one room are counted once: with the host where it stands and counts them, else with the part', async () => {
  const { province, unit } = await openOffice(world)
  const on = '2024-02-15'
  const host = await addActivity(world, unit, {
    on,
    channel: 'conference',
    quantities: { attendees: 60, sessions: 1 },
  })
  await addActivity(world, unit, {
    on,
    channel: 'legal_education',
    quantities: { attendees: 60, people_informed: 58, sessions: 1 },
    hostId: host,
  })
  await addActivity(world, unit, { on, channel: 'training', quantities: { attendees: 7 } })
  const count = () =>
    world.house.database.read(scopeOf(province.orgPath), async (db) => {
      const span = { fromOn: '2024-01-01', toOn: '2024-03-14' }
      const scope = await liveScope(db, { unitId: province.id, orgPath: province.orgPath, ...span })
      const asked = ['attendees', 'people_informed', 'sessions'].map(sumOf)
      const figures = await countFigures(db, asked, scope)
      return figures.map(({ value }) => value)
    })
  expect(await count()).toEqual([67, 58, 2])
  await world.owner.query(
    `update plans.activity set state = 'void', voided_at = now(), void_reason = 'Ghi nhầm' where id = $1`,
    [host],
  )
  expect(await count()).toEqual([67, 58, 1])
})
