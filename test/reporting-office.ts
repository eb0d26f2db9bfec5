import type { Unit } from '../src/organization/index.ts'
import { reportingContract } from '../src/reporting/index.ts'
import type { Visitor, World } from './world.ts'

export interface ReportRef {
  params: { reportId: string }
}

/** A commune with a clerk and a chair, its neighbour and its province, on a day of the first quarter. */
export async function openOffice(world: World, today = '2024-03-12') {
  world.setToday(today)
  const { province, communes } = await world.addProvince()
  const [unit, neighbour] = communes
  const clerk = await world.visit(unit, 'officer', 'Trần Thị Hoa')
  const chair = await world.visit(unit, 'head', 'Lê Văn Bình')
  return { province, unit, neighbour, clerk, chair }
}

export async function openQuarter(
  clerk: Visitor,
  unit: Unit,
  periodKey = '2024-Q1',
): Promise<ReportRef> {
  const { id } = await clerk.api(reportingContract).openReport({
    params: { unitId: unit.id },
    body: { periodKind: 'quarter', periodKey },
  })
  return { params: { reportId: id } }
}

/** Submits the version that is there now. */
export async function submit(clerk: Visitor, report: ReportRef) {
  const api = clerk.api(reportingContract)
  const { version } = await api.getReport(report)
  return api.submitReport({ ...report, body: { version } })
}
