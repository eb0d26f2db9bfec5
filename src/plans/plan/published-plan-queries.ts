import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { PublishedPlan } from './published-plan.ts'

export interface PublishedPlanTitle {
  planId: string
  slug: string
  title: string
  year: number
  issuedOn: string | null
}

/** For the public role: the snapshot at the unit's address `ke-hoach/{slug}`. */
export async function findPublishedPlan(
  db: Db,
  unitId: string,
  slug: string,
): Promise<{ plan: PublishedPlan; publishedAt: string } | undefined> {
  const { rows } = await sql<{ plan: PublishedPlan; publishedAt: string }>`
    select snapshot as plan, published_at as "publishedAt" from plans.published_plan
    where unit_id = ${unitId} and slug = ${slug}
  `.execute(db)
  return rows[0]
}

/** For the public role: newest year first, at most 200. */
export async function listPublishedPlans(db: Db, unitId: string): Promise<PublishedPlanTitle[]> {
  const { rows } = await sql<PublishedPlanTitle>`
    select plan_id as "planId", slug, title, year, snapshot ->> 'issuedOn' as "issuedOn"
    from plans.published_plan where unit_id = ${unitId}
    order by year desc, snapshot ->> 'issuedOn' desc, plan_id limit 200
  `.execute(db)
  return rows
}
