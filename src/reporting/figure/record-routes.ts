import { bind, type Binding } from '../../platform/binding.ts'
import { listFigureRecords } from './find-figure-records.ts'
import { recordOperations } from './record-contract.ts'
import { viewBreakdown } from './view-breakdown.ts'

export function recordRoutes(): Binding {
  return bind(recordOperations, {
    listRecords: ({ db, params, query: { row, ...asked } }) =>
      listFigureRecords(db, params.reportId, { code: params.code, row }, asked),
    viewBreakdown: ({ db, params, query: { row, ...asked } }) =>
      viewBreakdown(db, params.reportId, { code: params.code, row }, asked),
  })
}
