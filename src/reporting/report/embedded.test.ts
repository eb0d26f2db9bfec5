import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

test('one section feeds two reports: written in one, it stands in the other, and stays there as submitted', async () => {
  const { unit, clerk } = await openOffice(world)
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast' })
  const api = clerk.api(reportingContract)
  const { id } = await api.openReport({
    params: { unitId: unit.id },
    body: { subject: 'reform', periodKind: 'quarter', periodKey: '2024-Q1' },
  })
  const host = { params: { reportId: id } }
  const part = async () =>
    (await api.getReport(host)).sections.find(({ kind }) => kind === 'embedded')
  expect((await part())?.text).toBe('')
  expect((await api.checkReport(host)).items.map(({ section }) => section)).toContain(
    'communication',
  )

  const source = await openQuarter(clerk, unit)
  expect(source).not.toEqual(host)
  const { version, sections } = await api.getReport(source)
  const written = sections.map((one) =>
    one.code === 'difficulties' ? { ...one, text: 'Loa hỏng ở hai thôn.' } : one,
  )
  await api.saveSections({ ...source, body: { version, sections: written } })
  expect((await part())?.text).toContain('Loa hỏng ở hai thôn.')
  expect(await api.getReport(host)).toMatchObject({
    title: 'Kết quả công tác cải cách hành chính quý I năm 2024',
    lentBy: { reportId: source.params.reportId },
  })
  expect((await api.getReport(source)).lentTo).toMatchObject([{ reportId: id, state: 'draft' }])

  // What is typed into the borrowed part goes nowhere: it is written in the other report.
  const now = await api.getReport(host)
  const typed = now.sections.map((one) =>
    one.kind === 'embedded' ? { ...one, text: 'Chép tay.' } : one,
  )
  await api.saveSections({ ...host, body: { version: now.version, sections: typed } })
  expect((await part())?.text).not.toContain('Chép tay.')
  await submit(clerk, host)
  const again = await api.getReport(source)
  await api.saveSections({ ...source, body: { version: again.version, sections } })
  expect((await part())?.text).toContain('Loa hỏng ở hai thôn.')
})
