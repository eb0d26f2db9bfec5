import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstDue, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { EVERYWHERE } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
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

test('an assignment is of a unit and of a version of its line; the application changes no more than the version', async () => {
  await issueExample(world)
  const copy = (unitId: string | null, version: number | null) =>
    world.owner.query(
      `insert into plans.assignment (id, org_path, issuer_path, shard, plan_id, line_id, line_version, unit_id, part,
         words, state, created_at)
       select gen_random_uuid(), org_path, issuer_path, shard, plan_id, line_id, coalesce($2, line_version),
         coalesce($1, unit_id), part, words, 'withdrawn', created_at from plans.assignment limit 1`,
      [unitId, version],
    )
  await copy(null, null)
  await expect(copy(newId(), null)).rejects.toMatchObject({ code: '23503' })
  await expect(copy(null, 9)).rejects.toMatchObject({ code: '23503' })
  await expect(
    world.owner.query(`update plans.assignment set line_version = 9`),
  ).rejects.toMatchObject({ code: '23503' })
  const change = (what: RawBuilder<unknown>) =>
    world.house.database.write(EVERYWHERE, (db) =>
      sql`update plans.assignment set ${what}`.execute(db),
    )
  await change(sql`line_version = line_version`)
  await expect(change(sql`unit_id = unit_id`)).rejects.toMatchObject({ code: '42501' })
})

test('a due date says itself whether it stands still', async () => {
  const { province, communes, clerk } = await issueExample(world)
  const occurrenceId = await firstDue(await world.visit(communes[0], 'officer'), communes[0])
  const stands = async () => {
    const { rows } = await world.owner.query<{ said: boolean; others: number }>(
      `select bool_or(is_paused) filter (where id = $1) as said,
         count(*) filter (where is_paused and id <> $1)::integer as others from plans.occurrence`,
      [occurrenceId],
    )
    return rows[0]
  }
  const params = { occurrenceId }
  const api = clerk.api(plansContract)
  expect(await stands()).toEqual({ said: false, others: 0 })
  await api.pauseOccurrence({ params, body: { reason: 'Chờ văn bản' } })
  expect(await stands()).toEqual({ said: true, others: 0 })
  const query = { below: 'true', state: 'late' } as const
  world.setToday('2024-06-12')
  const later = (await world.visit(province, 'officer')).api(plansContract)
  const late = await later.listDue({ params: { unitId: province.id }, query })
  expect(late.items.length).toBeGreaterThan(0)
  expect(late.items.map(({ id }) => id)).not.toContain(occurrenceId)
  await later.resumeOccurrence({ params, body: {} })
  expect(await stands()).toEqual({ said: false, others: 0 })
  await expect(
    world.house.database.write(EVERYWHERE, (db) =>
      sql`update plans.occurrence set is_paused = true`.execute(db),
    ),
  ).rejects.toMatchObject({ code: '42501' })
  world.setToday('2024-03-12')
})
