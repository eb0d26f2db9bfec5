/** What a line may follow its superior's line in; who does it is always the unit's own. */
export const FOLLOWED = ['content', 'outputs', 'timing'] as const

export type Followed = (typeof FOLLOWED)[number]

/** The fields that are the unit's own after a change: what it changed itself, without what it follows again. */
export function overriddenAfter(
  before: readonly string[],
  changed: readonly Followed[],
  followsAgain: readonly Followed[],
): Followed[] {
  return FOLLOWED.filter(
    (field) => !followsAgain.includes(field) && (before.includes(field) || changed.includes(field)),
  )
}

/** What identifies a due date among those of all lines. */
export function dueKeyOf(lineId: string, due: { windowFrom: string; dueOn: string }): string {
  return `${lineId} ${due.windowFrom} ${due.dueOn}`
}
