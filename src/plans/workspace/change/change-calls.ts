import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { dueChangeOperations } from '../../change/due-change-contract.ts'

export const changes = createClient(dueChangeOperations, callOptions)
