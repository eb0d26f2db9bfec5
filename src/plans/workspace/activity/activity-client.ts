import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { activityOperations } from '../../activity/activity-contract.ts'
import { attendanceOperations, evidenceOperations } from '../../activity/evidence-contract.ts'
import { dueOperations } from '../../due/due-contract.ts'
import { planOperations } from '../../plan/plan-contract.ts'

/** Of due work, activities and the list of plans; drafts of plans have a client of their own. */
export const plans = createClient(
  {
    ...dueOperations,
    ...activityOperations,
    ...evidenceOperations,
    ...attendanceOperations,
    listPlans: planOperations.listPlans,
  },
  callOptions,
)
