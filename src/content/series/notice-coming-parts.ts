import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notifyAll } from '../../work/index.ts'
import { SERIES_SUBJECT } from './series.ts'
import { listComingParts } from './series-queries.ts'

const DAYS_AHEAD = 3

/** Tells the unit, once for each day a part is due, what is to be written by then. */
export async function noticeComingParts(house: House, paths: readonly string[]): Promise<void> {
  await house.database.write(scopeOf(...paths), async (db) => {
    const parts = await listComingParts(db, addDays(today(), DAYS_AHEAD))
    if (parts.length === 0) return
    await notifyAll(
      db,
      [...new Map(parts.toReversed().map((part) => [part.seriesId, part])).values()].map(
        (part) => ({
          unitId: part.unitId,
          orgPath: part.orgPath,
          forRole: 'officer',
          kind: 'series-part-due',
          subjectKind: SERIES_SUBJECT,
          subjectId: part.seriesId,
          sentence: `“${part.series}” (${part.holderName} phụ trách): ${part.title} đến hạn ${part.dueOn.split('-').toReversed().join('/')}, chưa có bài được duyệt.`,
          address: `/lam-viec/noi-dung/chuyen-de/${part.seriesId}`,
        }),
      ),
    )
    await sql`
      update content.series_part set told_for = due_on where id = any(${parts.map(({ id }) => id)}::uuid[])
    `.execute(db)
  })
}
