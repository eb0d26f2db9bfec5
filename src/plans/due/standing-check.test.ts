import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcast, EXAMPLE, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import type { DueItem } from './due-contract.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const datesOf = (items: readonly DueItem[]) => items.map((item) => `${item.label} ${item.dueOn}`)

async function visit(text = EXAMPLE) {
  const issued = await visitCommune(world, text)
  const due = async () =>
    (await issued.api.listDue({ params: { unitId: issued.unit.id }, query: { state: 'all' } }))
      .items
  const live = async () => (await due()).filter(({ state }) => state !== 'cancelled')
  const [first] = await due()
  if (!first) throw new Error('nothing is due')
  return { ...issued, due, live, first, issuer: issued.clerk.api(plansContract) }
}

test('standing work is looked at every quarter, unless the plan or the task says otherwise', async () => {
  const { api, issuer, planId, first, live } = await visit()
  const params = { occurrenceId: first.id }
  expect(await api.getOccurrence({ params })).toMatchObject({
    standing: { every: 'quarter', from: 'rule', asks: false },
    may: { setStanding: false },
  })
  expect(datesOf(await live())).toEqual([
    'Quý I/2024 2024-03-31',
    'Quý II/2024 2024-06-30',
    'Quý III/2024 2024-09-30',
    'Quý IV/2024 2024-12-31',
  ])
  const ofPlan = async () => (await issuer.getPlan({ params: { planId } })).standing
  expect(await ofPlan()).toEqual({
    every: 'quarter',
    from: 'rule',
    following: 1,
    own: 0,
    asking: 0,
  })
  await issuer.setPlanCheck({ params: { planId }, body: { every: 'half_year' } })
  expect(await ofPlan()).toMatchObject({ every: 'half_year', from: 'plan' })
  expect(datesOf(await live())).toEqual([
    '6 tháng đầu năm 2024 2024-06-30',
    '6 tháng cuối năm 2024 2024-12-31',
  ])
  await issuer.setLineCheck({ params: { lineId: first.lineId }, body: { every: 'none' } })
  expect(datesOf(await live())).toEqual(['Đến hết kế hoạch 2024-12-31'])
  expect(await ofPlan()).toMatchObject({ every: 'half_year', following: 0, own: 1 })
  expect((await issuer.getLine({ params: { lineId: first.lineId } })).standing).toEqual({
    every: 'none',
    from: 'line',
    asks: false,
  })
  // The plan's own check leaves alone what the task says for itself.
  await issuer.setPlanCheck({ params: { planId }, body: { every: 'month' } })
  expect(await live()).toHaveLength(1)
  await issuer.setLineCheck({ params: { lineId: first.lineId }, body: { every: null } })
  const months = await live()
  expect(datesOf(months)[0]).toBe('Tháng 3/2024 2024-03-31')
  expect(months).toHaveLength(10)
  const view = await api.getOccurrence({ params: { occurrenceId: months[0]?.id ?? '' } })
  expect(view.standing).toEqual({ every: 'month', from: 'plan', asks: false })
})

test('what was done stays, whatever the check point becomes', async () => {
  const { api, unit, issuer, planId, first, live } = await visit()
  await api.recordActivity({
    params: { unitId: unit.id },
    body: { ...broadcast, occurrenceIds: [first.id] },
  })
  await issuer.setPlanCheck({ params: { planId }, body: { every: 'year' } })
  expect((await live()).map(({ id, state }) => [id === first.id, state])).toEqual([
    [true, 'done'],
    [false, 'open'],
  ])
})

test('“định kỳ” without a cycle is asked for, and answered by the check point of the task', async () => {
  const { api, issuer, planId, first, live } = await visit(
    EXAMPLE.replace('đường dây nóng, thường xuyên', 'đường dây nóng, định kỳ'),
  )
  expect(datesOf(await live())).toEqual(['Đến hết kế hoạch 2024-12-31'])
  const params = { occurrenceId: first.id }
  expect((await api.getOccurrence({ params })).standing?.asks).toBe(true)
  expect((await issuer.getPlan({ params: { planId } })).standing).toMatchObject({
    following: 0,
    asking: 1,
  })
  await issuer.setLineCheck({ params: { lineId: first.lineId }, body: { every: 'half_year' } })
  expect(datesOf(await live())).toEqual([
    '6 tháng đầu năm 2024 2024-06-30',
    '6 tháng cuối năm 2024 2024-12-31',
  ])
})

test('only the unit that gave the work sets its check point', async () => {
  const { api, province, planId, first } = await visit()
  const body = { every: 'month' as const }
  await expect(api.setPlanCheck({ params: { planId }, body })).rejects.toMatchObject({
    status: 404,
  })
  const params = { lineId: first.lineId }
  await expect(api.setLineCheck({ params, body })).rejects.toMatchObject({ status: 404 })
  const reader = (await world.visit(province, 'viewer')).api(plansContract)
  await expect(reader.setLineCheck({ params, body })).rejects.toMatchObject({ status: 403 })
  await expect(reader.setPlanCheck({ params: { planId }, body })).rejects.toMatchObject({
    status: 403,
  })
  const typed = { every: 'daily' } as unknown as typeof body
  const issuer = (await world.visit(province, 'officer')).api(plansContract)
  await expect(issuer.setPlanCheck({ params: { planId }, body: typed })).rejects.toMatchObject({
    status: 422,
  })
  const { communes } = await world.addProvince()
  const stranger = (await world.visit(communes[0], 'officer')).api(plansContract)
  await expect(stranger.setPlanCheck({ params: { planId }, body })).rejects.toMatchObject({
    status: 404,
  })
})

test('what has to be told soon falls due a few working days after it happened', async () => {
  const { api, unit, issuer, first, live } = await visit()
  await issuer.editLine({
    params: { lineId: first.lineId },
    body: { version: 1, timingText: 'Thường xuyên, kịp thời' },
  })
  const body = {
    kind: 'directive' as const,
    title: 'Công văn 12/UBND-KSTT',
    happenedOn: '2024-03-08',
  }
  const params = { unitId: unit.id }
  // Friday 8 March and five working days.
  expect(await api.openPrompt({ params, body })).toEqual({ dueOn: '2024-03-15', occurrences: 1 })
  expect(await api.openPrompt({ params, body })).toEqual({ dueOn: '2024-03-15', occurrences: 1 })
  const [soonest] = await live()
  expect(soonest).toMatchObject({
    label: 'Kịp thời: Công văn 12/UBND-KSTT',
    windowFrom: '2024-03-08',
    dueOn: '2024-03-15',
    timeliness: 'soon',
  })
  await api.recordActivity({
    params,
    body: { ...broadcast, happenedOn: '2024-03-12', occurrenceIds: [soonest?.id ?? ''] },
  })
  expect((await live())[0]?.timeliness).toBe('done_on_time')
  await expect(
    api.openPrompt({ params, body: { ...body, happenedOn: '2024-03-13' } }),
  ).rejects.toMatchObject({ status: 422, fields: { happenedOn: expect.any(String) as string } })
})

test('a change of the task leaves what has to be told soon', async () => {
  const { api, unit, issuer, first, live } = await visit()
  await api.openPrompt({
    params: { unitId: unit.id },
    body: {
      kind: 'other',
      title: 'Thủ tục mới',
      happenedOn: '2024-03-11',
      lineIds: [first.lineId],
    },
  })
  await issuer.setLineCheck({ params: { lineId: first.lineId }, body: { every: 'none' } })
  expect((await live()).map(({ label }) => label)).toEqual([
    'Kịp thời: Thủ tục mới',
    'Đến hết kế hoạch',
  ])
})
