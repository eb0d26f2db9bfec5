import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  broadcast,
  EXAMPLE,
  firstDue,
  issueExample,
  visitCommune,
} from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planJobs, publishDay } from '../jobs.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('the board', () => {
  test('counts the day, the pause and the urging', async () => {
    const { unit, province, planId } = await visitCommune(world)
    world.setToday('2024-04-02')
    const clerk = (await world.visit(province, 'officer')).api(plansContract)
    const visitor = await world.visit(unit, 'officer')
    const api = visitor.api(plansContract)
    const late = await api.listDue({ params: { unitId: unit.id }, query: { state: 'late' } })
    expect(late.items).toMatchObject([
      {
        dueOn: '2024-03-31',
        timeliness: 'late',
        workingDays: 2,
        may: { record: true, pause: false },
      },
    ])
    expect(late.items[0]?.heldBy).toMatchObject({ unitId: unit.id, workingDays: 15 })
    expect(await api.getToday({ params: { unitId: unit.id } })).toMatchObject({
      overdue: 1,
      today: '2024-04-02',
    })

    const everyone = await clerk.listDue({
      params: { unitId: province.id },
      query: { below: 'true', state: 'late', planId },
    })
    expect(everyone).toMatchObject({ total: 3, late: 3 })

    const params = { occurrenceId: late.items[0]?.id ?? '' }
    const { sentence } = await clerk.urgeUnit({ params, body: { note: 'Báo cáo trước thứ Sáu.' } })
    expect(sentence).toContain('đã quá hạn 2 ngày làm việc')
    const waiting = await visitor.api(workContract).listWaiting({ params: { unitId: unit.id } })
    expect(waiting.items).toMatchObject([
      // From the day the plan was issued.
      { title: expect.stringContaining('giao đơn vị chủ trì 1 nhiệm vụ'), may: { dealWith: true } },
      { title: sentence, address: `/lam-viec/viec?xem=${params.occurrenceId}` },
    ])
    await expect(api.urgeUnit({ params, body: {} })).rejects.toMatchObject({ status: 403 })

    await expect(api.pauseOccurrence({ params, body: { reason: 'Bận' } })).rejects.toMatchObject({
      status: 403,
    })
    const paused = await clerk.pauseOccurrence({ params, body: { reason: 'Sửa đài' } })
    expect(paused).toMatchObject({ timeliness: 'paused', paused: { reason: 'Sửa đài' } })
    expect((await api.listDue({ params: { unitId: unit.id } })).late).toBe(0)
    world.setToday('2024-04-05')
    const later = (await world.visit(province, 'officer')).api(plansContract)
    expect(await later.resumeOccurrence({ params, body: {} })).toMatchObject({
      dueOn: '2024-04-03',
      timeliness: 'late',
      workingDays: 2,
    })

    const again = (await world.visit(unit, 'officer')).api(plansContract)
    await again.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, happenedOn: '2024-04-04', occurrenceIds: [params.occurrenceId] },
    })
    expect(await again.getOccurrence({ params })).toMatchObject({
      timeliness: 'done_late',
      workingDays: 1,
    })
    world.setToday('2024-03-12')
  })

  test('progress that the public reads follows by a job', async () => {
    const { api, visitor, unit, planId } = await visitCommune(world)
    const dueId = await firstDue(visitor, unit)
    await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, occurrenceIds: [dueId] },
    })
    const done = async () => {
      const { rows } = await world.owner.query<{ done: string }>(
        `select snapshot #>> '{progress,done}' as done from plans.published_plan where plan_id = $1`,
        [planId],
      )
      return rows[0]?.done
    }
    expect(await done()).toBe('0')
    await world.runJobs(planJobs)
    expect(await done()).toBe('1')

    world.setToday('2024-05-02')
    await publishDay.run(world.house, {}, AbortSignal.timeout(5000))
    await world.runJobs(planJobs)
    const { rows } = await world.owner.query<{ overdue: string; day: string }>(
      `select snapshot #>> '{progress,overdue}' as overdue, snapshot ->> 'asOf' as day
       from plans.published_plan where plan_id = $1`,
      [planId],
    )
    expect(rows).toEqual([{ overdue: '2', day: '2024-05-02' }])
    world.setToday('2024-03-12')
  })
})

test('a task of many units is one line that says how many are done and who is waited for', async () => {
  const { province, communes, clerk } = await issueExample(world)
  const commune = await world.visit(communes[0], 'officer')
  const first = await firstDue(commune, communes[0])
  await commune.api(plansContract).recordActivity({
    params: { unitId: communes[0].id },
    body: { ...broadcast, occurrenceIds: [first] },
  })
  const api = clerk.api(plansContract)
  const params = { unitId: province.id }
  const open = await api.listDueTasks({ params, query: { below: 'true' } })
  const single = await api.listDue({ params, query: { below: 'true' } })
  expect(open.occurrences).toBe(single.total)
  expect(open.total).toBe(open.items.length)
  expect(open.items.length).toBeLessThan(single.items.length)
  const [radio] = open.items
  expect(radio).toMatchObject({
    content: expect.stringContaining('Phát thanh trên đài') as string,
    dueOn: '2024-03-31',
    units: 3,
    done: 1,
    late: 0,
    timeliness: 'later',
    only: null,
  })
  expect(radio?.waitingFor).toHaveLength(2)
  const news = open.items.find(({ units }) => units === 1)
  expect(news?.only).toMatchObject({ lineId: news?.lineId, dueOn: news?.dueOn })

  const done = await api.listDueTasks({ params, query: { below: 'true', state: 'done' } })
  expect(done).toMatchObject({ total: 1, occurrences: 1, items: [{ units: 3, done: 1 }] })
  const found = await api.listDueTasks({
    params,
    query: { below: 'true', words: 'phat thanh dai' },
  })
  expect(new Set(found.items.map(({ lineId }) => lineId))).toEqual(new Set([radio?.lineId]))
  const unclear = await api.listDue({ params, query: { unclear: 'true' } })
  expect(unclear.items.map(({ unit, words }) => [unit, words])).toEqual([
    [null, 'Hội Cựu giáo chức tỉnh'],
  ])
})

test('long lists are paged without gaps or doubles', async () => {
  const weekly = EXAMPLE.replace('đường dây nóng, thường xuyên', 'đường dây nóng 02 lần/tuần')
  const { province, communes, clerk } = await issueExample(world, weekly)
  const api = clerk.api(plansContract)
  const params = { unitId: province.id }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const query = { below: 'true' as const, ...(cursor === undefined ? {} : { cursor }) }
    const page = await api.listDue({ params, query })
    expect(page.total).toBe(53 * 3 + 2)
    seen.push(...page.items.map((item) => `${item.dueOn} ${item.lineId} ${item.id}`))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(new Set(seen).size).toBe(53 * 3 + 2)
  expect(seen).toEqual([...seen].sort())

  const commune = (await world.visit(communes[0], 'officer')).api(plansContract)
  for (let n = 0; n < 53; n += 1) {
    const happenedOn = `2024-03-${String(1 + (n % 11)).padStart(2, '0')}`
    await commune.recordActivity({
      params: { unitId: communes[0].id },
      body: { ...broadcast, happenedOn },
    })
  }
  const first = await api.listActivities({ params, query: { below: 'true' } })
  const second = await api.listActivities({
    params,
    query: { below: 'true', cursor: first.next ?? '' },
  })
  const ids = [...first.items, ...second.items].map((item) => item.id)
  expect(ids).toHaveLength(53)
  expect(new Set(ids).size).toBe(53)
  expect(second.next).toBeNull()
  await expect(api.listDue({ params, query: { cursor: 'x' } })).rejects.toMatchObject({
    status: 422,
  })
})
