import { facetNames, type Facets, facetsNamedIn } from '../../../law/catalogue/facets.ts'
import type { Proposal } from '../activity/record-proposal.ts'

/** As the server proposes: what the title names, and what the served lines ask for. */
export function proposedFacets({ suggestions, serves, title }: Proposal, on: string): Facets {
  const served = (suggestions.data ?? []).filter(({ occurrenceId }) =>
    serves.includes(occurrenceId),
  )
  const sources = [facetsNamedIn(title, on), ...served.map(({ facets }) => facets)]
  const merged = facetNames.map((name) => [
    name,
    [...new Set(sources.flatMap((source) => source[name]))],
  ])
  return Object.fromEntries(merged) as Facets
}
