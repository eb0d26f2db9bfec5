import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { workContract } from '../../../work/contract.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { reportOperations } from '../../report/report-contract.ts'

export const reporting = createClient(reportOperations, callOptions)
const work = createClient({ listWaiting: workContract.listWaiting }, callOptions)

export const reportsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', unitId],
    queryFn: ({ pageParam, signal }) =>
      reporting.listReports({
        params: { unitId },
        query: cursorOf(pageParam),
        signal,
      }),
    ...paged,
  })

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'report', reportId],
    queryFn: ({ signal }) => reporting.getReport({ params: { reportId }, signal }),
  })

export const checkQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'check', reportId],
    queryFn: ({ signal }) => reporting.checkReport({ params: { reportId }, signal }),
  })

/** What is otherwise since the return; another submission, another answer. */
export const changesQuery = (reportId: string, contentHash: string | null) =>
  queryOptions({
    queryKey: ['reports', 'changes', reportId, contentHash],
    queryFn: ({ signal }) => reporting.listChanges({ params: { reportId }, signal }),
  })

/** The words the report would be opened with now. */
export const proposalsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'proposals', reportId],
    queryFn: ({ signal }) => reporting.listProposals({ params: { reportId }, signal }),
    staleTime: 5 * 60_000,
  })

export const decisionsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['waiting', 'decisions', unitId],
    queryFn: ({ pageParam, signal }) =>
      work.listWaiting({
        params: { unitId },
        query: { limit: 50, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })
