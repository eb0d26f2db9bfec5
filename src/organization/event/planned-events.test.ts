import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { merging, ON, townsOf } from '../../../test/towns.ts'
import { openWorld } from '../../../test/world.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { identityJobs, moveGrantsJob } from '../../identity/index.ts'
import { setClock } from '../../platform/clock.ts'
import { fanOut } from '../../platform/jobs.ts'
import { organizationContract } from '../contract.ts'
import { getUnit, organizationJobs, unitsChanged } from '../index.ts'

let world: World
let towns: ReturnType<typeof townsOf>
beforeAll(async () => {
  world = await openWorld()
  towns = townsOf(world)
})
afterAll(() => world.close())

describe('an order for a day to come', () => {
  it('waits, may be taken back, and is carried out on its day', async () => {
    const { admin, communes, offices, province } = await towns.open()
    const api = admin.api(organizationContract)
    const order = { ...merging({ communes, offices }), on: '2027-01-01' }
    try {
      const { eventId, plannedId, outcome } = await api.orderEvent({ body: order })
      expect(eventId).toBeNull()
      expect(outcome.closed.length).toBeGreaterThan(1)
      const twin = await api.orderEvent({ body: order })
      await api.cancelPlannedEvent({ params: { plannedId: twin.plannedId ?? '' } })
      const waiting = await api.listPlannedEvents({})
      expect(waiting.items).toMatchObject([
        {
          id: plannedId,
          state: 'planned',
          sentence: 'Sáp nhập: UBND xã Bình Minh và 1 đơn vị khác',
        },
      ])
      const stranger = await world.visit((await world.addProvince()).province, 'administrator')
      await expect(
        stranger
          .api(organizationContract)
          .cancelPlannedEvent({ params: { plannedId: plannedId ?? '' } }),
      ).rejects.toMatchObject({ status: 404 })
      setClock('2027-01-01')
      await runDay()
      expect((await towns.act((db) => getUnit(db, communes[0].id))).closedOn).toBe('2026-12-31')
      const later = (await world.visit(province, 'administrator')).api(organizationContract)
      expect((await later.listPlannedEvents({})).items).toEqual([])
      expect(await towns.childrenOf(province, '2027-01-01')).toHaveLength(3)
    } finally {
      setClock(null)
    }
  })

  it('says why when its day came and it could not be done', async () => {
    const { admin, communes, offices, province } = await towns.open()
    const api = admin.api(organizationContract)
    try {
      await api.orderEvent({ body: { ...merging({ communes, offices }), on: '2027-01-01' } })
      await api.orderEvent({ body: merging({ communes, offices }) })
      setClock('2027-01-02')
      await runDay()
      const later = (await world.visit(province, 'administrator')).api(organizationContract)
      expect((await later.listPlannedEvents({})).items).toMatchObject([
        { state: 'failed', failure: expect.stringContaining('không còn hoạt động') as string },
      ])
    } finally {
      setClock(null)
    }
  })
})

describe('rights at units that end', () => {
  it('go along with the work; of two heads neither becomes the head by itself', async () => {
    const { admin, communes, offices, province } = await towns.open()
    const [officer, head, kept] = [
      await world.visit(communes[0], 'officer'),
      await world.visit(communes[0], 'head'),
      await world.visit(communes[1], 'head'),
    ]
    const accounts = await admin.api(organizationContract).orderEvent({
      body: {
        ...merging({ communes, offices }),
        accounts: [{ grantId: await grantOf(kept), follows: true }],
      },
    })
    expect(accounts.eventId).not.toBeNull()
    await world.runJobs([...identityJobs, fanOut(unitsChanged, [moveGrantsJob])])
    const heir = (await towns.childrenOf(province, ON)).find(({ openedOn }) => openedOn === ON)
    expect(await unitsOf(officer)).toEqual([[heir?.id, 'officer']])
    expect(await unitsOf(head)).toEqual([])
    expect(await unitsOf(kept)).toEqual([[heir?.id, 'head']])
  })
})

async function unitsOf(visitor: Visitor): Promise<unknown[]> {
  const response = await visitor.inject({ method: 'GET', url: '/api/v1/session' })
  if (response.statusCode === 401) return []
  const { units } = response.json<{ units: { id: string; role: string }[] }>()
  return units.map(({ id, role }) => [id, role])
}

async function grantOf(visitor: Visitor): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from identity."grant" where account_id = $1',
    [visitor.accountId],
  )
  return rows[0]?.id ?? ''
}

/** The timetable belongs to the worker; here its job runs once. */
async function runDay(): Promise<void> {
  const [day] = organizationJobs
  await day?.run(world.house, undefined, AbortSignal.timeout(10_000))
}
