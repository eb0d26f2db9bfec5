import type { Quantity } from './activity.ts'
import type { Details } from './detail-field.ts'

/**
 * What a broadcast's own fields say it amounts to: times on air, and minutes in all. What was typed as a quantity
 * stands; nothing is added where a field is missing.
 */
export function derivedQuantities(
  details: Details,
  typed: readonly Quantity[],
): readonly Quantity[] {
  const { minutes_each: each, times } = details
  if (typeof times !== 'number' || times <= 0) return typed
  const told: Quantity[] = [{ kind: 'broadcasts', value: times, countMethod: 'document' }]
  if (typeof each === 'number') {
    told.push({ kind: 'minutes', value: each * times, countMethod: 'document' })
  }
  return [...typed, ...told.filter(({ kind }) => !typed.some((one) => one.kind === kind))]
}

/** Minutes heard over all loudspeakers: minutes each time × times × clusters; undefined when one is not known. */
export function clusterMinutes({
  minutes_each: each,
  times,
  clusters,
}: Details): number | undefined {
  const known = [each, times, clusters].every((one) => typeof one === 'number')
  return known ? Number(each) * Number(times) * Number(clusters) : undefined
}
