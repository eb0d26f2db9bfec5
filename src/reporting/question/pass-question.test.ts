import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { jobs } from '../../worker.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

/** A station of the commune asks it; the commune is below the province. */
async function office() {
  const base = await openOffice(world)
  const station = await world.addUnit(base.unit, { name: 'Đài truyền thanh xã', kind: 'media' })
  const asker = await world.visit(station, 'officer', 'Nguyễn Văn Nam')
  const superior = await world.visit(base.province, 'officer', 'Đỗ Thu Hà')
  const { id } = await asker.api(reportingContract).askQuestion({
    params: { unitId: station.id },
    body: { kind: 'question', toUnitId: base.unit.id, words: 'Đếm người nghe đài thế nào?' },
  })
  const pass = (more: { toUnitId?: string; words?: string; version?: number } = {}) =>
    base.clerk.api(reportingContract).passQuestion({
      params: { questionId: id },
      body: {
        version: 1,
        toUnitId: base.province.id,
        words: 'Đài xã hỏi cách đếm người nghe.',
        ...more,
      },
    })
  return { ...base, station, asker, superior, id, pass }
}

async function asked(visitor: Visitor, unitId: string, side: 'sent' | 'received') {
  const page = await visitor
    .api(reportingContract)
    .listQuestions({ params: { unitId }, query: { side } })
  return page.items
}

async function titles(visitor: Visitor, unitId: string) {
  const { items } = await visitor.api(workContract).listWaiting({ params: { unitId }, query: {} })
  return items.map(({ title }) => title)
}

test('what is passed on is answered above, and the answer comes down to who asked first', async () => {
  const { province, unit, station, clerk, asker, superior, id, pass } = await office()
  const next = await pass()
  await world.runJobs(jobs)
  expect(await asked(asker, station.id, 'sent')).toMatchObject([
    { id, state: 'open', passedToUnitName: province.shortName, may: { withdraw: false } },
  ])
  expect(await titles(asker, station.id)).toEqual([
    `${unit.shortName} đã chuyển nội dung của đơn vị đến ${province.shortName}; trả lời sẽ về đây.`,
  ])
  expect(await asked(superior, province.id, 'received')).toMatchObject([
    { id: next.id, from: { unitId: unit.id }, words: 'Đài xã hỏi cách đếm người nghe.' },
  ])
  // Twice is refused, and the first sender cannot take back what others are busy with.
  await expect(pass({ version: 2 })).rejects.toMatchObject({ status: 409 })
  await expect(
    asker.api(reportingContract).withdrawQuestion({ params: { questionId: id } }),
  ).rejects.toMatchObject({ status: 409 })

  const params = { questionId: next.id }
  const above = superior.api(reportingContract)
  await above.answerQuestion({ params, body: { version: 1, answer: 'Đếm theo sổ trực.' } })
  await world.runJobs(jobs)
  expect(await asked(asker, station.id, 'sent')).toMatchObject([
    {
      state: 'answered',
      answer: 'Đếm theo sổ trực.',
      answeredByName: `Đỗ Thu Hà (${province.shortName})`,
    },
  ])
  expect(await titles(asker, station.id)).toEqual([
    `${province.shortName} trả lời câu hỏi: Đếm theo sổ trực.`,
  ])
  // A better answer comes down too, until the unit in between speaks for itself.
  await above.answerQuestion({ params, body: { version: 2, answer: 'Đếm theo số hộ.' } })
  await world.runJobs(jobs)
  const [better] = await asked(asker, station.id, 'sent')
  expect(better).toMatchObject({ answer: 'Đếm theo số hộ.' })
  const own = { version: better?.version ?? 0, answer: 'Ở xã ta đếm theo thôn.' }
  await clerk.api(reportingContract).answerQuestion({ params: { questionId: id }, body: own })
  await above.answerQuestion({ params, body: { version: 3, answer: 'Đếm theo loa.' } })
  await world.runJobs(jobs)
  expect(await asked(asker, station.id, 'sent')).toMatchObject([{ answer: own.answer }])
})

test('only who was asked passes on, upwards, in words; taken back it is with them again', async () => {
  const { unit, station, neighbour, clerk, asker, superior, id, pass } = await office()
  for (const toUnitId of [station.id, unit.id, neighbour.id]) {
    await expect(pass({ toUnitId })).rejects.toMatchObject({ status: 422 })
  }
  await expect(pass({ words: ' ' })).rejects.toMatchObject({ status: 422 })
  await expect(pass({ version: 7 })).rejects.toMatchObject({ status: 409 })
  const params = { questionId: id }
  const body = { version: 1, toUnitId: neighbour.id, words: 'Chuyển hộ.' }
  const stranger = await world.visit(neighbour, 'officer')
  await expect(
    stranger.api(reportingContract).passQuestion({ params, body }),
  ).rejects.toMatchObject({ status: 404 })
  for (const other of [asker, superior]) {
    await expect(other.api(reportingContract).passQuestion({ params, body })).rejects.toMatchObject(
      { status: 403 },
    )
  }
  const both = await Promise.allSettled([pass(), pass()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const [passed] = await asked(clerk, unit.id, 'sent')
  await clerk.api(reportingContract).withdrawQuestion({ params: { questionId: passed?.id ?? '' } })
  expect(await asked(clerk, unit.id, 'received')).toMatchObject([
    { id, passedAt: null, may: { answer: true, pass: true } },
  ])
  expect(await pass({ version: 2 })).toMatchObject({ id: expect.any(String) })
})
