import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Step, Story, TIMES } from '../../../test/cascade-story.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
})
afterAll(() => world.close())

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ do: 'own' }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('record' as const), nth: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('amendAbove' as const, 'overrideOwn' as const),
      time: fc.nat(TIMES.length - 1),
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'close' }, { do: 'withdrawOwn' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'later' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'apart' }) },
  { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'tie' }, { do: 'untie' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'withdrawAbove' }) },
)

test('whatever a unit makes of what it was given, it is counted once and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      const story = await Story.begin(world)
      expect(await story.faults()).toEqual([])
      for (const one of steps) {
        await story.take(one)
        expect(await story.faults()).toEqual([])
      }
    }),
    { numRuns: Number(process.env['CASCADE_RUNS'] ?? 6), endOnFailure: true },
  )
}, 120_000)
