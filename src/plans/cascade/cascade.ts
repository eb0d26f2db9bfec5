import type { Timing } from '../plan-draft.ts'

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

interface FollowingLine {
  sourceLineId: string | null
  overridden: readonly string[]
  content: string
  outputs: string[]
  timing: Timing
}

/** Of a line taken over from a superior: which of its fields are its own once these were written. */
export function overriddenByChange(
  line: FollowingLine,
  typed: {
    content?: string | undefined
    outputs?: string[] | undefined
    timing?: Timing | undefined
  },
  followsAgain: readonly Followed[] = [],
): Followed[] {
  if (line.sourceLineId === null) return []
  const changed = FOLLOWED.filter(
    (field) => typed[field] !== undefined && !same(typed[field], line[field]),
  )
  return overriddenAfter(line.overridden, changed, followsAgain)
}

/** Two times are the same when they are written alike. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What identifies a due date among those of all lines. */
export function dueKeyOf(lineId: string, due: { windowFrom: string; dueOn: string }): string {
  return `${lineId} ${due.windowFrom} ${due.dueOn}`
}
