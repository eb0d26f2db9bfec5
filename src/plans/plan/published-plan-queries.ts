import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { PublishedPlan } from './published-plan.ts'

export interface PublishedPlanTitle {
  planId: string
  slug: string
  title: string
  year: number
  issuedOn: string | null
  progress: PublishedPlan['progress']
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
    select plan_id as "planId", slug, title, year, snapshot ->> 'issuedOn' as "issuedOn",
      snapshot -> 'progress' as progress
    from plans.published_plan where unit_id = ${unitId}
    order by year desc, snapshot ->> 'issuedOn' desc, plan_id limit 200
  `.execute(db)
  return rows
}

export interface PublicLine {
  slug: string
  planTitle: string
  ordinal: number
  content: string
}

/** For the public role: tasks of the unit's published plans that hold every word, marks or not; at most 20. */
export async function searchPublishedLines(
  db: Db,
  unitId: string,
  words: string,
): Promise<PublicLine[]> {
  const asked = askedFor(words)
  if (asked === null) return []
  const { rows } = await sql<PublicLine>`
    select p.slug, p.title as "planTitle", (line ->> 'ordinal')::integer as ordinal, line ->> 'content' as content
    from plans.published_plan p cross join jsonb_array_elements(p.snapshot -> 'lines') line
    where p.unit_id = ${unitId}
      and platform.search_words(p.title || ' ' || (line ->> 'content')) @@ ${asked.all}::tsquery
    order by p.year desc, p.plan_id, ordinal limit 20
  `.execute(db)
  return rows
}
