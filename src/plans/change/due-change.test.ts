import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAPER } from '../../../test/amended-plan.ts'
import { broadcast, firstDue, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Client } from '../../platform/client.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { refusalOf } from './due-change.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

/** A province, its plan, and the dates of the first quarter: one of them is done. */
async function visitProvince() {
  const { province, communes, clerk, planId } = await issueExample(world)
  const commune = await world.visit(communes[0], 'officer')
  const done = await firstDue(commune, communes[0])
  await commune.api(plansContract).recordActivity({
    params: { unitId: communes[0].id },
    body: { ...broadcast, occurrenceIds: [done] },
  })
  const api = clerk.api(plansContract)
  const params = { unitId: province.id }
  const query = { below: 'true', state: 'all', to: '2024-03-31', words: 'phát thanh' } as const
  const list = async () => (await api.listDue({ params, query })).items
  const occurrenceIds = (await list()).map(({ id }) => id)
  expect(occurrenceIds).toHaveLength(3)
  return { province, communes, commune, api, list, planId, done, occurrenceIds }
}

const move = { do: 'move', dueOn: '2024-04-15', reason: 'Chờ văn bản của tỉnh' } as const

test('many dates move at once, what is done stays, and the preview says so beforehand', async () => {
  const { api, communes, occurrenceIds, done, list } = await visitProvince()
  const body = { occurrenceIds, change: move }
  const { items } = await api.previewDueChange({ body })
  const refusals = new Map(items.map(({ occurrenceId, refusal }) => [occurrenceId, refusal]))
  expect(refusals.get(done)).toBe('Việc đã xong.')
  expect([...refusals.values()].filter((refusal) => refusal === null)).toHaveLength(2)
  const before = await list()
  expect(new Set(before.map(({ dueOn }) => dueOn))).toEqual(new Set(['2024-03-31']))
  const { batchId, ...counts } = await api.changeDues({ body })
  expect(counts).toEqual({ changed: 2, refused: 1 })
  const moved = occurrenceIds.find((id) => id !== done)
  const params = { occurrenceId: moved ?? '' }
  expect(await api.getOccurrence({ params })).toMatchObject({
    dueOn: '2024-04-15',
    changes: [
      {
        kind: 'move',
        dueBefore: '2024-03-31',
        dueAfter: '2024-04-15',
        batch: { id: batchId, dates: 2 },
      },
    ],
  })
  const told = (await world.visit(communes[1], 'officer')).api(workContract)
  const { items: waiting } = await told.listWaiting({ params: { unitId: communes[1].id } })
  expect(waiting.map(({ title }) => title).join()).toContain('dời hạn sang ngày 15/04/2024')

  const undo = { params: { batchId: batchId ?? '' }, body: {} }
  expect(await api.undoDueChange(undo)).toEqual({ undone: 2, kept: 0 })
  expect(new Set((await list()).map(({ dueOn }) => dueOn))).toEqual(new Set(['2024-03-31']))
  expect((await api.getOccurrence({ params })).changes).toMatchObject([
    { undoneBy: expect.any(String), batch: null },
  ])
  await expect(api.undoDueChange(undo)).rejects.toMatchObject({ status: 404 })
})

test('a moved or waived date does not come back when the line is corrected', async () => {
  const { api, communes, planId, occurrenceIds, done } = await visitProvince()
  const [first = '', second = ''] = occurrenceIds.filter((id) => id !== done)
  await api.changeDues({ body: { occurrenceIds: [first], change: move } })
  const cancel = { do: 'cancel', reason: 'Đài đang sửa' } as const
  await api.changeDues({ body: { occurrenceIds: [second], change: cancel } })
  const plan = await api.getPlan({ params: { planId } })
  const line = plan.lineList.find(({ content }) => content.includes('Phát thanh trên đài'))
  await api.editLine({
    params: { lineId: line?.id ?? '' },
    body: { version: line?.version ?? 0, content: `${line?.content} (đã sửa)` },
  })
  const dates = async (unitId: string) => {
    const { items } = await api.listDue({
      params: { unitId },
      query: { state: 'all', lineId: line?.id ?? '', to: '2024-04-30' },
    })
    return items.map(({ dueOn, state }) => `${dueOn} ${state}`)
  }
  const units = [communes[1].id, communes[2].id]
  const found = await Promise.all(units.map(dates))
  expect(found.flat().sort()).toEqual(['2024-03-31 cancelled', '2024-04-15 open'])
})

test('undo keeps what something else happened to since', async () => {
  const { api, commune, communes, occurrenceIds, done } = await visitProvince()
  const open = occurrenceIds.filter((id) => id !== done)
  const { batchId } = await api.changeDues({
    body: { occurrenceIds: open, change: { do: 'pause', reason: 'Bão số 3' } },
  })
  await api.resumeOccurrence({ params: { occurrenceId: open[0] ?? '' }, body: {} })
  const stranger = commune.api(plansContract)
  const undo = { params: { batchId: batchId ?? '' }, body: {} }
  await expect(stranger.undoDueChange(undo)).rejects.toMatchObject({ status: 404 })
  expect(await api.undoDueChange(undo)).toEqual({ undone: 1, kept: 1 })
  const rest = await api.getOccurrence({ params: { occurrenceId: open[1] ?? '' } })
  expect(rest).toMatchObject({ paused: null, dueOn: '2024-03-31' })
  expect(communes).toHaveLength(3)
})

