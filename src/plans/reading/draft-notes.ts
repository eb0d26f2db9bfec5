import type { PlanDraft, ReportingDutyDraft, Span, TaskDraft } from '../plan-draft.ts'

/** What the parts of the reader write down while they walk through a plan. */
export interface DraftNotes {
  year: number | null
  lists: Record<ListField, string[]>
  sections: PlanDraft['sections']
  units: string[]
  tasks: TaskDraft[]
  reportingDuties: ReportingDutyDraft[]
  where: PlanDraft['where']
  unplaced: string[]
  warnings: PlanDraft['warnings']
  /** Units a letter is sent to, who do what it asks of nobody else. */
  addressees: string[]
  texts: number
}

type ListField = 'purposes' | 'requirements' | 'contents' | 'methods' | 'audience' | 'budget'

export function newNotes(year: number | null): DraftNotes {
  return {
    year,
    lists: { purposes: [], requirements: [], contents: [], methods: [], audience: [], budget: [] },
    sections: [],
    units: [],
    tasks: [],
    reportingDuties: [],
    where: {},
    unplaced: [],
    warnings: [],
    addressees: [],
    texts: 0,
  }
}

export function addItem(
  notes: DraftNotes,
  field: ListField,
  text: string,
  at: Span,
  sure = 0.9,
): void {
  place(notes, `${field}.${notes.lists[field].length}`, at, sure)
  notes.lists[field].push(text)
}

/** Read, and rightly in no field: headings, sentences that lead in or close. */
export function addText(notes: DraftNotes, at: Span, sure = 0.8): void {
  place(notes, `text.${notes.texts++}`, at, sure)
}

export function place(notes: DraftNotes, field: string, at: Span, sure: number): void {
  notes.where[field] = { at: { start: at.start, end: at.end }, sure }
}
