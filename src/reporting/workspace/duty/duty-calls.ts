import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { dutyOperations } from '../../duty/duty-contract.ts'

export const duties = createClient(dutyOperations, callOptions)
