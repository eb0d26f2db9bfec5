import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { FigureScope } from '../figure/figure-scope-queries.ts'
import { meritsIn, modelsAppliedIn } from '../figure/merit-part-queries.ts'
import type { AppliedModel, Merit } from './merits.ts'

type Scope = Pick<FigureScope, 'paths' | 'fromOn' | 'toOn'>

/** Those the figures count, in the order of their days; at most 200. */
export async function listMeritsIn(db: Db, scope: Scope): Promise<Merit[]> {
  const { rows } = await sql<Merit>`
    select i.kind, i.title, u.short_name "unitName",
      coalesce(f.facts ->> 'author', f.facts ->> 'recipient', f.facts ->> 'subject', '') who,
      coalesce(f.facts ->> 'decision', f.facts ->> 'form', '') decision,
      coalesce(f.facts ->> 'result', f.facts ->> 'reason', '') result
    from ${meritsIn(scope)}
    order by d."on", i.id limit 200
  `.execute(db)
  return rows
}

export async function listModelsApplied(db: Db, scope: Scope): Promise<AppliedModel[]> {
  const { rows } = await sql<AppliedModel>`
    select a.title, a."unitName", a.words, source.short_name "fromName"
    from (
      select m.title, u.short_name "unitName", m.words, m.source_unit_id, m.applied_on, m.id
      from ${modelsAppliedIn(scope)} order by m.applied_on, m.id limit 200
    ) a join organization.unit source on source.id = a.source_unit_id
    order by a.applied_on, a.id
  `.execute(db)
  return rows
}
