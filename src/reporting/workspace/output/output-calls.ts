import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { outputOperations } from '../../output/output-contract.ts'

export const output = createClient(outputOperations, callOptions)

export const outputQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'output', reportId],
    queryFn: ({ signal }) => output.getReportOutput({ params: { reportId }, signal }),
  })
