import { defineContract } from '../platform/contract.ts'
import { activityOperations } from './activity/activity-contract.ts'
import { attendanceOperations, evidenceOperations } from './activity/evidence-contract.ts'
import { amendmentOperations } from './amendment/amendment-contract.ts'
import { amendmentPaperOperations } from './amendment/amendment-paper-contract.ts'
import { boardOperations } from './board/board-contract.ts'
import { budgetOperations } from './budget/budget-contract.ts'
import { calendarOperations } from './calendar/calendar-contract.ts'
import { cascadeOperations } from './cascade/cascade-contract.ts'
import { importOperations } from './activity/import-contract.ts'
import { coverageOperations } from './coverage/coverage-contract.ts'
import { dueChangeOperations } from './change/due-change-contract.ts'
import { directiveOperations } from './directive/directive-contract.ts'
import { draftOperations } from './draft/draft-contract.ts'
import { assignmentOperations } from './due/assignment-contract.ts'
import { dueOperations } from './due/due-contract.ts'
import { occurrenceOperations } from './due/occurrence-contract.ts'
import { lineOperations } from './plan/line-contract.ts'
import { facetOperations } from './facet/facet-contract.ts'
import { outsideOperations } from './outside/outside-contract.ts'
import { planOperations } from './plan/plan-contract.ts'
import { planLifeOperations } from './plan/plan-life-contract.ts'
import { receiptOperations } from './receipt/receipt-contract.ts'
import { shortcomingOperations } from './shortcoming/shortcoming-contract.ts'
import { viewOperations } from './view/view-contract.ts'
import { writingOperations } from './writing/writing-contract.ts'

export const plansContract = defineContract({
  ...draftOperations,
  ...planOperations,
  ...lineOperations,
  ...planLifeOperations,
  ...writingOperations,
  ...shortcomingOperations,
  ...budgetOperations,
  ...cascadeOperations,
  ...amendmentOperations,
  ...amendmentPaperOperations,
  ...receiptOperations,
  ...directiveOperations,
  ...dueOperations,
  ...boardOperations,
  ...dueChangeOperations,
  ...calendarOperations,
  ...occurrenceOperations,
  ...assignmentOperations,
  ...outsideOperations,
  ...activityOperations,
  ...facetOperations,
  ...evidenceOperations,
  ...attendanceOperations,
  ...importOperations,
  ...coverageOperations,
  ...viewOperations,
})
