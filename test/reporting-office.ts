import { expect } from 'vitest'
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

/** Approves what is submitted now. */
export async function approve(chair: Visitor, report: ReportRef) {
  const api = chair.api(reportingContract)
  const { contentHash } = await api.getReport(report)
  return api.approveReport({ ...report, body: { contentHash: contentHash ?? '' } })
}

/** Walks every page of every figure: as many records as it says, adding up to it, by unit and by task too. */
export async function everyFigureOpens(visitor: Visitor, report: ReportRef): Promise<void> {
  const api = visitor.api(reportingContract)
  const { cells } = await api.getReport(report)
  expect(cells.length).toBeGreaterThan(10)
  for (const cell of cells) {
    const params = { ...report.params, code: cell.code }
    const ids = new Set<string>()
    let sum = 0
    let cursor: string | undefined
    do {
      const query = { row: cell.row, limit: 3, ...(cursor === undefined ? {} : { cursor }) }
      const page = await api.listRecords({ params, query })
      for (const record of page.items) {
        ids.add(record.id)
        sum += record.counted
      }
      expect(page.total).toEqual({ records: cell.records, counted: cell.numerator ?? cell.counted })
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect([cell.code, ids.size, sum]).toEqual([
      cell.code,
      cell.records,
      cell.numerator ?? cell.counted,
    ])
    if (cell.records === 0 || cell.row !== '') continue
    const { items } = await api.viewBreakdown({ params, query: { row: cell.row, by: 'unit' } })
    expect([cell.code, items.reduce((all, item) => all + item.records, 0)]).toEqual([
      cell.code,
      cell.records,
    ])
    for (const item of items) {
      const query = { row: cell.row, unit: item.key, limit: 1 }
      const page = await api.listRecords({ params, query })
      expect(page.total.records).toBe(item.records)
    }
  }
}
