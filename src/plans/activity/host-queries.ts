import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { housePaths } from '../acting-unit-queries.ts'

/**
 * Locks what activities were parts of. A host is recorded by the same house, stands, and is no part itself: people who
 * sat in one room are then counted once, whatever was told them there.
 */
export async function lockHosts(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  parts: readonly { hostId: string | null }[],
): Promise<void> {
  const ids = [...new Set(parts.flatMap(({ hostId }) => hostId ?? []))]
  if (ids.length === 0) return
  const { rows } = await sql<{ orgPath: string; state: string; isPart: boolean }>`
    select org_path as "orgPath", state, host_id is not null as "isPart" from plans.activity
    where id = any(${ids}::uuid[]) order by id for update
  `.execute(db)
  const house = new Set(await housePaths(db, unit))
  const ours = rows.filter(({ orgPath }) => house.has(orgPath))
  if (ours.length !== ids.length) throw refuse('Không tìm thấy buổi mà việc này lồng ghép vào.')
  if (ours.some(({ state }) => state === 'void')) throw refuse('Buổi được chọn đã bị hủy.')
  if (ours.some(({ isPart }) => isPart)) {
    throw refuse('Buổi được chọn cũng là phần lồng ghép. Hãy chọn chính buổi chủ trì.')
  }
}

function refuse(sentence: string): InvalidForm {
  return new InvalidForm({ hostId: sentence })
}

/** What has parts cannot become a part. */
export async function hasParts(db: Db, activity: { shard: number; id: string }): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select from plans.activity where shard = ${activity.shard} and host_id = ${activity.id} and state = 'recorded'
    ) as has
  `.execute(db)
  return rows[0]?.has === true
}
