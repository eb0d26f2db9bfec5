import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { assignmentOperations } from '../../due/assignment-contract.ts'
import { dueOperations } from '../../due/due-contract.ts'
import { occurrenceOperations } from '../../due/occurrence-contract.ts'
import { planOperations } from '../../plan/plan-contract.ts'

/** Of due work, and of the list of plans it is narrowed by. */
export const due = createClient(
  {
    ...dueOperations,
    ...occurrenceOperations,
    ...assignmentOperations,
    listPlans: planOperations.listPlans,
  },
  callOptions,
)
