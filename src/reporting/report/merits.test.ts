import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import { openOffice, openQuarter } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { contentRoutes } from '../../content/index.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, contentRoutes, reportingRoutes])
})
afterAll(() => world.close())

test('what was commended in the period is counted and named, of the province with its communes', async () => {
  const { province, unit, clerk, chair } = await openOffice(world)
  const write = async (
    kind: 'initiative' | 'award',
    title: string,
    facts: Record<string, string>,
  ) => {
    const item = await writeItem(clerk, unit.id, { title, facts }, kind)
    return item
  }
  const decided = { decision: '214/QĐ-UBND', decided_on: '2024-02-04' }
  const initiative = await write('initiative', 'Giấy hẹn in mã vuông', {
    author: 'Nguyễn Thị Lan',
    result: 'Bớt nửa số cuộc gọi.',
    ...decided,
  })
  await approveWritten(clerk, chair, initiative)
  const old = { author: 'Lê Văn Ba', result: 'Nhanh hơn', ...decided, decided_on: '2023-11-04' }
  await approveWritten(clerk, chair, await write('initiative', 'Của kỳ trước', old))
  await write('award', 'Chưa duyệt', {
    recipient: 'Tổ một cửa',
    form: 'Giấy khen',
    reason: 'Trả hồ sơ sớm hạn',
    ...decided,
  })

  const report = await openQuarter(clerk, unit)
  const { sections } = await clerk.api(reportingContract).getReport(report)
  const of = (all: typeof sections) => all.find(({ code }) => code === 'merits')
  expect(of(sections)).toMatchObject({
    kind: 'prose',
    title: 'Sáng kiến, cách làm hay, khen thưởng',
    text: [
      'Trong kỳ có {fig:initiatives} sáng kiến:',
      '- Sáng kiến: Giấy hẹn in mã vuông (Nguyễn Thị Lan, 214/QĐ-UBND): Bớt nửa số cuộc gọi.',
    ].join('\n'),
  })
  const above = await world.visit(province, 'officer')
  const whole = await openQuarter(above, province)
  const below = of((await above.api(reportingContract).getReport(whole)).sections)
  expect(below?.text).toContain('(Nguyễn Thị Lan, UBND xã Bình Minh, 214/QĐ-UBND)')

  // One that is approved later is offered beside the draft, never put in by itself.
  const { items } = await contentOf(clerk).listMerits({
    params: { unitId: unit.id },
    query: { kind: 'award' },
  })
  const params = { itemId: items[0]?.id ?? '' }
  await approveWritten(clerk, chair, await contentOf(clerk).getItem({ params }))
  const proposals = await clerk.api(reportingContract).listProposals(report)
  expect(of(proposals.items)?.text).toContain(
    'Trong kỳ có {fig:initiatives} sáng kiến, {fig:awards} lượt khen thưởng:',
  )
  expect(of((await clerk.api(reportingContract).getReport(report)).sections)).toEqual(of(sections))
})

test('where nothing was commended the part is not there', async () => {
  const { unit, clerk } = await openOffice(world)
  const report = await openQuarter(clerk, unit)
  const { sections } = await clerk.api(reportingContract).getReport(report)
  expect(sections.some(({ code }) => code === 'merits')).toBe(false)
})
