import type { Outline } from '../plan/plan-contract.ts'
import type { NewLine } from '../plan/add-lines.ts'
import { parseTiming } from '../timing/timing.ts'

export type TemplateTier = 'province' | 'district' | 'commune'

/** A plan of the house to begin with: the parts most plans have, in plain words. `{unit}`, `{place}` and `{year}` are filled in. */
export interface PlanTemplate {
  code: string
  name: string
  tiers: readonly TemplateTier[]
  title: string
  purposes: readonly string[]
  requirements: readonly string[]
  audience: readonly string[]
  contents: readonly string[]
  methods: readonly string[]
  budget: readonly string[]
  recipients: readonly { text: string; forReport: boolean }[]
  tasks: readonly TemplateTask[]
}

export interface TemplateTask {
  group: string
  content: string
  /** As the paper names who does it; the unit chooses whom it means. */
  leads: readonly string[]
  coordinating?: readonly string[]
  timing: string
  outputs?: readonly string[]
}

export interface Filling {
  unit: string
  /** "xã Bình Minh" */
  place: string
  year: number
}

export function filled(text: string, { unit, place, year }: Filling): string {
  return text
    .replaceAll('{unit}', unit)
    .replaceAll('{place}', place)
    .replaceAll('{year}', String(year))
}

export function outlineFrom(template: PlanTemplate, filling: Filling): Outline {
  const all = (texts: readonly string[]) => texts.map((text) => filled(text, filling))
  return {
    ...blankOutline(),
    purposes: all(template.purposes),
    requirements: all(template.requirements),
    audience: all(template.audience),
    contents: all(template.contents),
    methods: all(template.methods),
    budget: all(template.budget),
    recipients: template.recipients.map(({ text, forReport }) => ({
      text: filled(text, filling),
      forReport,
    })),
  }
}

export function linesFrom(template: PlanTemplate, filling: Filling): NewLine[] {
  return template.tasks.map((task, index) => ({
    origin: 'appendix',
    groupTitle: filled(task.group, filling),
    label: String(index + 1),
    content: filled(task.content, filling),
    leads: task.leads.map((words) => filled(words, filling)),
    coordinating: (task.coordinating ?? []).map((words) => filled(words, filling)),
    outputs: [...(task.outputs ?? [])],
    timing: parseTiming(filled(task.timing, filling), filling.year),
    source: null,
  }))
}

export function blankOutline(): Outline {
  return {
    bases: [],
    sections: [],
    purposes: [],
    requirements: [],
    contents: [],
    methods: [],
    audience: [],
    budget: [],
    units: [],
    abbreviations: {},
    reportingDuties: [],
    recipients: [],
    archive: 'VT',
    authority: [],
  }
}
