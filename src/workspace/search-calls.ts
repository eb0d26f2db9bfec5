import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../platform/client.ts'
import type { planSearchContract } from '../plans/search/search-contract.ts'
import type { reportSearchContract } from '../reporting/search/search-contract.ts'
import { callOptions } from './calls.ts'

/** The search box belongs to the shell, which loads no schemas; so the two addresses are spelled out here. */
const plans = createClient<typeof planSearchContract>(
  {
    searchPlans: { method: 'GET', path: '/units/:unitId/plan-search' },
  } as typeof planSearchContract,
  callOptions,
)
const reports = createClient<typeof reportSearchContract>(
  {
    searchReports: { method: 'GET', path: '/units/:unitId/report-search' },
  } as typeof reportSearchContract,
  callOptions,
)

/** A single letter finds everything, which is nothing. */
export const FEWEST_LETTERS = 2

export const searchQuery = (unitId: string, asked: string) =>
  queryOptions({
    queryKey: ['search', unitId, asked],
    queryFn: async ({ signal }) => {
      const input = { params: { unitId }, query: { q: asked }, signal }
      const [found, { items }] = await Promise.all([
        plans.searchPlans(input),
        reports.searchReports(input),
      ])
      return { ...found, reports: items }
    },
    enabled: unitId !== '' && asked.length >= FEWEST_LETTERS,
  })

export type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof searchQuery>['queryFn']>>>
