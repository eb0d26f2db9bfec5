import { defineContract } from '../platform/contract.ts'
import { activityOperations } from './activity-contract.ts'
import { draftOperations } from './draft-contract.ts'
import { dueOperations } from './due-contract.ts'
import { planOperations } from './plan-contract.ts'

export const plansContract = defineContract({
  ...draftOperations,
  ...planOperations,
  ...dueOperations,
  ...activityOperations,
})
