import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'

/** Somebody holds the post from a day on, perhaps to a day; who held it until then ends the day before. */
export async function appointHolder(
  db: Db,
  postId: string,
  {
    personName,
    from,
    to = null,
    acting = false,
  }: { personName: string; from: string; to?: string | null; acting?: boolean },
): Promise<{ id: string }> {
  const id = newId()
  const name = personName.normalize('NFC').trim()
  if (name === '') throw new InvalidForm({ personName: 'Hãy nhập họ và tên.' })
  if (to !== null && to < from) {
    throw new InvalidForm({ to: 'Ngày thôi giữ phải từ ngày nhận chức trở đi.' })
  }
  const { rows } = await sql<{ holds: boolean }>`
    with ended as (
      update organization.post_holder set held_to = ${from}::date - 1
      where post_id = ${postId} and held_from < ${from} and (held_to is null or held_to >= ${from})
    )
    insert into organization.post_holder (id, post_id, person_name, held_from, held_to, acting)
    select ${id}, p.id, ${name}, ${from}, least(${to}::date, p.closed_on), ${acting} from organization.post p
    where p.id = ${postId} and p.opened_on <= ${from} and (p.closed_on is null or p.closed_on >= ${from})
      and not exists (
        select from organization.post_holder later where later.post_id = p.id and later.held_from >= ${from}
      )
    returning true as holds
  `.execute(db)
  if (rows.length === 0) {
    throw new InvalidForm({ from: 'Ngày nhận chức phải sau ngày của người giữ chức gần nhất.' })
  }
  return { id }
}
