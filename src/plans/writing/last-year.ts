import type { NewLine } from '../plan/add-lines.ts'
import type { Outline } from '../plan/plan-contract.ts'
import type { PaperLine } from '../plan/plan-document.ts'
import { parseTiming } from '../timing/timing.ts'

/** From an earlier year's plan to a later one's. */
export interface Shift {
  from: number
  to: number
}

/** "năm 2025" → "năm 2026". A year inside a document's number or date ("12/2025/NĐ-CP", "09/6/2025") is that document's. */
export function textInYear(text: string, { from, to }: Shift): string {
  return text.replace(new RegExp(`(?<![\\d/])${from}(?![\\d/])`, 'g'), String(to))
}

/** Bases that are plans of that year are left out: the year has its own. */
export function outlineInYear(outline: Outline, shift: Shift): Outline {
  const all = (texts: readonly string[]) => texts.map((text) => textInYear(text, shift))
  return {
    ...outline,
    bases: outline.bases.filter((base) => base.number === null || !/\/KH(?:-|$)/.test(base.number)),
    purposes: all(outline.purposes),
    requirements: all(outline.requirements),
    contents: all(outline.contents),
    methods: all(outline.methods),
    audience: all(outline.audience),
    budget: all(outline.budget),
    reportingDuties: outline.reportingDuties.map((duty) => ({
      ...duty,
      text: textInYear(duty.text, shift),
    })),
  }
}

/** The same task a year later; its time is read anew from its words. */
export function lineInYear(line: PaperLine, shift: Shift): NewLine {
  const words = [...new Set(line.timing.map((item) => item.text))].join('; ')
  return {
    origin: line.origin,
    groupTitle: line.groupTitle === null ? null : textInYear(line.groupTitle, shift),
    label: line.label,
    content: timedInYear(line.content, shift),
    leads: line.leads,
    coordinating: line.coordinating,
    outputs: line.outputs.map((output) => textInYear(output, shift)),
    timing: parseTiming(timedInYear(words, shift), shift.to),
    source: null,
  }
}

/** In a task also the year of a date and of a quarter: "trước ngày 15/3/2025", "Quý II/2025". */
function timedInYear(text: string, shift: Shift): string {
  const { from, to } = shift
  return textInYear(text, shift).replace(
    new RegExp(
      `((?:quý\\s+[IV]+|ngày\\s+\\d{1,2}\\/\\d{1,2}|tháng\\s+\\d{1,2}))\\/${from}(?![\\d/])`,
      'giu',
    ),
    `$1/${to}`,
  )
}
