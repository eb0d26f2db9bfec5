import { plansContract } from '../src/plans/contract.ts'
import { issueExample } from './plan-example.ts'
import type { World } from './world.ts'

/** An amending document signed on paper. */
export const PAPER = { number: 40, symbol: 'KH-UBND', issuedOn: '2024-01-29', signedOnPaper: true }
const ISSUING = {
  ...PAPER,
  number: 5,
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Lê Văn Bình',
}

/** The example plan, followed by the first commune's issued plan, and an amendment of it that has begun. */
export async function amended(world: World) {
  const issued = await issueExample(world)
  const [unit] = issued.communes
  const visitor = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
  const below = visitor.api(plansContract)
  const above = await below.listSuperiorLines({
    params: { unitId: unit.id, planId: issued.planId },
  })
  const { planId: ownId } = await below.startPlan({
    params: { unitId: unit.id },
    body: {
      year: 2024,
      from: { kind: 'above', planId: issued.planId, lineIds: [above.items[1]?.id ?? ''] },
    },
  })
  const own = await below.getPlan({ params: { planId: ownId } })
  await below.issuePlan({ params: { planId: ownId }, body: { ...ISSUING, version: own.version } })
  const api = issued.clerk.api(plansContract)
  const lines = (await api.getPlan({ params: { planId: issued.planId } })).lineList.map(
    (one) => one.id,
  )
  const begun = await api.startAmendment({ params: { planId: issued.planId }, body: {} })
  const params = { amendmentId: begun.id }
  /** Puts a change upon the present version of the amendment. */
  const put = async (change: Parameters<typeof api.putAmendmentChange>[0]['body']['change']) => {
    const { version } = await api.getAmendment({ params })
    return api.putAmendmentChange({ params, body: { version, change } })
  }
  const because = async (reason: string) => {
    const { version } = await api.getAmendment({ params })
    return api.setAmendmentReason({ params, body: { version, reason } })
  }
  return { ...issued, unit, visitor, below, ownId, api, lines, begun, params, put, because }
}
