import type { Quantity } from './activity.ts'
import type { Details } from './detail-field.ts'

/**
 * What a broadcast's own fields say it amounts to: times on air, minutes on air, and those minutes over all clusters
 * of loudspeakers (docs/glossary.md). What was typed as a quantity stands; nothing is added where a field is missing.
 */
export function derivedQuantities(
  details: Details,
  typed: readonly Quantity[],
): readonly Quantity[] {
  const { minutes_each: each, times, clusters } = details
  if (typeof times !== 'number' || times <= 0) return typed
  const told: Quantity[] = [{ kind: 'broadcasts', value: times, countMethod: 'document' }]
  if (typeof each === 'number' && each > 0) {
    told.push({ kind: 'minutes', value: each * times, countMethod: 'document' })
    if (typeof clusters === 'number' && clusters > 0) {
      told.push({
        kind: 'cluster_minutes',
        value: each * times * clusters,
        countMethod: 'document',
      })
    }
  }
  return [...typed, ...told.filter(({ kind }) => !typed.some((one) => one.kind === kind))]
}
