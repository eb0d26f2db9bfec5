import { addDays, periodOf } from '../law/index.ts'
import type { ReportingPeriod } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import {
  approveReport,
  issueReport,
  openReport,
  renderForApproval,
  submitReport,
} from '../reporting/index.ts'
import { sendUp } from './sample-dispatch.ts'
import { personOf } from './sample-people.ts'

/**
 * Reports of the quarters that ended before the day: opened, submitted, approved by the head, issued and sent to the
 * superior, who has accepted them; of the last quarter one still waits there and one is not sent yet.
 */
export async function makeReports(
  house: House,
  units: readonly Unit[],
  superior: Unit | null,
  year: number,
  day: string,
): Promise<void> {
  for (const [index, unit] of units.entries()) {
    const over = [1, 2, 3, 4]
      .map((n) => periodOf('quarter', { year, n }))
      .filter(({ to }) => addDays(to, 6) < day)
    for (const period of over) {
      const id = await makeReport(house, unit, period, 40 + period.n * 11 + index)
      const last = period === over.at(-1)
      if (superior === null || (last && index === 2)) continue
      const report = { id, unit, issuedOn: addDays(period.to, 2) }
      await sendUp(house, report, superior, !last || index !== 1)
    }
  }
}

async function makeReport(
  house: House,
  unit: Unit,
  period: ReportingPeriod,
  number: number,
): Promise<string> {
  const officer = await personOf(house, unit, 'officer')
  const head = await personOf(house, unit, 'head')
  setClock(`${addDays(period.to, 1)}T08:30:00+07:00`)
  const { id, hash } = await house.database.write(officer.scope, async (db) => {
    const opened = await openReport(db, officer, unit.id, {
      periodKind: 'quarter',
      periodKey: period.key,
    })
    const submitted = await submitReport(db, officer, opened.id, 1)
    return { id: opened.id, hash: submitted.contentHash }
  })
  setClock(`${addDays(period.to, 2)}T10:00:00+07:00`)
  const prints = await renderForApproval(house, head, id, hash)
  await house.database.write(head.scope, (db) => approveReport(db, head, house, id, hash, prints))
  await house.database.write(officer.scope, (db) =>
    issueReport(db, officer, id, { number, issuedOn: addDays(period.to, 2) }),
  )
  return id
}
