import type { DirectiveView } from './directive-contract.ts'

type Cited = DirectiveView['cited'][number]

/** What names it besides the activities that were chosen by hand. */
export function citedApart({ activities, cited }: DirectiveView): Cited[] {
  const chosen = new Set(activities.map(({ id }) => id))
  return cited.filter(({ activityId }) => activityId === null || !chosen.has(activityId))
}

/** By which texts it was told: a text that is before the public and the delivery that put it there are one. */
export function toldTexts(directive: DirectiveView): (Cited & { toldOn: string })[] {
  const delivered = new Set(
    directive.cited.flatMap(({ kind, itemId }) => (kind === 'delivery' ? [itemId] : [])),
  )
  return citedApart(directive).flatMap((one) =>
    one.toldOn === null || one.isDoubtful || (one.kind === 'item' && delivered.has(one.itemId))
      ? []
      : [{ ...one, toldOn: one.toldOn }],
  )
}

/** How often it was communicated. */
export function timesTold(directive: DirectiveView): number {
  return directive.activities.length + toldTexts(directive).length
}
