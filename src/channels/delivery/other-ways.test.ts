import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'
import { quantitiesOf } from './delivered-quantities.ts'
import { fieldsOf } from './delivery-fields.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const countsOf = (...of: Parameters<typeof quantitiesOf>) =>
  Object.fromEntries(quantitiesOf(...of).map(({ kind, value }) => [kind, value]))

test('a bulletin counts copies, a communicator talks and listeners, another form what was told of it', () => {
  expect(countsOf({ code: 'grassroots_bulletin', details: { copies: 300 } })).toEqual({
    copies: 300,
  })
  expect(countsOf({ code: 'communicator', details: { people: 45 } })).toEqual({
    sessions: 1,
    people_informed: 45,
  })
  expect(countsOf({ code: 'other', details: { times: 3, people: 120, copies: 80 } })).toEqual({
    sessions: 3,
    people_informed: 120,
    copies: 80,
  })
  expect(countsOf({ code: 'tiktok', details: {} })).toEqual({ articles: 1 })
  expect(fieldsOf('communicator')).toContain('people')
})

test('a film told on another social network and a talk of a communicator are activities of their kinds', async () => {
  const { unit, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const ways = [await openChannel('youtube'), await openChannel('communicator')]
  const item = await approve()
  for (const { id } of ways) await plan(item, id)
  const params = { unitId: unit.id }
  const { items } = await channelsOf(clerk).listDeliveries({ params, query: {} })
  for (const { id, version, code } of items) {
    await channelsOf(clerk).confirmDelivery({
      params: { deliveryId: id },
      body: {
        version,
        url: code === 'youtube' ? 'https://www.youtube.com/watch?v=1' : null,
        details: code === 'communicator' ? { place: 'Thôn Đông', people: 45 } : {},
      },
    })
  }
  const told = await plansOf(clerk).listActivities({ params, query: {} })
  expect(told.items.map(({ channelKind }) => channelKind).sort()).toEqual([
    'communicator',
    'social_network',
  ])
})
