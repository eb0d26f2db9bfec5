import { defineContract } from '../platform/contract.ts'
import { eventOperations } from './event/event-contract.ts'
import { unitOperations } from './unit/unit-contract.ts'

export const organizationContract = defineContract({ ...unitOperations, ...eventOperations })
