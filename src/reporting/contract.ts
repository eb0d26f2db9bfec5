import { defineContract } from '../platform/contract.ts'
import { commentOperations } from './comment/comment-contract.ts'
import { dispatchOperations } from './dispatch/dispatch-contract.ts'
import { dutyOperations } from './duty/duty-contract.ts'
import { indicatorOperations } from './figure/indicator-contract.ts'
import { recordOperations } from './figure/record-contract.ts'
import { outputOperations } from './output/output-contract.ts'
import { periodOperations } from './period/period-contract.ts'
import { questionOperations } from './question/question-contract.ts'
import { reportOperations } from './report/report-contract.ts'

export type { CellView, Finding, LineRow, Section } from './report/content-contract.ts'
export type { Change } from './approval/changes-contract.ts'
export type { DispatchView, ReceivedRow } from './dispatch/dispatch-contract.ts'
export type { DutyView, OwedPeriod } from './duty/duty-contract.ts'
export type { ReportOutput } from './output/output-contract.ts'
export type { ReportSummary, ReportView } from './report/report-contract.ts'

export const reportingContract = defineContract({
  ...reportOperations,
  ...recordOperations,
  ...indicatorOperations,
  ...outputOperations,
  ...dutyOperations,
  ...periodOperations,
  ...dispatchOperations,
  ...questionOperations,
  ...commentOperations,
})
