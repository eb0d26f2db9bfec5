import { createClient } from '../../platform/client.ts'
import { callOptions } from '../../workspace/calls.ts'
import { identityContract } from '../contract.ts'

export const accountClient = createClient(identityContract, callOptions)
