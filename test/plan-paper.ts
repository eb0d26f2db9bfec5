import { outlineOf } from '../src/plans/plan/plan.ts'
import type { PlanLetterhead, PlanPaper } from '../src/plans/plan/plan-document.ts'
import type { PlanDraft } from '../src/plans/plan-draft.ts'

/** A draft as the plan it becomes when a person accepts it as read. */
export function paperOf(draft: PlanDraft): PlanPaper {
  return {
    kindCode: draft.kind.code ?? 'KH',
    number: draft.number.value,
    symbol: draft.number.symbol,
    title: draft.title ?? '',
    year: draft.year ?? 2026,
    issuedOn: draft.date.iso,
    place: draft.place,
    signerPosition: draft.signature.position,
    signerName: draft.signature.name,
    outline: outlineOf(draft),
    lines: draft.tasks.map((task) => ({
      origin: task.from,
      groupTitle: task.group,
      label: task.label,
      content: task.text,
      leads: task.leads,
      coordinating: task.coordinating,
      outputs: task.outputs,
      timing: task.timing,
    })),
    budgetLines: [],
  }
}

/** A People's Committee of the draft's own name. */
export function letterheadOf(draft: PlanDraft): PlanLetterhead {
  const issuer = (draft.issuer ?? 'UBND xã Bình Minh').replace(/^UBND\b/u, 'Ủy ban nhân dân')
  return {
    issuer,
    superior: null,
    symbol: 'UBND',
    place: issuer.replace(/^.*(?:xã|phường|huyện|tỉnh|thành phố) /u, ''),
    headTitle: 'Chủ tịch',
  }
}

type Told = Record<string, unknown>

/**
 * What a paper must say again: everything of a draft but places and confidence. Section titles stand in capitals,
 * as the decree has them.
 */
export function toldBy(draft: PlanDraft): Told {
  const tasks = draft.tasks
  return {
    kind: draft.kind.code,
    number: draft.number.value,
    symbol: draft.number.symbol,
    date: draft.date.iso,
    place: draft.place,
    issuer: draft.issuer,
    title: draft.title,
    year: draft.year,
    bases: draft.bases.map(({ text, number, date }) => ({ text, number, date })),
    sections: draft.sections.map(
      ({ numeral, title }) => `${numeral} ${title.toLocaleUpperCase('vi')}`,
    ),
    purposes: draft.purposes,
    requirements: draft.requirements,
    contents: draft.contents,
    methods: draft.methods,
    audience: draft.audience,
    budget: draft.budget,
    abbreviations: draft.abbreviations,
    units: draft.units,
    'tasks.text': tasks.map((task) => task.text),
    'tasks.group': tasks.map((task) => task.group),
    'tasks.label': tasks.map((task) => task.label),
    'tasks.from': tasks.map((task) => task.from),
    'tasks.leads': tasks.map((task) => task.leads),
    'tasks.coordinating': tasks.map((task) => task.coordinating),
    'tasks.outputs': tasks.map((task) => task.outputs),
    'tasks.timing': tasks.map((task) => task.timing),
    reportingDuties: draft.reportingDuties,
    recipients: draft.recipients,
    archive: draft.archive,
    authority: draft.signature.authority,
    position: draft.signature.position?.toLocaleUpperCase('vi') ?? null,
    name: draft.signature.name,
  }
}

/** Fields that a paper must have even if the plan it was read from left them out. */
const supplied = new Set([
  'symbol',
  'place',
  'number',
  'date',
  'position',
  'name',
  'year',
  'issuer',
  'authority',
])

/** Fields in which the draft read back differs, with both values. */
export function differences(
  original: PlanDraft,
  readBack: PlanDraft,
): { field: string; written: unknown; read: unknown }[] {
  const written = toldBy(original)
  const read = toldBy(readBack)
  return Object.keys(written)
    .filter((field) => !(isBlank(written[field]) && supplied.has(field)))
    .filter((field) => JSON.stringify(written[field]) !== JSON.stringify(read[field]))
    .map((field) => ({ field, written: written[field], read: read[field] }))
}

function isBlank(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
