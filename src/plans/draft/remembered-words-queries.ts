import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** What a unit took words for in its latest plan that holds them. */
export interface RememberedWords {
  words: string
  unitIds: string[]
  /** How a person calls that plan: "31/KH-UBND", or its title while it has no number. */
  plan: string
}

export async function listRememberedWords(
  db: Db,
  unitId: string,
  words: readonly string[],
): Promise<RememberedWords[]> {
  const { rows } = await sql<RememberedWords>`
    select distinct on (m.words) m.words, m.unit_ids as "unitIds",
      coalesce(p.number || '/' || p.symbol, '“' || p.title || '”') as plan
    from plans.plan p cross join lateral jsonb_each(p.matches) m(words, unit_ids)
    where p.unit_id = ${unitId} and m.words = any(${words}::text[])
      and jsonb_array_length(m.unit_ids) > 0
    order by m.words, p.created_at desc
  `.execute(db)
  return rows
}
