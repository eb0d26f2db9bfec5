import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, firstDue, issueExample, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { noFacets } from '../../law/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const none = { ...noFacets, channels: [] }

async function firstLine() {
  const { province, communes, clerk, planId } = await issueExample(world)
  const api = clerk.api(plansContract)
  const plan = await api.getPlan({ params: { planId } })
  const [line] = plan.lineList
  if (!line) throw new Error('the example has lines')
  return { province, communes, api, planId, plan, line }
}

describe('a line', () => {
  test('is sorted by its words when the plan is made, each by its own', async () => {
    const { plan } = await firstLine()
    expect(plan.lineList.map((line) => line.facets)).toEqual([
      { ...none, channels: ['portal_news'] },
      { ...none, themes: ['petition_addresses'], channels: ['broadcast'] },
      { ...none, channels: ['training'] },
    ])
  })

  test('is sorted by people, without a new version; not by others, not over another’s choice', async () => {
    const { api, communes, planId, line } = await firstLine()
    const facets = { ...none, themes: ['project_06'], sectors: ['land'], audiences: ['other'] }
    const params = { lineId: line.id }
    await api.setLineFacets({ params, body: { version: line.version, facets } })
    const after = await api.getLine({ params })
    expect(after).toMatchObject({ facets, version: line.version })
    expect(after.versions).toHaveLength(1)

    const wrong = { version: line.version, facets: { ...facets, themes: ['project_07'] } }
    await expect(api.setLineFacets({ params, body: wrong })).rejects.toMatchObject({
      status: 422,
      fields: { 'facets.themes': 'Danh mục không có mục “project_07”.' },
    })
    await expect(api.setLineFacets({ params, body: { version: 7, facets } })).rejects.toMatchObject(
      { status: 409 },
    )
    const below = (await world.visit(communes[0], 'officer')).api(plansContract)
    const body = { version: line.version, facets: none }
    await expect(below.setLineFacets({ params, body })).rejects.toMatchObject({ status: 404 })
    const stranger = await world.visit((await world.addProvince()).province, 'officer')
    await expect(stranger.api(plansContract).setLineFacets({ params, body })).rejects.toMatchObject(
      { status: 404 },
    )
    expect((await api.getPlan({ params: { planId } })).lineList[0]?.facets).toEqual(facets)
  })

  test('is sorted anew by new words, unless somebody has chosen', async () => {
    const { api, line } = await firstLine()
    const params = { lineId: line.id }
    const content = 'Phát tờ rơi về dịch vụ công trực tuyến lĩnh vực đất đai cho người dân'
    const edited = await api.editLine({ params, body: { version: 1, content } })
    expect(edited.facets).toEqual({
      themes: ['online_services'],
      sectors: ['land'],
      programmes: [],
      audiences: ['people'],
      channels: ['flyer'],
    })
    const chosen = { ...none, themes: ['one_stop'] }
    await api.setLineFacets({ params, body: { version: 2, facets: chosen } })
    const again = await api.editLine({ params, body: { version: 2, content: `${content}.` } })
    expect(again).toMatchObject({ version: 3, facets: chosen })
  })
})

test('what is due is narrowed to a theme or a channel, in both lists', async () => {
  const { api, unit } = await visitCommune(world)
  const params = { unitId: unit.id }
  const due = async (query: object) => [
    (await api.listDue({ params, query })).total,
    (await api.listDueTasks({ params, query })).occurrences,
  ]
  expect(await due({ theme: 'petition_addresses', channel: 'broadcast' })).toEqual([4, 4])
  expect(await due({ theme: 'petition_addresses', channel: 'flyer' })).toEqual([0, 0])
  expect(await due({ theme: 'project_06' })).toEqual([0, 0])
  expect(await due({ sector: 'none' })).toEqual([4, 4])
})

