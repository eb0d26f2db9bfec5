import type { PlanDraft, TaskDraft } from '../../plan-draft.ts'
import type { Expected, ExpectedTask } from './expected.ts'

export interface Difference {
  field: string
  expected: unknown
  found: unknown
}

/** Compares every field an expectation names: how many, and which differ. */
export function compare(
  draft: PlanDraft,
  expected: Expected,
): { all: number; differing: Difference[] } {
  const pairs: Difference[] = []
  const found = figures(draft, expected)
  for (const [field, value] of Object.entries(expected)) {
    if (field !== 'tasks') pairs.push({ field, expected: value, found: found[field] })
  }
  if (expected.tasks) {
    pairs.push({ field: 'tasks', expected: expected.tasks.length, found: draft.tasks.length })
    for (const [at, task] of expected.tasks.entries())
      pairs.push(...comparedTask(draft.tasks[at], task, at))
  }
  const differing = pairs.filter(
    (pair) => JSON.stringify(pair.expected) !== JSON.stringify(pair.found),
  )
  return { all: pairs.length, differing }
}

function figures(draft: PlanDraft, expected: Expected): Record<string, unknown> {
  const list = (field: 'purposes' | 'requirements' | 'contents' | 'methods') =>
    typeof expected[field] === 'number' ? draft[field].length : draft[field]
  return {
    kind: draft.kind.code,
    number: draft.number.value,
    symbol: draft.number.symbol,
    date: draft.date.iso,
    place: draft.place,
    issuer: draft.issuer?.replace(/^U[ỷỶ] ban/u, 'Ủy ban'),
    title: draft.title,
    year: draft.year,
    bases: draft.bases.map((basis) => basis.number),
    sections: draft.sections.length,
    purposes: list('purposes'),
    requirements: list('requirements'),
    contents: list('contents'),
    methods: list('methods'),
    audience: draft.audience.length,
    budget: draft.budget.length,
    units: draft.units,
    reporting: draft.reportingDuties.map((duty) => [duty.period, duty.to, duty.via]),
    recipients: draft.recipients.length,
    archive: draft.archive,
    authority: draft.signature.authority,
    position: draft.signature.position,
    name: draft.signature.name,
    unplaced: draft.unplaced.length,
    warnings: draft.warnings.map((warning) => warning.code),
  }
}

function comparedTask(
  task: TaskDraft | undefined,
  expected: ExpectedTask,
  at: number,
): Difference[] {
  const found: Record<string, unknown> = {
    text: task?.text,
    group: task?.group,
    label: task?.label,
    leads: task?.leads,
    with: task?.coordinating,
    outputs: task?.outputs,
    when: task?.timing.map(shownTiming),
  }
  return Object.entries(expected).map(([field, value]) => ({
    field: `tasks.${at}.${field}`,
    expected: value,
    found: found[field],
  }))
}

export function shownTiming(item: TaskDraft['timing'][number]): string {
  const count = item.count ? `x${item.count}` : ''
  if (item.before) return `<${item.before}`
  if (item.every) return `every ${item.every.n} ${item.every.unit}${count && ` ${count}`}`
  if (item.from || item.to) return `${item.from ?? ''}..${item.to ?? ''}`
  return count || item.kind
}
