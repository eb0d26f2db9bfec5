import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { SMALL } from '../../../test/small-lists.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { moveGrantsJob } from '../../identity/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { defineJob, fanOut } from '../../platform/jobs.ts'
import { findUnitBySlug, importUnits, unitsChanged } from '../index.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'lantoa-units-'))
  for (const [name, rows] of Object.entries(SMALL)) {
    await writeFile(join(folder, name), JSON.stringify(rows))
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await world.close()
})

const told: z.output<typeof unitsChanged.payload>[] = []
const listen = defineJob({
  name: 'test.listen',
  payload: unitsChanged.payload,
  run: (_, change) => {
    told.push(change)
    return Promise.resolve()
  },
})

async function bringIn(on: string) {
  world.setToday(on)
  await importUnits(world.house, folder)
  await world.runJobs([fanOut(unitsChanged, [moveGrantsJob, listen]), moveGrantsJob, listen])
}

async function unitAt(slug: string) {
  const found = await world.house.database.read(scopeOf(), (db) => findUnitBySlug(db, slug))
  if (!found) throw new Error(`no ${slug}`)
  return found.unit
}

test('units that the state’s lists end are told of as if they were ended by hand, once, with their offices', async () => {
  await bringIn('2025-06-01')
  const old = await unitAt('xa-nhap')
  const desk = await world.addUnit(old, { name: 'Bộ phận Một cửa', kind: 'one_stop' })
  const clerk = await world.visit(old, 'officer')
  expect(told).toEqual([])

  await bringIn('2025-07-02')
  expect(told.find(({ ended }) => ended.includes(old.id))).toMatchObject({
    on: '2025-07-01',
    ended: expect.arrayContaining([old.id, desk.id]),
  })
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from organization.unit where closed_on is not null order by id',
  )
  expect(told.flatMap(({ ended }) => ended).toSorted()).toEqual(rows.map(({ id }) => id))
  const { id: heirId } = await unitAt('phuong-sap')
  const rights = await world.owner.query(
    'select unit_id from identity."grant" where account_id = $1 and valid_to is null',
    [clerk.accountId],
  )
  expect(rights.rows).toEqual([{ unit_id: heirId }])
})

test('what the lists say of the past of units nobody worked in before is told to nobody', async () => {
  told.length = 0
  const other = await openWorld()
  try {
    other.setToday('2026-11-29')
    await importUnits(other.house, folder)
    await other.runJobs([fanOut(unitsChanged, [listen]), listen])
    expect(told).toEqual([])
  } finally {
    await other.close()
  }
})
