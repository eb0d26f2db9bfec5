import { plainName } from './sheet-columns.ts'

/** A task of a plan that the unit's house has work of, as a list may name it. */
export interface SheetLine {
  /** "31/KH-UBND · 3: Phát thanh về …": what the template offers. */
  name: string
  content: string
  occurrences: readonly { id: string; windowFrom: string; dueOn: string }[]
}

const MOST_LETTERS = 160

export function lineName(line: { plan: string; ordinal: number; content: string }): string {
  const name = `${line.plan} · ${line.ordinal}: ${line.content.replaceAll(/\s+/g, ' ')}`
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name
}

/** By the template's words, by what stands before its colon, or by the task's own words. */
export function findLine(lines: readonly SheetLine[], text: string): SheetLine | undefined {
  const name = plainName(text)
  return (
    lines.find((line) => plainName(line.name) === name || plainName(line.content) === name) ??
    lines.find((line) => short(line.name) === short(text))
  )
}

function short(name: string): string {
  return plainName(name.split(':')[0] ?? '')
}

/** The due date that something done on the day counts for: its window holds the day, or is the next to end. */
export function occurrenceOn({ occurrences }: SheetLine, on: string): string | undefined {
  const byDue = [...occurrences].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const holds = byDue.find(({ windowFrom, dueOn }) => windowFrom <= on && on <= dueOn)
  return (holds ?? byDue.find(({ dueOn }) => on <= dueOn) ?? byDue.at(-1))?.id
}
