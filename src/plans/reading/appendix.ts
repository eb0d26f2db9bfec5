import type { TaskDraft } from '../plan-draft.ts'
import { parseTiming } from '../timing/timing.ts'
import { isAligned, readAligned } from './aligned-table.ts'
import { assignCells } from './appendix-cells.ts'
import { type Column, isForm, readColumns } from './appendix-columns.ts'
import { splitRows } from './appendix-rows.ts'
import { addText, type DraftNotes } from './draft-notes.ts'
import { joinTexts, type Line, spanOf } from './lines.ts'
import { tableHeadPattern } from './regions.ts'
import { isCellLine } from './table-grid.ts'
import type { Table } from './aligned-table.ts'
import { splitUnits } from './unit-names.ts'

/** Tasks of the appendix tables, or of a table inside the body, one after the other. */
export function readTables(notes: DraftNotes, lines: readonly Line[]): void {
  for (const whole of partsOf(lines)) {
    if (whole.some((line) => line.table)) {
      for (const line of whole) if (!line.table) addText(notes, line, 0.6)
      continue
    }
    const part = whole
    const tableAt = part.findIndex((line) => tableHeadPattern.test(line.text) || isCellLine(line))
    const from = tableAt < 0 ? part.findIndex((line) => /^1[.)]?$/u.test(line.text)) : tableAt
    const title = from < 0 ? part.slice(0, titleLength(part)) : part.slice(0, from)
    for (const line of title) addText(notes, line)
    const rest = part.slice(title.length)
    const head = rest.slice(0, 12).findIndex((line) => /^1[.)]?(?:\s|$)/u.test(line.text))
    if (
      head > 0 &&
      isForm(
        rest
          .slice(0, head)
          .map((line) => line.text)
          .join(' '),
      )
    ) {
      for (const line of rest) addText(notes, line, 0.6)
    } else if (from < 0) leave(notes, rest)
    else if (isAligned(rest)) addTable(notes, readAligned(rest) ?? { rows: [], other: rest })
    else readFlattened(notes, rest)
  }
}

function partsOf(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = []
  for (const line of lines) {
    const begins = /^phụ lục(?:\s|$)/iu.test(line.text) && line.text.length < 60
    const part = parts.at(-1)
    if (part && !begins) part.push(line)
    else parts.push([line])
  }
  return parts
}

function titleLength(part: readonly Line[]): number {
  const at = part.findIndex((line) => /^\(.*(?:kèm theo|\))/iu.test(line.text))
  return at < 0 ? Math.min(1, part.length) : at + 1
}

function addTable(notes: DraftNotes, table: Table): void {
  for (const line of table.other) addText(notes, line)
  const heads = new Map<string, string>()
  for (const [at, row] of table.rows.entries()) {
    const { label, cells, lines } = row
    if (headsRows(label, cells, table.rows[at + 1]?.label)) {
      heads.set(label, `${label}. ${cells.content ?? ''}`)
      for (const line of lines) addText(notes, line)
    } else addRow(notes, label, heads.get(parentOf(label)) ?? row.group, cells, lines, 0.95)
  }
}

function readFlattened(notes: DraftNotes, lines: readonly Line[]): void {
  const { head, groups, rows, tail } = splitRows(lines)
  const columns = readColumns(head.map((line) => line.text).join(' '))
  for (const line of [...head, ...groups.flatMap((group) => group.lines)]) addText(notes, line)
  leave(notes, tail)
  const inner = rows.flatMap((row) => row.lines.slice(1))
  const spaced = inner.filter((line) => line.blanksBefore > 0).length > inner.length * 0.12
  const heads = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    if (next?.label.startsWith(`${row.label}.`) && row.lines.length < 6) {
      const text = joinTexts(row.lines.map((line) => line.text))
      heads.set(row.label, `${row.label}. ${text}`)
      addText(notes, spanOf([{ start: row.start, end: row.start }, ...row.lines]))
      continue
    }
    const { cells, cost } = assignCells(row.lines, columns, spaced)
    const at = [{ start: row.start, end: row.start }, ...row.lines]
    const group = heads.get(parentOf(row.label)) ?? row.group
    addRow(notes, row.label, group, cells, at, cost < 3 ? 0.9 : cost < 7 ? 0.6 : 0.3)
  }
}

/** A row such as "1 | Tin, bài" that only heads the rows "1.1", "1.2" below it. */
function headsRows(
  label: string,
  cells: Partial<Record<Column, string>>,
  next: string | undefined,
): boolean {
  return next?.startsWith(`${label}.`) === true && !cells.lead && !cells.time
}

function parentOf(label: string): string {
  return label.slice(0, Math.max(0, label.lastIndexOf('.')))
}

function addRow(
  notes: DraftNotes,
  label: string,
  group: string | null,
  cells: Partial<Record<Column, string>>,
  lines: readonly { start: number; end: number }[],
  sure: number,
): void {
  const task: TaskDraft = {
    text: cells.content ?? '',
    group,
    label,
    from: 'appendix',
    leads: splitUnits(cells.lead ?? ''),
    coordinating: splitUnits(cells.coordinating ?? ''),
    outputs: cells.output ? [cells.output] : [],
    sure,
    at: spanOf(lines),
    timing: parseTiming(cells.time ?? '', notes.year),
  }
  notes.tasks.push(task)
}

function leave(notes: DraftNotes, lines: readonly Line[]): void {
  for (const line of lines) notes.unplaced.push(line.raw.trim())
}
