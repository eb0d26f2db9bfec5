import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'
import { contentJobs } from '../../content/index.ts'
import { channelJobs } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const BEGINS = new URL(
  '../../../db/migrations/2026-11-29T1702-read-citations-again.sql',
  import.meta.url,
)

test('texts and deliveries kept without the dates of the documents they name get them, once, as saved anew', async () => {
  const { openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const item = await approve({
    summary: 'Theo Kế hoạch số 05/KH-UBND ngày 03/02/2026 và Công văn số 148/SNV-CCHC.',
  })
  const draft = await approve({ summary: 'Theo Kế hoạch số 06/KH-UBND ngày 04/02/2026.' })
  await plan(item, portal.id)
  await send()
  const kept = async () => {
    const { rows } = await world.owner.query<Record<string, string | null>>(
      `select subject_kind as kind, number, issued_on::text as "issuedOn", told_on::text as "toldOn", activity_id as activity
       from plans.citation where item_id = any($1) order by kind, number, item_id`,
      [[item.id, draft.id]],
    )
    return rows
  }
  const fresh = await kept()
  expect(fresh.map(({ kind, number, issuedOn }) => `${kind} ${number} ${issuedOn}`)).toEqual([
    'delivery 148/snv-cchc null',
    'delivery 5/kh-ubnd 2026-02-03',
    'item 148/snv-cchc null',
    'item 5/kh-ubnd 2026-02-03',
    'item 6/kh-ubnd 2026-02-04',
  ])
  const begin = async () => {
    await world.owner.query(await readFile(BEGINS, 'utf8'))
    await world.runJobs([...contentJobs, ...channelJobs])
  }
  await world.owner.query('update plans.citation set issued_on = null')
  await begin()
  expect(await kept()).toEqual(fresh)
  await begin()
  expect(await kept(), 'again it changes nothing').toEqual(fresh)
})
