import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, openContentOffice, writeItem } from '../../../test/content-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes, plansContract } from '../../plans/index.ts'
import { workRoutes } from '../../work/index.ts'
import { contentRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes, contentRoutes])
})
afterAll(() => world.close())

const DOCUMENT = {
  title: 'Kế hoạch truyền thông',
  number: '05/KH-UBND',
  issuer: 'UBND tỉnh An Sơn',
}

/** A text that says this, and a register that holds the plan of this year and of the year before, under one number. */
async function openRegister(summary: string) {
  const { unit, clerk } = await openContentOffice(world)
  const item = await writeItem(clerk, unit.id, { summary })
  const plans = clerk.api(plansContract)
  const params = { unitId: unit.id }
  for (const issuedOn of ['2026-02-03', '2025-02-04'])
    await plans.addDirective({ params, body: { ...DOCUMENT, issuedOn } })
  const cited = async () => {
    const { items, counts } = await plans.listDirectives({ params, query: {} })
    const found = items.flatMap((one) =>
      one.cited.map(({ isDoubtful }) => `${one.issuedOn}${isDoubtful ? '?' : ''}`),
    )
    return { found: found.toSorted(), told: counts.communicated }
  }
  return { item, clerk, plans, params, cited }
}

test('of two documents with one number the date beside it says which is named', async () => {
  const { cited, item, clerk } = await openRegister(
    'Theo Kế hoạch số 05/KH-UBND ngày 3 tháng 2 năm 2026 của UBND tỉnh; Kế hoạch số 5/KH-UBND nêu rõ việc của xã.',
  )
  expect(await cited()).toEqual({ found: ['2026-02-03'], told: 0 })
  const save = async (summary: string) => {
    const { content, version } = await contentOf(clerk).getItem({ params: { itemId: item.id } })
    const body = { version, content: { ...content, summary } }
    await contentOf(clerk).saveItem({ params: { itemId: item.id }, body })
  }
  await save('Kế hoạch số 05/KH-UBND ngày 03/02/2026 thay Kế hoạch số 05/KH-UBND ngày 04/02/2025.')
  expect((await cited()).found, 'both, each by its date').toEqual(['2025-02-04', '2026-02-03'])
  await save('Kế hoạch số 05/KH-UBND ngày 01/01/2020.')
  expect((await cited()).found, 'a third one').toEqual([])
  await save('Kế hoạch số 05/KH-UBND ngày 99/99/2026.')
  expect((await cited()).found, 'a date that is none').toEqual(['2025-02-04?', '2026-02-03?'])
})

test('a number alone is doubtful where several have it, is not counted, and clear where one has', async () => {
  const { cited, plans, params, item } = await openRegister('Theo Kế hoạch số 05/KH-UBND.')
  await world.owner.query(`update plans.citation set told_on = '2026-03-01' where item_id = $1`, [
    item.id,
  ])
  expect(await cited()).toEqual({ found: ['2025-02-04?', '2026-02-03?'], told: 0 })
  const waiting = await plans.listDirectives({ params, query: { state: 'waiting' } })
  expect(waiting.items, 'neither was told').toHaveLength(2)
  const last = waiting.items.find(({ issuedOn }) => issuedOn === '2025-02-04')
  await plans.withdrawDirective({
    params: { directiveId: last?.id ?? '' },
    body: { version: last?.version ?? 0 },
  })
  expect(await cited()).toEqual({ found: ['2026-02-03'], told: 1 })
})

test('a document without a date is the one named unless another has that very date', async () => {
  const { unit, clerk } = await openContentOffice(world)
  await writeItem(clerk, unit.id, { summary: 'Kế hoạch số 05/KH-UBND ngày 03/02/2026.' })
  const plans = clerk.api(plansContract)
  const params = { unitId: unit.id }
  await plans.addDirective({ params, body: DOCUMENT })
  const found = async () => {
    const { items } = await plans.listDirectives({ params, query: {} })
    return items.filter(({ cited }) => cited.length > 0).map(({ issuedOn }) => issuedOn)
  }
  expect(await found()).toEqual([null])
  await plans.addDirective({
    params,
    body: { ...DOCUMENT, issuer: 'UBND xã', issuedOn: '2026-02-03' },
  })
  expect(await found()).toEqual(['2026-02-03'])
})
