import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notifyAll } from '../../work/index.ts'
import { noticeTo } from './request.ts'

interface Due {
  id: string
  unitId: string
  orgPath: string
  askerUnitId: string
  askerPath: string
  title: string
  unitName: string
  late: boolean
}

/** Two days before its day the asked unit is told, once; when the day has passed both are, once. */
export async function remindOfRequests(house: House, paths: readonly string[]): Promise<void> {
  await house.database.write(scopeOf(...paths), async (db) => {
    const day = today()
    const { rows } = await sql<Due>`
      update content.request r set reminded = case when r.due_on < ${day}::date then 'late' else 'soon' end
      from organization.unit u
      where u.id = r.unit_id and r.state in ('open', 'writing')
        and (r.due_on < ${day}::date and r.reminded is distinct from 'late'
          or r.due_on between ${day}::date and ${addDays(day, 2)}::date and r.reminded is null)
      returning r.id, r.unit_id as "unitId", r.org_path as "orgPath", r.asker_unit_id as "askerUnitId",
        r.asker_path as "askerPath", r.title, u.name as "unitName", r.due_on < ${day}::date as late
    `.execute(db)
    await notifyAll(db, rows.flatMap(linesOf))
  })
}

function linesOf(due: Due) {
  const writer = { id: due.unitId, orgPath: due.orgPath }
  const asker = { id: due.askerUnitId, orgPath: due.askerPath }
  return due.late
    ? [
        noticeTo(writer, due.id, 'content-late', `Quá hạn gửi bài được đặt: ${due.title}.`),
        noticeTo(
          asker,
          due.id,
          'content-late',
          `${due.unitName} chưa gửi bài đã đến hạn: ${due.title}.`,
        ),
      ]
    : [noticeTo(writer, due.id, 'content-due', `Sắp đến hạn gửi bài được đặt: ${due.title}.`)]
}
