import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-02-20')
})
afterAll(() => world.close())

const ASKING = EXAMPLE.replace(
  '- Phát thanh trên đài truyền thanh về đường dây nóng, thường xuyên.',
  '- Xây dựng, ban hành kế hoạch truyền thông của địa phương trước ngày 16/02/2024.',
)

const ISSUING = {
  number: 5,
  symbol: 'KH-UBND',
  issuedOn: '2024-02-20',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Lê Văn Bình',
  signedOnPaper: true,
}

/** A province's plan that asks each commune for its own, and a commune that writes one. */
async function asked() {
  const issued = await issueExample(world, ASKING)
  const [unit, other] = issued.communes
  const api = (await world.visit(unit, 'officer')).api(plansContract)
  const { planId: ownId } = await api.startPlan({
    params: { unitId: unit.id },
    body: { year: 2024, from: { kind: 'blank' } },
  })
  const params = { planId: ownId }
  const issue = async () => {
    const { version } = await api.getPlan({ params })
    return api.issuePlan({ params, body: { ...ISSUING, version } })
  }
  const relate = async () => {
    const { version } = await api.getPlan({ params })
    const to = { kind: 'plan' as const, planId: issued.planId }
    return api.relatePlan({ params, body: { version, kind: 'parent', to } })
  }
  const duty = async (unitId = unit.id) => {
    const clerk = issued.clerk.api(plansContract)
    const due = await clerk.listDue({
      params: { unitId: issued.province.id },
      query: { state: 'all', planId: issued.planId, below: 'true' },
    })
    return due.items.find((one) => one.unit?.id === unitId && /ban hành kế hoạch/.test(one.content))
  }
  return { ...issued, unit, other, api, params, ownId, issue, relate, duty }
}

describe('the duty to issue a plan of one’s own', () => {
  test('is done on the day the plan is issued, as late as it came; a neighbour’s stays', async () => {
    const { api, relate, issue, duty, other, ownId } = await asked()
    await relate()
    const before = await duty()
    expect(before).toMatchObject({ state: 'open', dueOn: '2024-02-15', timeliness: 'late' })
    await issue()
    expect(await duty()).toMatchObject({
      state: 'done',
      doneOn: '2024-02-20',
      timeliness: 'done_late',
      workingDays: 3,
      achieved: 1,
    })
    expect(await duty(other.id)).toMatchObject({ state: 'open', achieved: 0 })
    const seen = await api.getOccurrence({ params: { occurrenceId: before?.id ?? '' } })
    expect(seen).toMatchObject({
      activities: [],
      ownPlans: [{ id: ownId, issuedOn: '2024-02-20' }],
    })
  })

  test('is met once the plan is said to carry the asking one out, and no longer when that was a slip', async () => {
    const { api, params, relate, issue, duty } = await asked()
    await issue()
    expect(await duty(), 'a plan of something else').toMatchObject({ state: 'open' })
    const related = await relate()
    expect(await duty()).toMatchObject({ state: 'done', doneOn: '2024-02-20' })
    await api.unrelatePlan({
      params: { ...params, relationId: related.parents[0]?.id ?? '' },
      body: { version: related.version },
    })
    expect(await duty()).toMatchObject({ state: 'open', doneOn: null })
  })
})
