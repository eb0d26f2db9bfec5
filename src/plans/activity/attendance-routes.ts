import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { addAttendance, addAttendanceScan } from './add-attendance.ts'
import { readProofFiles } from './add-evidence.ts'
import { readAttendees } from './attendance-sheet.ts'
import { lockRecorded } from './change-activity.ts'
import { attendanceOperations } from './evidence-contract.ts'
import { getEvidence } from './evidence-queries.ts'
import { openAttendance, openAttendanceScan } from './open-attendance.ts'
import { readSheet } from './read-sheet.ts'

/** Answers with names go past `act`: it keeps what it answered, to answer a repeated request. */
export function attendanceRoutes(house: House): Binding {
  const { database, fileStore } = house
  return bind(attendanceOperations, {
    readAttendanceSheet: async ({ actor, params, body, files }) => {
      await database.write(actor.scope, (db) => lockRecorded(db, actor, params.activityId))
      const read = readAttendees((await readSheet(files[0], body.text)).rows)
      if (read.attendees.length > 0) return read
      throw new InvalidForm({
        file: 'Không tìm thấy tên người nào. Bảng cần có cột “Họ và tên”.',
      })
    },
    addAttendance: ({ act, actor, params, body }) =>
      act(async (db) => getEvidence(db, await addAttendance(db, actor, params.activityId, body))),
    addAttendanceScan: async ({ act, actor, params, body, files }) => {
      await database.write(actor.scope, (db) => lockRecorded(db, actor, params.activityId))
      const [file] = await readProofFiles(files)
      if (!file) throw new InvalidForm({ file: 'Hãy chọn ảnh hoặc PDF của danh sách.' })
      return act(async (db) => {
        const scan = { ...body, file }
        return getEvidence(
          db,
          await addAttendanceScan(db, fileStore, actor, params.activityId, scan),
        )
      })
    },
    openAttendance: ({ actor, params }) =>
      database.write(actor.scope, (db) => openAttendance(db, actor, params.evidenceId)),
    downloadAttendanceScan: async ({ actor, params }): Promise<Download> => {
      const { bytes, mime, name } = await database.write(actor.scope, (db) =>
        openAttendanceScan(db, fileStore, actor, params.evidenceId),
      )
      return { bytes, mime, saveAs: name }
    },
  })
}
