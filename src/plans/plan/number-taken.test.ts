import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

test('of plans that take one number at once, one gets it', async () => {
  const { communes } = await world.addProvince()
  const [unit] = communes
  const api = (await world.visit(unit, 'officer')).api(plansContract)
  const written = async () => {
    const body = { year: 2024, from: { kind: 'blank' } } as const
    const { planId } = await api.startPlan({ params: { unitId: unit.id }, body })
    const params = { planId }
    const line = { content: 'Phát thanh', leads: [unit.shortName], timingText: 'Hằng quý' }
    await api.addLine({ params, body: line })
    const { version } = await api.getPlan({ params })
    return { params, version }
  }
  const plans = [await written(), await written(), await written()]
  const done = await Promise.allSettled(
    plans.map(({ params, version }) =>
      api.issuePlan({
        params,
        body: {
          version,
          number: 7,
          symbol: 'KH-UBND',
          issuedOn: '2024-01-29',
          signerPosition: 'CHỦ TỊCH',
          signerName: 'Lê Văn Bình',
          signedOnPaper: true,
        },
      }),
    ),
  )
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { status: 422, fields: { number: 'Số 7/KH-UBND đã dùng trong năm 2024.' } },
  })
})
