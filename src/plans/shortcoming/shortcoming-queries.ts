import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { canSubmit } from '../plan/plan.ts'
import { getPlan } from '../plan/plan-queries.ts'
import type { Shortcoming, ShortcomingsView } from './shortcoming-contract.ts'

/** Of a unit's year, the latest said first; what several reports said in the same words stands once. */
export async function listShortcomings(
  db: Db,
  unitId: string,
  year: number,
): Promise<Shortcoming[]> {
  const { rows } = await sql<Shortcoming>`
    select id, words, citation, address from (
      select distinct on (lower(words)) id, words, citation, address, noted_at, ordinal
      from plans.shortcoming where unit_id = ${unitId} and year = ${year}
      order by lower(words), noted_at desc, id desc
    ) said
    order by noted_at desc, ordinal limit 100
  `.execute(db)
  return rows
}

/** The unit's own: whoever else reads the plan is told of none. */
export async function viewShortcomings(
  db: Db,
  actor: Actor,
  planId: string,
): Promise<ShortcomingsView> {
  const plan = await getPlan(db, planId)
  const year = plan.year - 1
  const said = await listShortcomings(db, plan.unitId, year)
  const { rows } = await sql<{
    shortcomingId: string
    line: ShortcomingsView['items'][number]['line']
  }>`
    select s.shortcoming_id as "shortcomingId",
      jsonb_build_object('id', l.id, 'label', v.label, 'content', v.content) as line
    from plans.shortcoming_answer s
    join plans.line l on l.id = s.line_id and l.withdrawn_at is null
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where s.plan_id = ${planId}
  `.execute(db)
  const answers = new Map(rows.map(({ shortcomingId, line }) => [shortcomingId, line]))
  return {
    year,
    items: said.map(({ id, words, citation, address }) => ({
      id,
      words,
      citation,
      address,
      line: answers.get(id) ?? null,
    })),
    may: { answer: canSubmit(actor, plan) },
  }
}
