import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { PlanView } from './plan-contract.ts'

/** The posts that answer for the plan and for tasks of their own, with whoever holds them today. */
export async function listAccountable(db: Db, planId: string): Promise<PlanView['accountable']> {
  const { rows } = await sql<PlanView['accountable'][number]>`
    select named."lineId", p.id as "postId", p.title, h.person_name as holder
    from (
      select null::uuid as "lineId", accountable_post_id as post_id from plans.plan where id = ${planId}
      union all
      select id, accountable_post_id from plans.line where plan_id = ${planId} and accountable_post_id is not null
    ) named
    join organization.post p on p.id = named.post_id
    left join organization.post_holder h on h.post_id = p.id
      and h.held_from <= ${today()} and (h.held_to is null or h.held_to >= ${today()})
    order by named."lineId" nulls first
  `.execute(db)
  return rows
}
