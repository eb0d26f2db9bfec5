import { actsFor, type Actor } from '../../platform/actor.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { planDraft, type PlanDraft } from '../plan-draft.ts'
import { joinTasks, splitTask } from './part-tasks.ts'
import { parseTiming } from '../timing/timing.ts'

/** One cell changed by a person. `path` is names and positions joined by dots: `tasks.3.timing`. */
export interface Correction {
  path: string
  value: unknown
}

export interface AppliedCorrection extends Correction {
  before: unknown
  by: string
  at: string
}

/** `reading` while a job reads the file, `unreadable` when it could not. */
export type DraftState = 'reading' | 'unreadable' | 'reviewing' | 'accepted' | 'discarded'

/** How far a job is with reading the file. */
export interface Reading {
  /** Pages. */
  done: number
  /** Null until the file was opened. */
  all: number | null
  /** Why it could not be read, for the person who sent it. */
  problem: string | null
}

/** What a reviewer decided besides corrections. */
export interface Decisions {
  /** Ids of doubts, as the screen makes them. */
  accepted: string[]
  /** Ids of units by the words they were chosen for; none means nobody. */
  matches: Record<string, string[]>
}

export interface Draft {
  id: string
  orgPath: string
  unitId: string
  fileName: string
  fileId: string | null
  state: DraftState
  /** Null once it was read. */
  reading: Reading | null
  planId: string | null
  asRead: PlanDraft
  corrections: AppliedCorrection[]
  decisions: Decisions
  version: number
  createdAt: string
  createdBy: string
}

export function canCorrect(actor: Actor, draft: Pick<Draft, 'unitId' | 'state'>): boolean {
  return draft.state === 'reviewing' && actsFor(actor, draft.unitId, 'officer')
}

/** What is being read, or could not be, can be thrown away too. */
export function canDiscard(actor: Actor, draft: Pick<Draft, 'unitId' | 'state'>): boolean {
  const open = draft.state !== 'accepted' && draft.state !== 'discarded'
  return open && actsFor(actor, draft.unitId, 'officer')
}

/** The draft as corrected so far. */
export function correctedDraft(draft: Pick<Draft, 'asRead' | 'corrections'>): PlanDraft {
  return draft.corrections.reduce((soFar, one) => correct(soFar, one).draft, draft.asRead)
}

/**
 * Changes one cell, or the tasks at once: `tasks.N.split` takes the position in the task's text where the second
 * part begins, `tasks.N.join` makes it one with the next. `tasks.N.timing` takes words and reads them again; null removes a whole element of a list;
 * position = length adds one. Throws InvalidForm when the path or the value does not fit a PlanDraft.
 */
export function correct(
  draft: PlanDraft,
  { path, value }: Correction,
): { draft: PlanDraft; before: unknown } {
  const steps = path.split('.')
  if (!CORRECTABLE.has(steps[0] ?? '')) throw unfit(path)
  const parted = partedTasks(draft, steps, value)
  if (parted) return parted
  const changed: unknown = structuredClone(draft)
  const place = steps.slice(0, -1).reduce((at, step) => stepInto(at, step, path), changed)
  const before = put(place, steps.at(-1) ?? '', valueFor(draft, steps, value), path)
  const checked = planDraft.safeParse(changed)
  if (!checked.success || !checked.data.tasks.every(isDatable)) throw unfit(path)
  return { draft: checked.data, before: before ?? null }
}

/** Undefined when the path is a cell. */
function partedTasks(
  draft: PlanDraft,
  [root, position = '', act = '', ...rest]: readonly string[],
  value: unknown,
): { draft: PlanDraft; before: unknown } | undefined {
  if (root !== 'tasks' || (act !== 'split' && act !== 'join')) return undefined
  const index = /^\d+$/.test(position) && rest.length === 0 ? Number(position) : -1
  const tasks =
    act === 'join'
      ? joinTasks(draft, index)
      : splitTask(draft, index, typeof value === 'number' ? value : 0)
  if (!tasks) {
    throw new InvalidForm({
      [`tasks.${position}.text`]:
        act === 'join'
          ? 'Sau việc này không còn việc nào để gộp.'
          : 'Hãy đặt con trỏ vào giữa nội dung việc, mỗi phần phải còn chữ.',
    })
  }
  return { draft: { ...draft, tasks }, before: draft.tasks[index] ?? null }
}

/** Due dates are computed of these days at every look. */
function isDatable({ timing }: PlanDraft['tasks'][number]): boolean {
  return timing.every(({ from, to, before }) =>
    [from, to, before].every((day) => day === undefined || aDay.safeParse(day).success),
  )
}
const aDay = typedDate('')

const CORRECTABLE = new Set([
  'kind',
  'number',
  'date',
  'place',
  'issuer',
  'title',
  'year',
  'purposes',
  'requirements',
  'contents',
  'methods',
  'audience',
  'budget',
  'tasks',
  'reportingDuties',
  'recipients',
  'archive',
  'signature',
])

function valueFor(draft: PlanDraft, steps: readonly string[], value: unknown): unknown {
  const isTiming = steps[0] === 'tasks' && steps.length === 3 && steps[2] === 'timing'
  if (isTiming && typeof value === 'string') return parseTiming(value, draft.year)
  return typeof value === 'string' ? value.normalize('NFC').trim() : value
}

function stepInto(at: unknown, step: string, path: string): unknown {
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) throw unfit(path)
  return (at as Record<string, unknown>)[step]
}

/** Answers what stood there before. */
function put(at: unknown, step: string, value: unknown, path: string): unknown {
  if (Array.isArray(at)) {
    const position = /^\d+$/.test(step) ? Number(step) : -1
    if (position < 0 || position > at.length) throw unfit(path)
    const before: unknown = at[position]
    if (value === null) at.splice(position, 1)
    else at[position] = value
    return before
  }
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) throw unfit(path)
  const fields = at as Record<string, unknown>
  const before = fields[step]
  fields[step] = value
  return before
}

function unfit(path: string): InvalidForm {
  return new InvalidForm({ [path]: 'Ô này không sửa được thành giá trị vừa nhập.' })
}
