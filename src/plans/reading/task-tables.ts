import type { TaskDraft } from '../plan-draft.ts'
import { parseTiming } from '../timing/timing.ts'
import { addText, type DraftNotes } from './draft-notes.ts'
import { type Line, spanOf } from './lines.ts'
import {
  type Grid,
  gridOf,
  gridOfLines,
  isCellLine,
  type KnownTable,
  textOfCell,
} from './table-grid.ts'
import { readHead, type TableHead } from './table-head.ts'
import { readRows, type TableBody } from './table-rows.ts'
import { readUnitCell } from './unit-cells.ts'
import { isUnitName, splitUnits, unitOfHeading } from './unit-names.ts'

/** A table that is no prose, and the stretch of the text it takes; `body` null for one without tasks. */
export interface FoundTable {
  head: TableHead | null
  body: TableBody | null
  start: number
  end: number
}

/**
 * The tables of tasks in a text: those its reader knew, and those written with bars or tabs. A
 * table without head goes on with the one before it (a page or section break between them).
 */
export function findTables(
  source: string,
  lines: readonly Line[],
  known: readonly KnownTable[],
): FoundTable[] {
  const found: FoundTable[] = []
  const grids = [
    ...known.map((table) => ({ at: table.at, grid: gridOf(table, source) })),
    ...runsOfCells(lines).map((run) => ({ at: spanOf(run), grid: gridOfLines(run) })),
  ].sort((a, b) => a.at.start - b.at.start)
  for (const { grid, at } of grids) {
    const { start, end } = at
    if (found.some((table) => table.start < end && table.end > start)) continue
    const head = readHead(grid) ?? continuedHead(grid, found.at(-1)?.head)
    const body = head && readRows(grid.rows.slice(head.bodyFrom), head.columns, grid.merges)
    if (head && body && givesTasks(body)) found.push({ head, body, start, end })
    else if ((head && head.columns.length > 2) || isNumbered(grid))
      found.push({ head: null, body: null, start, end })
  }
  return found
}

/** Each table as one line, so that the text around it is read as if the table were not there. */
export function foldTables(lines: readonly Line[], tables: readonly FoundTable[]): Line[] {
  const folded: Line[] = []
  for (const line of lines) {
    const table = tables.find((one) => line.start >= one.start && line.start < one.end)
    if (!table) folded.push(line)
    else if (folded.at(-1)?.table !== true || folded.at(-1)?.start !== table.start) {
      folded.push({
        start: table.start,
        end: table.end,
        raw: '',
        text: 'TT',
        blanksBefore: 1,
        table: true,
      })
    }
  }
  return folded
}

export function readFoundTable(notes: DraftNotes, table: FoundTable): void {
  addText(notes, { start: table.start, end: table.end }, table.body ? 0.95 : 0.6)
  const named = table.head?.columns.some((column) => column.role === 'lead')
  for (const row of table.body?.tasks ?? []) {
    const lead = readUnitCell(row.cells.lead ?? '')
    const heading = row.group?.replace(/^[IVXA-H\d.]+[.)]\s*/u, '') ?? ''
    const task: TaskDraft = {
      text: row.cells.content ?? '',
      group: row.group,
      label: row.label,
      from: 'appendix',
      leads:
        !named && lead.leads.length === 0 && isUnitName(heading)
          ? splitUnits(unitOfHeading(heading))
          : lead.leads,
      coordinating: [...lead.coordinating, ...splitUnits(row.cells.coordinating ?? '')],
      outputs: row.outputs,
      sure: row.carried ? 0.45 : 0.95,
      at: row.at,
      timing: parseTiming(row.cells.time ?? '', notes.year),
    }
    notes.tasks.push(task)
  }
}

function continuedHead(grid: Grid, before: TableHead | null | undefined): TableHead | null {
  const width = grid.rows[0]?.cells.length ?? 0
  if (!before || width !== before.columns.length || width < 3) return null
  return numberedRows(grid) > 0 ? { columns: before.columns, bodyFrom: 0 } : null
}

function numberedRows(grid: Grid): number {
  const number = /^\d{1,3}(?:\.\d+)*[.)]?$/u
  return grid.rows.filter((row) => number.test(textOfCell(row.cells[0]))).length
}

/** Figures, lists, forms: a table by its numbers, where a letterhead or a signature has none. */
function isNumbered(grid: Grid): boolean {
  const [first] = grid.rows
  if (!first || first.cells.length < 3) return false
  const counts = /^(?:tt|stt|số tt)$/iu.test(textOfCell(first.cells[0]))
  return counts || numberedRows(grid) > 1
}

function givesTasks(body: TableBody): boolean {
  const told = body.tasks.filter(({ cells }) => cells.lead || cells.time || cells.coordinating)
  return told.length > 0 && !isAgenda(told.map((task) => task.cells.time ?? ''))
}

/** A programme of a meeting: its times are hours of a day. */
function isAgenda(times: readonly string[]): boolean {
  const hours = times.filter((time) => /\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2}/iu.test(time)).length
  return hours > 1 && hours > times.length / 2
}

function runsOfCells(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let open: Line[] = []
  for (const line of lines) {
    if (isCellLine(line)) open.push(line)
    else {
      if (open.length > 1) runs.push(open)
      open = []
    }
  }
  return open.length > 1 ? [...runs, open] : runs
}
