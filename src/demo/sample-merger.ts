import { listChildUnits, orderEvent } from '../organization/index.ts'
import { scopeOf } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

/** Two communes will be one next spring: a rearrangement that waits for its day. */
export async function planSampleMerger(
  house: House,
  { province, communes }: SampleOrganization,
  day: string,
): Promise<void> {
  const before = communes.slice(-2)
  if (day < '2025-07-01' || before.length < 2) return
  const actor = await personOf(house, province, 'administrator')
  await house.database.write(scopeOf(province.orgPath), async (db) => {
    const offices = await Promise.all(before.map(({ id }) => listChildUnits(db, id, { on: day })))
    await orderEvent(db, actor, {
      kind: 'merge',
      on: `${String(Number(day.slice(0, 4)) + 1)}-03-01`,
      legalSource: 'Nghị quyết số 45/NQ-HĐND của HĐND tỉnh An Sơn',
      note: null,
      beforeIds: before.map(({ id }) => id),
      after: [
        {
          name: 'Ủy ban nhân dân xã Suối Lĩnh',
          shortName: 'UBND xã Suối Lĩnh',
          documentSymbol: 'UBND',
        },
      ],
      newName: null,
      underId: null,
      children: offices.flat().map(({ id }) => ({ unitId: id, to: { after: 0 } })),
      heir: null,
      accounts: [],
    })
  })
}
