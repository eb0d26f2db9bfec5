import type { PlanDraft, Span, TaskDraft } from '../plan-draft.ts'

/**
 * The tasks with one cut in two at a position in its text, the second part with the same units and times. Null
 * when a part would be empty.
 */
export function splitTask(draft: PlanDraft, index: number, position: number): TaskDraft[] | null {
  const task = draft.tasks[index]
  if (!task) return null
  const [first, second] = [task.text.slice(0, position).trim(), task.text.slice(position).trim()]
  if (first === '' || second === '') return null
  const cut = placeOf(draft.source, task.at, second)
  return draft.tasks.toSpliced(
    index,
    1,
    { ...task, text: first, at: { start: task.at.start, end: cut ?? task.at.end } },
    // An own start also where the place is not found: two tasks are never at the same place.
    { ...task, text: second, at: { start: cut ?? task.at.end, end: task.at.end } },
  )
}

/** The tasks with one and the next made one: both texts, all units, products and times. Null for the last one. */
export function joinTasks({ tasks }: PlanDraft, index: number): TaskDraft[] | null {
  const [task, next] = [tasks[index], tasks[index + 1]]
  if (!task || !next) return null
  const leads = union(task.leads, next.leads)
  const said = new Set(task.timing.map((item) => item.text))
  return tasks.toSpliced(index, 2, {
    ...task,
    text: `${task.text} ${next.text}`,
    leads,
    coordinating: union(task.coordinating, next.coordinating).filter((one) => !leads.includes(one)),
    outputs: union(task.outputs, next.outputs),
    timing: [...task.timing, ...next.timing.filter((item) => !said.has(item.text))],
    sure: Math.min(task.sure, next.sure),
    at: joined(task.at, next.at),
  })
}

/** Where the words of the second part begin in the source, whose lines may break elsewhere. */
function placeOf(source: string, at: Span, second: string): number | null {
  const words = second.split(/\s+/u).slice(0, 6).map(escaped)
  const found = new RegExp(words.join('\\s+'), 'u').exec(source.slice(at.start, at.end))
  return found && found.index > 0 ? at.start + found.index : null
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')
}

/** A task that a person added stands nowhere in the source. */
function joined(a: Span, b: Span): Span {
  if (a.end === a.start) return b
  if (b.end === b.start) return a
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}
