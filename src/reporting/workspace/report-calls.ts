import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { organizationContract } from '../../organization/contract.ts'
import { plansContract } from '../../plans/contract.ts'
import { createClient } from '../../platform/client.ts'
import { workContract } from '../../work/contract.ts'
import { callOptions } from '../../workspace/calls.ts'
import { reportingContract } from '../contract.ts'
import type { FigureRef } from './prose-text.ts'

export const reporting = createClient(reportingContract, callOptions)
const work = createClient(
  { listApprovals: workContract.listApprovals, listWaiting: workContract.listWaiting },
  callOptions,
)
const units = createClient({ getUnit: organizationContract.getUnit }, callOptions)
const plans = createClient({ listPlans: plansContract.listPlans }, callOptions)

export const reportsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', unitId],
    queryFn: ({ pageParam, signal }) =>
      reporting.listReports({
        params: { unitId },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
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

export const recordsQuery = (reportId: string, { code, row }: FigureRef) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'records', reportId, code, row],
    queryFn: ({ pageParam, signal }) =>
      reporting.listRecords({
        params: { reportId, code },
        query: { row, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const approvalsQuery = (subjectId: string) =>
  queryOptions({
    queryKey: ['reports', 'approvals', subjectId],
    queryFn: ({ signal }) => work.listApprovals({ params: { subjectId }, signal }),
  })

export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['organization', 'unit', unitId],
    queryFn: ({ signal }) => units.getUnit({ params: { unitId }, signal }),
    staleTime: 60 * 60_000,
  })

/** The unit's own plans, to be cited again. */
export const citedPlansQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['reports', 'cited-plans', unitId],
    queryFn: ({ signal }) =>
      plans
        .listPlans({ params: { unitId }, query: { of: 'own' }, signal })
        .then(({ items }) => items),
    staleTime: 5 * 60_000,
  })

export const decisionsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['waiting', 'decisions', unitId],
    queryFn: ({ pageParam, signal }) =>
      work.listWaiting({
        params: { unitId },
        query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
