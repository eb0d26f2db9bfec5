import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export type PostRank = 'head' | 'deputy_head' | 'officer' | 'clerk'

export interface HeldPost {
  id: string
  unitId: string
  title: string
  rank: PostRank
  /** Null while nobody holds it. */
  holder: string | null
}

/** The unit's posts on a day, heads first, with who holds them then. */
export async function listPosts(db: Db, unitId: string, on: string): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select p.id, p.unit_id as "unitId", p.title, p.rank, h.person_name as holder
    from organization.post p
    left join organization.post_holder h on h.post_id = p.id
      and h.held_from <= ${on} and (h.held_to is null or h.held_to >= ${on})
    where p.unit_id = ${unitId} and p.opened_on <= ${on} and (p.closed_on is null or p.closed_on >= ${on})
    order by array_position(array['head', 'deputy_head', 'officer', 'clerk'], p.rank), p.title, p.id
  `.execute(db)
  return rows
}
