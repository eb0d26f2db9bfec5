import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { acceptDispatch, createDuty, sendReport, setDueRule } from '../reporting/index.ts'
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
