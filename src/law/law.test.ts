import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../test/world.ts'
import { openWorld } from '../../test/world.ts'
import { createClient } from '../platform/client.ts'
import { type Db, scopeOf } from '../platform/database.ts'
import { listenForDrops } from '../platform/page-drops.ts'
import { broughtCatalogues, setCatalogues } from './catalogue/catalogues.ts'
import { setWorkingYears } from './calendar/working-calendar.ts'
import {
  keepLaw,
  knownYears,
  labelOf,
  lawContract,
  lawRoutes,
  loadLaw,
  workingCalendar,
} from './index.ts'
import { tellLawChanged } from './keep-law.ts'

describe('loading the law', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld([lawRoutes])
  })
  afterAll(async () => {
    setWorkingYears(knownYears)
    setCatalogues(broughtCatalogues)
    await world.close()
  })

  const write = (work: (db: Db) => Promise<unknown>) => world.house.database.write(scopeOf(), work)

  it('keeps what an administrator has entered, and counts and names by it', async () => {
    await loadLaw(world.house.database)
    expect(workingCalendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-25')
    await write(async (db) => {
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
      await rename(db, 'Tên do tỉnh đặt')
    })
    await loadLaw(world.house.database)
    expect(workingCalendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-26')
    expect(labelOf('theme', 'other')).toBe('Tên do tỉnh đặt')
  })

  it('reads back exactly what was brought', async () => {
    await write((db) => rename(db, 'Khác'))
    await loadLaw(world.house.database)
    const client = createClient(lawContract, {
      origin: 'http://localhost',
      fetch: async (address) => {
        const url = new URL(address instanceof Request ? address.url : address).pathname
        const { body } = await world.app.inject({ url, headers: { host: 'localhost' } })
        return new Response(body, { headers: { 'content-type': 'application/json' } })
      },
    })
    expect(await client.listCatalogues({})).toEqual(broughtCatalogues)
  })

  it('follows an edit made by another process, and no edit that was taken back', async () => {
    const { pages, log } = world.house
    const law = keepLaw(world.house)
    const heard: string[] = []
    let hear: (() => void) | undefined
    const nextTag = () => new Promise<void>((resolve) => (hear = resolve))
    pages.whenDropped((tag) => {
      heard.push(tag ?? '')
      hear?.()
    })
    const first = nextTag()
    const listener = listenForDrops(world.owner.options, pages, (error) => log.warn(error))
    await first
    heard.length = 0
    const next = nextTag()
    await write(async (db) => {
      await rename(db, 'Không ai thấy')
      await tellLawChanged(db)
      throw new Error('taken back')
    }).catch(() => undefined)
    await write(async (db) => {
      await rename(db, 'Chủ đề khác')
      await tellLawChanged(db)
    })
    await next
    await expect.poll(() => labelOf('theme', 'other')).toBe('Chủ đề khác')
    expect(heard).toEqual(['law'])
    law.stop()
    await listener.stop()
  })
})

function rename(db: Db, label: string) {
  return db.updateTable('law.theme').set({ label }).where('code', '=', 'other').execute()
}
