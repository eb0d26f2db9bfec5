import { defineContract } from '../platform/contract.ts'
import { addresseeOperations } from './addressee/addressee-contract.ts'
import { eventOperations } from './event/event-contract.ts'
import { historyOperations } from './event/history-contract.ts'
import { officeOperations } from './office/office-contract.ts'
import { postOperations } from './post/post-contract.ts'
import { unitOperations } from './unit/unit-contract.ts'

export const organizationContract = defineContract({
  ...unitOperations,
  ...eventOperations,
  ...historyOperations,
  ...postOperations,
  ...officeOperations,
  ...addresseeOperations,
})
