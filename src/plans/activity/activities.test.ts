import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, firstDue, issueExample, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('an activity', () => {
  test('meets its occurrence, and voiding it opens it again', async () => {
    const { api, visitor, unit, planId } = await visitCommune(world)
    const dueId = await firstDue(visitor, unit)
    const params = { unitId: unit.id }
    const activity = await api.recordActivity({
      params,
      body: { ...broadcast, occurrenceIds: [dueId] },
    })
    expect(activity).toMatchObject({ quantities: broadcast.quantities, may: { edit: true } })
    expect(activity.occurrences).toMatchObject([
      { id: dueId, state: 'done', achieved: 1, target: 1 },
    ])
    const done = await api.getOccurrence({ params: { occurrenceId: dueId } })
    expect(done).toMatchObject({ timeliness: 'done_on_time', doneOn: '2024-03-11' })
    expect(done.activities.map((one) => one.id)).toEqual([activity.id])
    expect((await api.getPlan({ params: { planId } })).progress).toMatchObject({
      done: 1,
      onTime: 1,
    })

    const voided = await api.voidActivity({
      params: { activityId: activity.id },
      body: { version: activity.version, reason: 'Ghi nhầm ngày' },
    })
    expect(voided).toMatchObject({
      state: 'void',
      voidReason: 'Ghi nhầm ngày',
      may: { edit: false },
    })
    expect(await api.getOccurrence({ params: { occurrenceId: dueId } })).toMatchObject({
      state: 'open',
      achieved: 0,
      doneOn: null,
    })
    expect((await api.listActivities({ params })).items).toEqual([])
    expect((await api.listActivities({ params, query: { state: 'void' } })).items).toHaveLength(1)
  })

  test('asked for twice is met by two distinct ones, on the day of the second', async () => {
    const { province, clerk } = await issueExample(world)
    const api = clerk.api(plansContract)
    const params = { unitId: province.id }
    const held = (await api.listDue({ params })).items.find((item) => item.target === 2)
    const training = { channelKind: 'training', title: 'Tập huấn', occurrenceIds: [held?.id ?? ''] }
    await api.recordActivity({ params, body: { ...training, happenedOn: '2024-03-10' } })
    const occurrence = { params: { occurrenceId: held?.id ?? '' } }
    expect(await api.getOccurrence(occurrence)).toMatchObject({ state: 'open', achieved: 1 })
    await api.recordActivity({ params, body: { ...training, happenedOn: '2024-03-05' } })
    expect(await api.getOccurrence(occurrence)).toMatchObject({
      state: 'done',
      doneOn: '2024-03-10',
    })
  })

  test('recorded while another is voided keeps the occurrence met', async () => {
    const { api, visitor, unit } = await visitCommune(world)
    const dueId = await firstDue(visitor, unit)
    const params = { unitId: unit.id }
    const body = { ...broadcast, occurrenceIds: [dueId] }
    let last = await api.recordActivity({ params, body })
    for (let round = 0; round < 8; round += 1) {
      const [next] = await Promise.all([
        api.recordActivity({ params, body }),
        api.voidActivity({
          params: { activityId: last.id },
          body: { version: 1, reason: 'Ghi nhầm' },
        }),
      ])
      const due = await api.getOccurrence({ params: { occurrenceId: dueId } })
      expect(due).toMatchObject({ state: 'done', achieved: 1 })
      last = next
    }
  })

  test('sent twice with one key is recorded once', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const send = () =>
      api.recordActivity({ params, body: broadcast, idempotencyKey: 'mot-lan-duy-nhat' })
    const [first, second] = await Promise.all([send(), send()])
    expect(second.id).toBe(first.id)
    expect((await api.listActivities({ params })).items).toHaveLength(1)
  })

  test('is edited: what it served before is judged anew', async () => {
    const { api, visitor, unit } = await visitCommune(world)
    const [first, second] = (await api.listDue({ params: { unitId: unit.id } })).items
    const activity = await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, occurrenceIds: [await firstDue(visitor, unit)] },
    })
    const params = { activityId: activity.id }
    const edited = await api.editActivity({
      params,
      body: { ...broadcast, version: 1, quantities: [], occurrenceIds: [second?.id ?? ''] },
    })
    expect(edited).toMatchObject({ version: 2, quantities: [] })
    expect(edited.occurrences.map((one) => one.id)).toEqual([second?.id])
    expect((await api.getOccurrence({ params: { occurrenceId: first?.id ?? '' } })).state).toBe(
      'open',
    )
    await expect(
      api.editActivity({ params, body: { ...broadcast, version: 1 } }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test.each([
    [{ happenedOn: '2024-03-13' }, 'happenedOn'],
    [{ happenedOn: '1999-01-01' }, 'happenedOn'],
    [{ channelKind: 'telepathy' }, 'channelKind'],
    [{ title: '   ' }, 'title'],
    [
      { quantities: [{ kind: 'minutes', value: 1, countMethod: 'guess' }] },
      'quantities.0.countMethod',
    ],
  ])('that cannot be is refused with a sentence: %j', async (wrong, field) => {
    const { api, unit } = await visitCommune(world)
    await expect(
      api.recordActivity({ params: { unitId: unit.id }, body: { ...broadcast, ...wrong } }),
    ).rejects.toMatchObject({ status: 422, fields: { [field]: expect.stringMatching(/\.$/) } })
  })

  test("is the very unit's to record; others read it or see nothing", async () => {
    const { api, visitor, unit, province, communes } = await visitCommune(world)
    const body = { ...broadcast, occurrenceIds: [await firstDue(visitor, unit)] }
    const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
    const superior = (await world.visit(province, 'head')).api(plansContract)
    expect((await superior.getActivity({ params: { activityId: activity.id } })).may.edit).toBe(
      false,
    )
    await expect(
      superior.recordActivity({ params: { unitId: unit.id }, body }),
    ).rejects.toMatchObject({ status: 403 })
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    for (const call of [
      () => neighbour.getActivity({ params: { activityId: activity.id } }),
      () => neighbour.recordActivity({ params: { unitId: unit.id }, body }),
      () =>
        neighbour.voidActivity({
          params: { activityId: activity.id },
          body: { version: 1, reason: 'x' },
        }),
      () => neighbour.listActivities({ params: { unitId: unit.id } }),
    ]) {
      await expect(call()).rejects.toMatchObject({ status: 404 })
    }
    await expect(
      neighbour.recordActivity({ params: { unitId: communes[1].id }, body }),
    ).rejects.toMatchObject({ status: 422, fields: { occurrenceIds: expect.any(String) } })
  })

  test('is offered what it probably serves, the line that speaks of it first', async () => {
    const { api, unit } = await visitCommune(world)
    const { items } = await api.suggestOccurrences({
      params: { unitId: unit.id },
      query: { channel: 'broadcast', date: '2024-03-11' },
    })
    expect(items.map((item) => [item.dueOn, item.speaksOfChannel, item.inWindow])).toEqual([
      ['2024-03-31', true, true],
    ])
  })
})
