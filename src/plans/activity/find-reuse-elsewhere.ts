import { type RawBuilder, sql } from 'kysely'
import { provincePathOf } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { LEAST_TELLING_BITS, SAME_PHOTO_DISTANCE } from '../../platform/image.ts'
import type { LinkKey } from './keep-seen-page.ts'

/**
 * Marks evidence whose picture was used before by another unit of the province. What the unit itself used before is
 * marked when it is added.
 */
export async function findReuseElsewhere(house: House, key: LinkKey): Promise<void> {
  await house.database.write(scopeOf(provincePathOf(key.path)), (db) =>
    sql`
      update plans.evidence e set reused_from = (
        select other.id from files.file mine
        join files.file f on f.kind = 'photo' and f.difference_hash is not null and f.org_path <> mine.org_path
          and bit_count(('x' || f.difference_hash)::bit(64) # ('x' || mine.difference_hash)::bit(64))
            <= ${SAME_PHOTO_DISTANCE}
        join plans.evidence other on other.shard = e.shard and other.file_id = f.id and other.withdrawn_at is null
        join plans.activity a on a.shard = other.shard and a.id = other.activity_id and a.state = 'recorded'
        where mine.id = e.file_id and ${telling(sql`mine.difference_hash`)} and other.created_at < e.created_at
        order by other.created_at, other.id limit 1
      )
      where e.shard = ${key.shard} and e.id = ${key.evidenceId} and e.reused_from is null
    `.execute(db),
  )
}

/** A blank sheet of paper looks like every other. */
function telling(hash: RawBuilder<unknown>) {
  const bits = sql`bit_count(('x' || ${hash})::bit(64))`
  return sql`${bits} between ${LEAST_TELLING_BITS} and ${64 - LEAST_TELLING_BITS}`
}
