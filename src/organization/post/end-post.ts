import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'

/** The post is there for the last time on that day; who holds it ends with it, and rights that came with it. */
export async function endPost(db: Db, postId: string, lastDay: string): Promise<void> {
  const { rows } = await sql`
    update organization.post set closed_on = ${lastDay}
    where id = ${postId} and opened_on <= ${lastDay} and (closed_on is null or closed_on > ${lastDay})
      and not exists (
        select from organization.post_holder later where later.post_id = ${postId} and later.held_from > ${lastDay}
      )
    returning id
  `.execute(db)
  if (rows.length === 0) {
    throw new InvalidForm({
      lastDay: 'Ngày cuối phải từ khi có chức danh và sau ngày nhận chức của người giữ gần nhất.',
    })
  }
  await endHolding(db, postId, lastDay)
}

/** Whoever holds the post holds it for the last time on that day. */
export async function endHolding(db: Db, postId: string, lastDay: string): Promise<void> {
  const { rows } = await sql<{ fits: boolean }>`
    with holding as (
      select id, held_from <= ${lastDay} as fits from organization.post_holder
      where post_id = ${postId} and (held_to is null or held_to > ${lastDay}) for update
    ), ended as (
      update organization.post_holder h set held_to = ${lastDay} from holding where holding.fits and h.id = holding.id
    )
    select fits from holding
  `.execute(db)
  if (rows.some(({ fits }) => !fits)) {
    throw new InvalidForm({ lastDay: 'Ngày cuối phải từ ngày nhận chức trở đi.' })
  }
}
