import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { plainWords } from '../platform/plain-letters.ts'

export interface PublicUnit {
  name: string
  slug: string
  /** The unit above, to tell two communes of one name apart. */
  above: string | null
}

/** Units with public pages whose name holds the words, marks or not; without words those with a published plan. */
export async function listPublicUnits(db: Db, words: string, on: string): Promise<PublicUnit[]> {
  const pattern = `%${fold(words)}%`
  const { rows } = await sql<PublicUnit>`
    select u.name, s.slug, above.name as above
    from organization.slug s
    join organization.unit u on u.id = s.unit_id
    left join organization.unit above on above.id = u.parent_id
    where s.is_current and (u.closed_on is null or u.closed_on > ${on})
      and replace(s.slug, '-', ' ') like ${pattern}
      and (${words !== ''} or exists (select from plans.published_plan p where p.unit_id = u.id))
    order by length(u.org_path), u.name, s.slug
    limit 30
  `.execute(db)
  return rows
}

/** The present address of every unit that has public pages and still exists. */
export async function listSlugs(db: Db): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select s.slug from organization.slug s join organization.unit u on u.id = s.unit_id
    where s.is_current and u.closed_on is null order by s.slug limit 50000
  `.execute(db)
  return rows.map(({ slug }) => slug)
}

/** As slugs are made; what nearly every unit is called is left out. */
function fold(words: string): string {
  return plainWords(words)
    .replace(/\b(uy ban nhan dan|ubnd)\b/g, '')
    .trim()
}
