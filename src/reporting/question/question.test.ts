import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, openQuarter } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { jobs } from '../../worker.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

async function office() {
  const base = await openOffice(world)
  const superior = await world.visit(base.province, 'officer', 'Đỗ Thu Hà')
  const api = base.clerk.api(reportingContract)
  const ask = (words: string) =>
    api.askQuestion({
      params: { unitId: base.unit.id },
      body: { kind: 'proposal', toUnitId: base.province.id, words },
    })
  return { ...base, superior, api, ask, above: superior.api(reportingContract) }
}

async function titles(visitor: Visitor, unitId: string) {
  const { items } = await visitor.api(workContract).listWaiting({ params: { unitId }, query: {} })
  return items.map(({ title }) => title)
}

test('a proposal reaches the superior, stands in the report, and its answer comes back', async () => {
  const { unit, province, clerk, superior, api, above, ask } = await office()
  const { id } = await ask('Cấp kinh phí sửa hai cụm loa ở thôn xa.')
  await world.runJobs(jobs)
  const seen = await above.listQuestions({
    params: { unitId: province.id },
    query: { side: 'received' },
  })
  expect(seen).toMatchObject({
    items: [{ id, from: { unitId: unit.id }, state: 'open', may: { answer: true } }],
    open: { received: 1, sent: 0 },
  })
  expect(await titles(superior, province.id)).toContain(
    `${unit.shortName} gửi kiến nghị, đề xuất: cấp kinh phí sửa hai cụm loa ở thôn xa.`,
  )

  const report = await openQuarter(clerk, unit)
  const difficulties = (await api.getReport(report)).sections.find(
    ({ code }) => code === 'difficulties',
  )
  expect(difficulties?.text).toContain(
    '- Kiến nghị UBND tỉnh An Sơn: cấp kinh phí sửa hai cụm loa ở thôn xa.',
  )

  const params = { questionId: id }
  await expect(
    above.answerQuestion({ params, body: { version: 1, answer: ' ' } }),
  ).rejects.toMatchObject({ status: 422 })
  await above.answerQuestion({ params, body: { version: 1, answer: 'Đã bố trí trong quý II.' } })
  await world.runJobs(jobs)
  const own = await api.listQuestions({ params: { unitId: unit.id }, query: {} })
  expect(own.items).toMatchObject([
    { state: 'answered', answer: 'Đã bố trí trong quý II.', may: { withdraw: false } },
  ])
  expect(await titles(clerk, unit.id)).toContain(
    'UBND tỉnh An Sơn trả lời kiến nghị, đề xuất: Đã bố trí trong quý II.',
  )
})

test('nobody else reads it; two answers at once do not overwrite each other; taken back it is gone', async () => {
  const { unit, neighbour, province, api, above, ask } = await office()
  const { id } = await ask('Đề nghị hướng dẫn cách đếm người nghe đài.')
  const stranger = (await world.visit(neighbour, 'officer')).api(reportingContract)
  const params = { questionId: id }
  const body = { version: 1, answer: 'Đếm theo sổ trực của đài.' }
  await expect(stranger.answerQuestion({ params, body })).rejects.toMatchObject({ status: 404 })
  await expect(
    stranger.listQuestions({ params: { unitId: unit.id }, query: {} }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(api.answerQuestion({ params, body })).rejects.toMatchObject({ status: 403 })
  const answers = await Promise.allSettled([
    above.answerQuestion({ params, body }),
    above.answerQuestion({ params, body: { ...body, answer: 'Đếm theo số hộ.' } }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(api.withdrawQuestion({ params })).rejects.toMatchObject({ status: 409 })

  const second = await ask('Đề nghị này gửi nhầm, sẽ rút lại.')
  await api.withdrawQuestion({ params: { questionId: second.id } })
  const seen = await above.listQuestions({
    params: { unitId: province.id },
    query: { side: 'received', state: 'open' },
  })
  expect(seen.items.filter((one) => one.id === second.id)).toEqual([])
  await expect(
    api.askQuestion({
      params: { unitId: unit.id },
      body: { kind: 'question', toUnitId: unit.id, words: 'Tự hỏi chính đơn vị mình.' },
    }),
  ).rejects.toMatchObject({ status: 422 })
})
