import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { dutyOperations } from '../../duty/duty-contract.ts'
import { periodOperations } from '../../period/period-contract.ts'

export const duties = createClient(dutyOperations, callOptions)
export const periods = createClient(periodOperations, callOptions)

export const dutiesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['reports', 'duties', unitId],
    queryFn: ({ signal }) => duties.listDuties({ params: { unitId }, signal }),
  })

export const dueRulesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['reports', 'due-rules', unitId],
    queryFn: ({ signal }) => periods.listDueRules({ params: { unitId }, signal }),
  })
