import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/id.ts'
import { workRoutes } from '../../work/index.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

test('a due date is of an assignment, and stays of it', async () => {
  const { planId } = await issueExample(world)
  const { rows } = await world.owner.query<{ same: boolean }>(
    `select bool_and((o.org_path, o.issuer_path, o.shard, o.plan_id, o.line_id, o.unit_id, o.part)
       is not distinct from (a.org_path, a.issuer_path, a.shard, a.plan_id, a.line_id, a.unit_id, a.part)) as same
     from plans.occurrence o join plans.assignment a on a.id = o.assignment_id where o.plan_id = $1`,
    [planId],
  )
  expect(rows).toEqual([{ same: true }])
  const copy = (assignmentId: string | null, promptId: string | null) =>
    world.owner.query(
      `insert into plans.occurrence (id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, part, label,
         window_from, due_on, due_at, state, prompt_id)
       select gen_random_uuid(), org_path, issuer_path, shard, coalesce($1, assignment_id), plan_id, line_id, part,
         label, window_from, due_on, due_at, 'open', $2 from plans.occurrence limit 1`,
      [assignmentId, promptId],
    )
  await copy(null, null)
  await expect(copy(newId(), null)).rejects.toMatchObject({ code: '23503' })
  await expect(copy(null, newId())).rejects.toMatchObject({ code: '23503' })
})
