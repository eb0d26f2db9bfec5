import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Timing } from '../plan-draft.ts'
import type { Plan } from '../plan/plan.ts'
import { askNamed, unitsNamed } from './ask-named.ts'
import { ownPlanDutyOf } from './own-plan-duty.ts'
import { getOwnPlanDuty } from './own-plan-queries.ts'

/**
 * Sends the plan to whom it gives work and to whom "Nơi nhận" names inside, once each. Units outside the issuer's
 * scope read the paper.
 */
export async function sendPlan(db: Db, actor: Actor, plan: Plan): Promise<void> {
  const named = await listNamed(db, plan)
  const scope = [...actor.scope.paths]
  await sql`
    insert into plans.receipt (id, org_path, issuer_path, plan_id, unit_id, sent_at)
    select gen_random_uuid(), u.org_path, ${plan.orgPath}, ${plan.id}::uuid, u.id, ${instant()}
    from organization.unit u
    where u.id <> ${plan.unitId} and u.closed_on is null and u.org_path ^@ any(${scope}::text[])
      and (u.id = any(${named}::uuid[]) or u.id in (
        select a.unit_id from plans.assignment a where a.plan_id = ${plan.id} and a.state = 'open'
      ))
    on conflict (plan_id, unit_id) do nothing
  `.execute(db)
  const duty = await getOwnPlanDuty(db, plan.id)
  if (duty?.who) await askNamed(db, plan, duty.who)
}

/** Units that the words of "Nơi nhận" surely mean. */
async function listNamed(db: Db, plan: Plan): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select recipient ->> 'text' as text
    from plans.plan p, jsonb_array_elements(p.outline -> 'recipients') recipient where p.id = ${plan.id}
  `.execute(db)
  if (rows.length === 0) return []
  const words = rows.map((row) => row.text.replace(/\s*\([^)]*\)\s*$/, ''))
  return unitsNamed(db, plan, words)
}

/** What the plan says of own plans, read when it comes into force; a date said by a person stays. */
export async function readOwnPlanDuty(db: Db, plan: Plan): Promise<void> {
  const { rows } = await sql<{
    lineId: string
    content: string
    timing: Timing
    ofOthers: boolean
  }>`
    select l.id as "lineId", v.content, v.timing, exists (
        select 1 from plans.assignment a
        where a.line_id = l.id and a.state = 'open' and a.part = 'lead' and a.unit_id <> ${plan.unitId}
      ) as "ofOthers"
    from plans.line l join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.plan_id = ${plan.id} and l.withdrawn_at is null order by l.ordinal
  `.execute(db)
  const duty = ownPlanDutyOf(rows, plan)
  if (duty === null) return
  await sql`
    update plans.plan set own_plan_words = ${duty.words}, own_plan_line_id = ${duty.lineId}, own_plan_due_on = ${duty.dueOn}
    where id = ${plan.id} and own_plan_words is null
  `.execute(db)
}
