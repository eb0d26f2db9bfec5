import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../test/world.ts'
import { openWorld } from '../../test/world.ts'
import { scopeOf } from '../platform/database.ts'
import { knownYears, loadLaw, setWorkingYears, workingCalendar } from './index.ts'

describe('loading the law', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(async () => {
    setWorkingYears(knownYears)
    await world.close()
  })

  it('keeps what an administrator has entered, and counts by it', async () => {
    await loadLaw(world.house.database)
    expect(workingCalendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-25')
    await world.house.database.write(scopeOf(), async (db) => {
      await db
        .insertInto('law.calendar_day')
        .values({
          date: '2026-11-23',
          year: 2026,
          kind: 'swap_off',
          name: 'Hoán đổi',
          verified: true,
        })
        .execute()
      await db
        .updateTable('law.theme')
        .set({ label: 'Tên do tỉnh đặt' })
        .where('code', '=', 'other')
        .execute()
    })
    await loadLaw(world.house.database)
    expect(workingCalendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-26')
    const label = await world.house.database.read(scopeOf(), (db) =>
      db.selectFrom('law.theme').select('label').where('code', '=', 'other').executeTakeFirst(),
    )
    expect(label?.label).toBe('Tên do tỉnh đặt')
  })
})
