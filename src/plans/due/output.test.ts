import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { deliveredOf, promiseOf } from './output.ts'

describe('promiseOf', () => {
  test.each([
    ['02 đợt tập huấn', 2, 'sessions'],
    ['Tối thiểu 500 tờ rơi', 500, 'copies'],
    ['1.500 tờ gấp', 1500, 'copies'],
    ['05 tin bài trên cổng', 5, 'articles'],
    ['ít nhất 01 phóng sự', 1, 'reportages'],
  ])('%s', (output, value, kind) => {
    expect(promiseOf(output)).toEqual({ value, kind })
  })
  test.each(['Văn bản chỉ đạo', '2024', '100% xã có bảng niêm yết', '00 tờ rơi', ''])(
    'says no number: %s',
    (output) => {
      expect(promiseOf(output)).toBeNull()
    },
  )
  test('an activity is one piece unless a number was written down', () => {
    const done = [{ quantities: [] }, { quantities: [{ kind: 'articles', value: 3 }] }]
    expect(deliveredOf({ value: 5, kind: 'articles' }, done)).toBe(4)
    expect(deliveredOf({ value: 5, kind: 'copies' }, done)).toBe(0)
  })
})

describe('the checklist of a due date', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld([planRoutes, workRoutes])
    world.setToday('2024-03-12')
  })
  afterAll(() => world.close())

  test('shows what is promised against what was brought, and is ticked off by the unit', async () => {
    const { api, unit, clerk, planId } = await visitCommune(world)
    const issuer = clerk.api(plansContract)
    const [before] = (await api.listDue({ params: { unitId: unit.id } })).items
    await issuer.editLine({
      params: { lineId: before?.lineId ?? '' },
      body: { version: 1, outputs: ['02 lượt phát thanh', 'Lịch phát thanh'] },
    })
    const [first] = (await api.listDue({ params: { unitId: unit.id } })).items
    const params = { occurrenceId: first?.id ?? '' }
    const activity = await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, occurrenceIds: [params.occurrenceId] },
    })
    expect((await api.getOccurrence({ params })).checklist).toEqual([
      {
        output: '02 lượt phát thanh',
        promised: { value: 2, kind: 'broadcasts', delivered: 1 },
        tick: null,
      },
      { output: 'Lịch phát thanh', promised: null, tick: null },
    ])
    const body = { output: 'Lịch phát thanh', delivered: true, activityId: activity.id, note: null }
    const ticked = await api.checkOutput({ params, body })
    expect(ticked).toMatchObject({ delivered: 1, may: { check: true } })
    expect(ticked.checklist[1]?.tick).toEqual({
      on: '2024-03-12',
      by: 'Trần Thị Hoa',
      activityId: activity.id,
      note: null,
    })
    // Whoever gave the work sees it, and does not tick for others.
    const seen = await issuer.getOccurrence({ params })
    expect(seen).toMatchObject({ delivered: 1, may: { check: false } })
    await expect(issuer.checkOutput({ params, body })).rejects.toMatchObject({ status: 403 })
    const undone = await api.checkOutput({ params, body: { ...body, delivered: false } })
    expect(undone.delivered).toBe(0)
    await expect(
      api.checkOutput({ params, body: { ...body, output: 'Không có trong kế hoạch' } }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      api.checkOutput({ params, body: { ...body, activityId: planId } }),
    ).rejects.toMatchObject({ status: 422 })
  })
})