test('a waived date is not owed again once its task was withdrawn or its plan closed', async () => {
  for (const end of [withdrawTask, closePlan]) {
    const { api, planId, list, occurrenceIds, done } = await visitProvince()
    const waived = occurrenceIds.filter((id) => id !== done)
    const { batchId } = await api.changeDues({
      body: { occurrenceIds: waived, change: { do: 'cancel', reason: 'Đài đang sửa' } },
    })
    await end(api, planId, (await list())[0]?.lineId ?? '')
    const undo = { params: { batchId: batchId ?? '' }, body: {} }
    expect(await api.undoDueChange(undo)).toEqual({ undone: 0, kept: 2 })
    expect((await list()).map(({ state }) => state).toSorted()).toEqual([
      'cancelled',
      'cancelled',
      'done',
    ])
  }
})

test('one date alone stands still like many: told with its reason, taken back, not in a closed plan', async () => {
  const { api, province, communes, planId, occurrenceIds, done } = await visitProvince()
  const occurrenceId = occurrenceIds.find((id) => id !== done) ?? ''
  const pause = { params: { occurrenceId }, body: { reason: 'Bão số 3' } }
  const { changes, unit } = await api.pauseOccurrence(pause)
  expect(changes).toMatchObject([{ kind: 'pause', reason: 'Bão số 3', batch: { dates: 1 } }])
  const holder = communes.find(({ id }) => id === unit?.id)
  const told = (await world.visit(holder ?? communes[0], 'officer')).api(workContract)
  const { items } = await told.listWaiting({ params: { unitId: holder?.id ?? '' } })
  expect(items.map(({ title }) => title).join()).toContain('tạm dừng tính hạn')
  await expect(api.pauseOccurrence(pause)).rejects.toMatchObject({ status: 409 })
  const undo = { params: { batchId: changes[0]?.batch?.id ?? '' }, body: {} }
  expect(await api.undoDueChange(undo)).toEqual({ undone: 1, kept: 0 })
  world.setToday('2024-04-03')
  const later = (await world.visit(province, 'officer')).api(plansContract)
  await closePlan(later, planId)
  await expect(later.pauseOccurrence(pause)).rejects.toMatchObject({
    status: 409,
    message: 'Kế hoạch đã kết thúc.',
  })
  expect((await later.getOccurrence({ params: pause.params })).may.pause).toBe(false)
  world.setToday('2024-03-12')
})

type Api = Client<typeof plansContract>

async function closePlan(api: Api, planId: string) {
  const { version } = await api.getPlan({ params: { planId } })
  await api.closePlan({ params: { planId }, body: { version, note: 'Đã xong.' } })
}

async function withdrawTask(api: Api, planId: string, lineId: string) {
  const { id, version } = await api.startAmendment({ params: { planId }, body: {} })
  const params = { amendmentId: id }
  const put = await api.putAmendmentChange({
    params,
    body: { version, change: { act: 'withdraw', lineId } },
  })
  const ready = await api.setAmendmentReason({
    params,
    body: { version: put.version, reason: 'Bỏ việc này.' },
  })
  await api.issueAmendment({ params, body: { ...PAPER, version: ready.version } })
}

test('only who gave the work changes its dates; who has it may give it on; reasons are asked for', async () => {
  const { commune, api, occurrenceIds, done } = await visitProvince()
  const theirs = commune.api(plansContract)
  const body = { occurrenceIds: [done], change: move }
  expect(await theirs.changeDues({ body })).toEqual({ batchId: null, changed: 0, refused: 1 })
  await expect(theirs.changeDues({ body: { occurrenceIds, change: move } })).rejects.toMatchObject({
    status: 404,
  })
  await expect(
    api.changeDues({ body: { occurrenceIds, change: { do: 'cancel', reason: ' ' } } }),
  ).rejects.toMatchObject({ status: 422 })
  for (const [dueOn, said] of [
    ['', 'Chưa nhập mục này.'],
    ['31/3/2024', 'Ngày phải có dạng năm-tháng-ngày, ví dụ 2024-03-12.'],
  ] as const) {
    await expect(
      api.changeDues({ body: { occurrenceIds, change: { ...move, dueOn } } }),
    ).rejects.toMatchObject({ status: 422, fields: { 'change.dueOn': said } })
  }
  const to = { accountId: commune.accountId }
  expect(await theirs.giveMany({ body: { occurrenceIds: [done], to } })).toEqual({
    given: 1,
    refused: 0,
  })
  const given = await theirs.getOccurrence({ params: { occurrenceId: done } })
  expect(given.given).not.toBeNull()
  expect(await api.giveMany({ body: { occurrenceIds: [done], to } })).toEqual({
    given: 0,
    refused: 1,
  })
})

test('a date is refused in words a clerk understands', () => {
  const date = {
    state: 'open',
    windowFrom: '2024-03-01',
    dueOn: '2024-03-31',
    pausedSince: null,
    isInForce: true,
    mayChange: true,
  } as const
  const to = (dueOn: string) => refusalOf(date, { ...move, dueOn }, '2024-03-12')
  expect(to('2024-04-01')).toBeNull()
  expect(to('2024-03-31')).toBe('Hạn đã là ngày này.')
  expect(to('2024-03-11')).toBe('Hạn mới đã qua.')
  expect(refusalOf({ ...date, pausedSince: '2024-03-05' }, move, '2024-03-12')).toContain(
    'tạm dừng',
  )
  expect(
    refusalOf({ ...date, pausedSince: '2024-03-05' }, { do: 'cancel', reason: 'x' }, '2024-03-12'),
  ).toBeNull()
})
