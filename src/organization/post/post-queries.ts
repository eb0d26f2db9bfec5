import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { PostView } from './post-contract.ts'
import type { PostRank } from './post.ts'

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
  return listPostsOf(db, [unitId], on)
}

/** The same of several units, one after the other. */
export async function listPostsOf(
  db: Db,
  unitIds: readonly string[],
  on: string,
): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select p.id, p.unit_id as "unitId", p.title, p.rank, h.person_name as holder
    from organization.post p
    left join organization.post_holder h on h.post_id = p.id
      and h.held_from <= ${on} and (h.held_to is null or h.held_to >= ${on})
    where p.unit_id = any(${[...unitIds]}::uuid[]) and p.opened_on <= ${on}
      and (p.closed_on is null or p.closed_on >= ${on})
    order by array_position(${[...unitIds]}::uuid[], p.unit_id),
      array_position(array['head', 'deputy_head', 'officer', 'clerk'], p.rank), p.title, p.id
  `.execute(db)
  return rows
}

/** Who keeps `row` on a day: the post of its `holder_post_id` with whoever holds that then, else the name that was typed. */
export function keeperName(row: string, on: string) {
  return sql<string>`coalesce((
    select p.title || ' (' || coalesce(h.person_name, 'chưa có người giữ') || ')' from organization.post p
    left join organization.post_holder h on h.post_id = p.id
      and h.held_from <= ${on}::date and (h.held_to is null or h.held_to >= ${on}::date)
    where p.id = ${sql.ref(`${row}.holder_post_id`)} limit 1
  ), ${sql.ref(`${row}.holder_name`)})`
}

/** The unit's posts on a day with who holds and who held them. */
export async function listPostViews(db: Db, unitId: string, on: string): Promise<PostView[]> {
  const { rows } = await sql<PostView>`
    select p.id, p.title, p.rank, p.focal_for as "focalFor", p.opened_on as "openedOn", p.closed_on as "closedOn",
      (select jsonb_build_object('id', h.id, 'name', h.person_name, 'since', h.held_from, 'until', h.held_to,
          'acting', h.acting)
        from organization.post_holder h
        where h.post_id = p.id and h.held_from <= ${on} and (h.held_to is null or h.held_to >= ${on})) as holder,
      (select jsonb_build_object('name', h.person_name, 'from', h.held_from)
        from organization.post_holder h where h.post_id = p.id and h.held_from > ${on}
        order by h.held_from limit 1) as next,
      coalesce((select jsonb_agg(jsonb_build_object('name', h.person_name, 'from', h.held_from, 'to', h.held_to,
          'acting', h.acting) order by h.held_from desc)
        from organization.post_holder h where h.post_id = p.id and h.held_to < ${on}), '[]') as earlier
    from organization.post p
    where p.unit_id = ${unitId} and p.opened_on <= ${on} and (p.closed_on is null or p.closed_on >= ${on})
    order by array_position(array['head', 'deputy_head', 'officer', 'clerk'], p.rank), p.title, p.id
  `.execute(db)
  return rows
}
