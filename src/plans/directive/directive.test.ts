import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { readSpreadsheet } from '../../documents/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const DOCUMENT = {
  title: 'Quyết định phê duyệt Chương trình tổng thể cải cách hành chính',
  number: '1015/QĐ-TTg',
  issuer: 'Thủ tướng Chính phủ',
  issuedOn: '2024-03-01',
}

/** The register of a commune whose official has recorded a broadcast. */
async function register() {
  const issued = await issueExample(world)
  const [unit, other] = issued.communes
  const visitor = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
  const api = visitor.api(plansContract)
  const params = { unitId: unit.id }
  const activity = await api.recordActivity({
    params,
    body: {
      happenedOn: '2024-03-10',
      channelKind: 'broadcast',
      title: 'Phát bản tin',
      place: 'Thôn Đồng',
    },
  })
  return { ...issued, unit, other, visitor, api, params, activityId: activity.id }
}

describe('the register of directive documents', () => {
  test('says which were communicated, when and where, and goes out as a spreadsheet', async () => {
    const { api, params, visitor, activityId } = await register()
    const added = await api.addDirective({ params, body: DOCUMENT })
    expect(added).toMatchObject({ ...DOCUMENT, receivedOn: '2024-03-12', activities: [] })
    const again = await api.addDirective({ params, body: DOCUMENT })
    expect(again.id, 'the same document is one').toBe(added.id)
    await api.addDirective({ params, body: { title: 'Công văn đôn đốc', issuer: 'Sở Nội vụ' } })
    const told = await api.setDirectiveActivities({
      params: { directiveId: added.id },
      body: { version: added.version, activityIds: [activityId] },
    })
    expect(told.activities).toMatchObject([{ happenedOn: '2024-03-10', place: 'Thôn Đồng' }])
    const waiting = await api.listDirectives({ params, query: { state: 'waiting' } })
    expect(waiting.items.map((one) => one.title)).toEqual(['Công văn đôn đốc'])
    expect(waiting.counts).toEqual({ all: 2, communicated: 1, waiting: 1 })
    const found = await api.listDirectives({ params, query: { words: '1015/' } })
    expect(found.items).toMatchObject([{ id: added.id }])
    const file = await visitor.inject({
      url: `/api/v1/units/${params.unitId}/directives.xlsx?state=communicated`,
    })
    const [sheet] = await readSpreadsheet(file.rawPayload)
    expect(JSON.stringify(sheet)).toContain('Thôn Đồng, Phát bản tin')
  })

  test('is the unit’s own; dates to come and activities of others are refused', async () => {
    const { api, params, other, unit } = await register()
    const added = await api.addDirective({ params, body: DOCUMENT })
    const neighbour = (await world.visit(other, 'officer')).api(plansContract)
    await expect(neighbour.listDirectives({ params, query: {} })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      neighbour.editDirective({
        params: { directiveId: added.id },
        body: { ...DOCUMENT, version: added.version },
      }),
    ).rejects.toMatchObject({ status: 404 })
    const viewer = (await world.visit(unit, 'viewer')).api(plansContract)
    await expect(viewer.addDirective({ params, body: DOCUMENT })).rejects.toMatchObject({
      status: 403,
    })
    await expect(
      api.addDirective({ params, body: { ...DOCUMENT, number: '2', issuedOn: '2024-03-13' } }),
    ).rejects.toMatchObject({ status: 422, fields: { issuedOn: expect.any(String) } })
    const theirs = await neighbour.recordActivity({
      params: { unitId: other.id },
      body: { happenedOn: '2024-03-10', channelKind: 'broadcast', title: 'Của đơn vị khác' },
    })
    await expect(
      api.setDirectiveActivities({
        params: { directiveId: added.id },
        body: { version: added.version, activityIds: [theirs.id] },
      }),
    ).rejects.toMatchObject({ status: 422, fields: { activityIds: expect.any(String) } })
  })

  test('a plan may carry out several documents outside; naming one enters it into the register', async () => {
    const { clerk, planId, province } = await register()
    const api = clerk.api(plansContract)
    const params = { planId }
    const plan = await api.getPlan({ params })
    const body = { version: plan.version, kind: 'parent' as const }
    const first = await api.relatePlan({
      params,
      body: { ...body, to: { kind: 'document', document: DOCUMENT } },
    })
    const second = await api.relatePlan({
      params,
      body: {
        version: first.version,
        kind: 'related',
        to: { kind: 'document', document: { title: 'Công văn', issuer: 'Sở Nội vụ' } },
      },
    })
    const outside = second.parents.filter((one) => one.directiveId !== null)
    expect(outside.map((one) => [one.kind, one.citation])).toEqual([
      ['parent', expect.stringContaining('số 1015/QĐ-TTg ngày 01/03/2024 của Thủ tướng')],
      ['related', 'Công văn của Sở Nội vụ'],
    ])
    const kept = await api.listDirectives({ params: { unitId: province.id }, query: {} })
    expect(kept.items.flatMap((one) => one.plans)).toMatchObject([{ id: planId }, { id: planId }])
    await expect(
      api.relatePlan({ params, body: { ...body, to: { kind: 'plan', planId } } }),
      'an older version',
    ).rejects.toMatchObject({ status: 409 })
    await expect(
      api.relatePlan({
        params,
        body: { version: second.version, kind: 'parent', to: { kind: 'plan', planId } },
      }),
      'itself',
    ).rejects.toMatchObject({ status: 422 })
    const dropped = await api.unrelatePlan({
      params: { planId, relationId: outside[0]?.id ?? '' },
      body: { version: second.version },
    })
    expect(dropped.parents.filter((one) => one.directiveId !== null)).toHaveLength(1)
  })
})
