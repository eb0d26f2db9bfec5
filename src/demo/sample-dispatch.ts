import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import {
  acceptDispatch,
  answerQuestion,
  askQuestion,
  createDuty,
  sendReport,
  setDueRule,
} from '../reporting/index.ts'
import { personOf } from './sample-people.ts'

/** What the province asks of its communes, and when it is due. */
export async function askForReports(house: House, province: Unit, year: number): Promise<void> {
  const officer = await personOf(house, province, 'officer')
  setClock(`${year}-01-05T09:00:00+07:00`)
  await house.database.write(officer.scope, async (db) => {
    await createDuty(db, officer, province.id, {
      bearers: ['committees'],
      bearerIds: [],
      words:
        'UBND các xã, phường báo cáo kết quả truyền thông cải cách thủ tục hành chính hằng quý.',
      periodKind: 'quarter',
      subject: 'communication',
      fromOn: `${year - 1}-12-15`,
      toUnitId: province.id,
      toName: null,
      viaUnitId: null,
      viaName: null,
      embedIn: null,
    })
    await setDueRule(db, officer, province.id, {
      tier: 'commune',
      periodKind: 'quarter',
      workingDaysAfterCutoff: 3,
      dayOfLastMonth: null,
      source: `Quyết định số 12/${year}/QĐ-UBND của UBND tỉnh An Sơn`,
      effectiveFrom: `${year - 1}-12-15`,
    })
  })
}

/** Sent up two days after it was issued, and accepted the day after unless it still waits there. */
export async function sendUp(
  house: House,
  report: { id: string; unit: Unit; issuedOn: string },
  province: Unit,
  accepted: boolean,
): Promise<void> {
  const officer = await personOf(house, report.unit, 'officer')
  const superior = await personOf(house, province, 'officer')
  setClock(`${addDays(report.issuedOn, 1)}T15:10:00+07:00`)
  const { id } = await house.database.write(officer.scope, (db) =>
    sendReport(db, officer, report.id, { toUnitId: province.id, viaUnitId: null }),
  )
  if (!accepted) return
  setClock(`${addDays(report.issuedOn, 2)}T09:40:00+07:00`)
  await house.database.write(superior.scope, (db) => acceptDispatch(db, superior, id))
}

/** Two communes ask the province something in the weeks before the day; the first has its answer. */
export async function askProvince(
  house: House,
  [first, second]: readonly Unit[],
  province: Unit,
  day: string,
): Promise<void> {
  if (!first || !second) return
  const superior = await personOf(house, province, 'officer')
  const id = await ask(house, first, province, {
    kind: 'proposal',
    words:
      'Cụm loa thôn Đồng Cao và thôn Bãi Trám hỏng từ tháng 9, xã không còn kinh phí sửa trong năm. Đề nghị tỉnh bố trí kinh phí sửa hai cụm loa.',
    at: `${addDays(day, -12)}T14:20:00+07:00`,
  })
  setClock(`${addDays(day, -9)}T10:05:00+07:00`)
  await house.database.write(superior.scope, (db) =>
    answerQuestion(db, superior, id, {
      version: 1,
      answer:
        'Sở Khoa học và Công nghệ đã đưa hai cụm loa vào danh mục sửa chữa đợt 4. Trong khi chờ, xã dùng loa di động của Trung tâm văn hóa.',
    }),
  )
  await ask(house, second, province, {
    kind: 'question',
    words:
      'Người nghe đài truyền thanh tính theo số hộ trong thôn hay theo số người ước lượng? Đề nghị hướng dẫn một cách đếm chung cho các xã.',
    at: `${addDays(day, -4)}T09:15:00+07:00`,
  })
}

async function ask(
  house: House,
  unit: Unit,
  province: Unit,
  asked: { kind: 'question' | 'proposal'; words: string; at: string },
): Promise<string> {
  const officer = await personOf(house, unit, 'officer')
  setClock(asked.at)
  const { id } = await house.database.write(officer.scope, (db) =>
    askQuestion(db, officer, unit.id, {
      kind: asked.kind,
      words: asked.words,
      toUnitId: province.id,
      reportId: null,
    }),
  )
  return id
}