test('due work is about what its line speaks of now, whoever changed the line', async () => {
  const { api, province, communes, line } = await firstLine()
  const commune = (await world.visit(communes[0], 'officer')).api(plansContract)
  const found = async (theme: string) => {
    const query = { lineId: line.id, theme, below: 'true' as const, state: 'all' as const }
    return (await api.listDue({ params: { unitId: province.id }, query })).total
  }
  const all = await found('none')
  expect(all).toBeGreaterThan(0)
  const facets = { ...none, themes: ['project_06', 'one_stop'], channels: ['training'] }
  await api.setLineFacets({ params: { lineId: line.id }, body: { version: 1, facets } })
  expect([await found('project_06'), await found('one_stop'), await found('none')]).toEqual([
    all,
    all,
    0,
  ])
  await api.editLine({
    params: { lineId: line.id },
    body: { version: 1, content: `${line.content} Hằng quý.` },
  })
  await api.setLineFacets({ params: { lineId: line.id }, body: { version: 2, facets: none } })
  expect(await found('none')).toBeGreaterThan(0)
  expect(await found('project_06')).toBe(0)
  await commune.openPrompt({
    params: { unitId: communes[0].id },
    body: { kind: 'directive', title: 'Luật mới', happenedOn: '2024-03-11', lineIds: [line.id] },
  })

  // Of every line of every test above: kept as it would be read now.
  const { rows } = await world.owner.query<{ kept: number; wrong: number }>(
    `select count(*)::integer as kept,
       count(*) filter (where about is distinct from plans.about_line(line_id))::integer as wrong
     from plans.occurrence`,
  )
  expect(rows[0]).toEqual({ kept: expect.any(Number), wrong: 0 })
  expect(rows[0]?.kept).toBeGreaterThan(all)
})

describe('an activity', () => {
  test('is about what its title names and what its line asks for, until somebody says otherwise', async () => {
    const { api, visitor, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const dueId = await firstDue(visitor, unit)
    const due = await api.getOccurrence({ params: { occurrenceId: dueId } })
    const line = await api.getLine({ params: { lineId: due.lineId } })
    const title = 'Phát thanh về Đề án 06 cho người cao tuổi'
    const activity = await api.recordActivity({
      params,
      body: { ...broadcast, title, occurrenceIds: [dueId] },
    })
    expect(activity.facets.programmes).toContain('project_06')
    expect(activity.facets.audiences).toContain('elderly')
    expect(activity.facets.themes).toEqual(expect.arrayContaining(line.facets.themes))

    const facets = { ...noFacets, themes: ['iso_9001'] }
    const body = { ...broadcast, title, occurrenceIds: [dueId] }
    const edit = { params: { activityId: activity.id } }
    const chosen = await api.editActivity({ ...edit, body: { version: 1, ...body, facets } })
    expect(chosen.facets).toEqual(facets)
    // An older program knows nothing of it: what was chosen stays.
    expect((await api.editActivity({ ...edit, body: { version: 2, ...body } })).facets).toEqual(
      facets,
    )
    const found = async (query: object) =>
      (await api.listActivities({ params, query })).items.map((one) => one.id)
    expect(await found({ theme: 'iso_9001' })).toEqual([activity.id])
    expect(await found({ theme: 'project_06' })).toEqual([])
    expect(await found({ audience: 'none' })).toEqual([activity.id])
  })

  test('takes only entries of its own day, and is told what stands in their place', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const facets = { ...noFacets, sectors: ['household_registration'] }
    await expect(
      api.recordActivity({ params, body: { ...broadcast, facets } }),
    ).rejects.toMatchObject({
      status: 422,
      fields: {
        'facets.sectors': 'Mục “Hộ khẩu” không còn dùng vào ngày 11/03/2024. Hãy chọn “Cư trú”.',
      },
    })
    const early = { ...broadcast, happenedOn: '2021-06-30', facets }
    const old = await api.recordActivity({ params, body: early })
    expect(old.facets).toEqual(facets)
    // What it was sorted by stays through an edit that moves its day.
    const moved = await api.editActivity({
      params: { activityId: old.id },
      body: { version: 1, ...broadcast, facets },
    })
    expect(moved.facets).toEqual(facets)
  })
})
