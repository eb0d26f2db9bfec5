import { addDays, periodOf } from '../law/index.ts'
import type { ReportingPeriod } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Actor } from '../platform/actor.ts'
import { setClock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import {
  approveReport,
  getReport,
  issueReport,
  openReport,
  renderForApproval,
  saveSections,
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
      const said = index === 0 && period.n === 3 ? DIFFICULTIES : NO_DIFFICULTIES
      const id = await makeReport(house, unit, period, 40 + period.n * 11 + index, said)
      const last = period === over.at(-1)
      if (superior === null || (last && index === 2)) continue
      const report = { id, unit, issuedOn: addDays(period.to, 2) }
      await sendUp(house, report, superior, !last || index !== 1)
    }
  }
}

/** What a commune's report says went badly; its plan of the next year answers it. */
const DIFFICULTIES = [
  '- Hai thôn vùng xa chưa có loa truyền thanh, người dân biết muộn về thủ tục mới.',
  '- Cán bộ thôn chưa được tập huấn hướng dẫn nộp hồ sơ trực tuyến.',
].join('\n')

const NO_DIFFICULTIES = 'Không có khó khăn, vướng mắc.'

async function say(db: Db, officer: Actor, reportId: string, words: string): Promise<void> {
  const { sections, version } = await getReport(db, officer, reportId)
  const part = sections.find((one) => one.code === 'difficulties')
  if (part) part.text = [part.text, words].filter(Boolean).join('\n')
  await saveSections(db, officer, reportId, { version, sections })
}

async function makeReport(
  house: House,
  unit: Unit,
  period: ReportingPeriod,
  number: number,
  difficulties: string,
): Promise<string> {
  const officer = await personOf(house, unit, 'officer')
  const head = await personOf(house, unit, 'head')
  setClock(`${addDays(period.to, 1)}T08:30:00+07:00`)
  const { id, hash } = await house.database.write(officer.scope, async (db) => {
    const opened = await openReport(db, officer, unit.id, {
      periodKind: 'quarter',
      periodKey: period.key,
    })
    await say(db, officer, opened.id, difficulties)
    const submitted = await submitReport(db, officer, opened.id, 2)
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
