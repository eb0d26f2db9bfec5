import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notifyAll } from '../../work/index.ts'
import { listSleepingColumns } from './column-queries.ts'

/** Tells the unit, once for each stretch of silence, which of its columns has had nothing new for too long. */
export async function noticeSleepingColumns(house: House, paths: readonly string[]): Promise<void> {
  await house.database.write(scopeOf(...paths), async (db) => {
    const day = today()
    const columns = await listSleepingColumns(db, day)
    if (columns.length === 0) return
    await notifyAll(
      db,
      columns.map(({ id, unitId, orgPath, title, holderName, upkeepDays }) => ({
        unitId,
        orgPath,
        forRole: 'officer',
        kind: 'column-asleep',
        subjectKind: 'column',
        subjectId: id,
        sentence: `Chuyên mục “${title}” (${holderName} phụ trách) không có bài mới trong ${upkeepDays} ngày.`,
        address: `/lam-viec/noi-dung/chuyen-muc`,
      })),
    )
    await sql`
      update content."column" set told_on = ${day}::date where id = any(${columns.map(({ id }) => id)}::uuid[])
    `.execute(db)
  })
}
