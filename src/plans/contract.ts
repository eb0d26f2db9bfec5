import { defineContract } from '../platform/contract.ts'
import { activityOperations } from './activity/activity-contract.ts'
import { draftOperations } from './draft/draft-contract.ts'
import { assignmentOperations } from './due/assignment-contract.ts'
import { dueOperations } from './due/due-contract.ts'
import { occurrenceOperations } from './due/occurrence-contract.ts'
import { planOperations } from './plan/plan-contract.ts'
import { planLifeOperations } from './plan/plan-life-contract.ts'

export const plansContract = defineContract({
  ...draftOperations,
  ...planOperations,
  ...planLifeOperations,
  ...dueOperations,
  ...occurrenceOperations,
  ...assignmentOperations,
  ...activityOperations,
})
