import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commune, LAW } from '../../../test/towns.ts'
import type { Order } from '../../../test/towns.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { organizationContract } from '../contract.ts'
import type { Unit } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Before everything that happens here. */
const ONCE = '2026-01-01'

type Fate = { kind: 'merge' | 'split' | 'cut'; first: number; second: number }

const fate: fc.Arbitrary<Fate> = fc.record({
  kind: fc.constantFrom('merge' as const, 'split' as const, 'cut' as const),
  first: fc.nat(20),
  second: fc.nat(20),
})

test('whatever becomes of communes, each reads the rows of those it came from, and nobody else’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 5 }), async (fates) => {
      const { province, communes } = await world.addProvince()
      const admin = (await world.visit(province, 'administrator')).api(organizationContract)
      /** Of each living commune, which of the first ones it reads. */
      const reads = new Map(communes.map(({ id }) => [id, new Set([id])]))
      for (const [index, { kind, first, second }] of fates.entries()) {
        const living = [...reads.keys()]
        const one = living[first % living.length] ?? ''
        const other = living[second % living.length] ?? ''
        if (kind === 'merge' && one === other) continue
        const on = `2026-03-${String(index + 10)}`
        const order: Order = {
          on,
          legalSource: LAW,
          kind: kind === 'merge' ? 'merge' : 'split',
          beforeIds: kind === 'merge' ? [one, other] : [one],
          after: {
            merge: [commune(`xã Gộp ${on}`)],
            split: [commune(`xã Đông ${on}`), commune(`xã Tây ${on}`)],
            cut: [{ unitId: one }, commune(`xã Tách ${on}`)],
          }[kind],
        }
        await admin.orderEvent({ body: order })
        const { items } = await admin.listUnits({ query: { on, kind: 'peoples_committee' } })
        const opened = items.filter(({ openedOn }) => openedOn === on)
        const past = new Set([
          ...(reads.get(one) ?? []),
          ...(kind === 'merge' ? (reads.get(other) ?? []) : []),
        ])
        if (kind !== 'cut') reads.delete(one)
        if (kind === 'merge') reads.delete(other)
        for (const { id } of opened) reads.set(id, kind === 'cut' ? new Set() : past)
      }
      for (const [id, past] of reads) {
        const unit = await admin.getUnit({ params: { unitId: id } })
        expect(await readOnce({ ...unit, id })).toEqual([...past].sort())
      }
      const stranger = (await world.addProvince()).communes[0]
      expect(await readOnce(stranger)).toEqual([stranger.id])
    }),
    { numRuns: 8 },
  )
}, 120_000)

/** The units of that day whose rows an official of the unit reads, as the API answers it. */
async function readOnce(unit: Pick<Unit, 'id'>): Promise<string[]> {
  const visitor = await world.visit(unit as Unit, 'viewer')
  const { items } = await visitor.api(organizationContract).listUnitRoots({ query: { on: ONCE } })
  return items.map(({ id }) => id).sort()
}
