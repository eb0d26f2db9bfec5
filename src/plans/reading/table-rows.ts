import { joinTexts } from './lines.ts'
import { readMarker } from './markers.ts'
import { type GridCell, type GridRow, textOfCell } from './table-grid.ts'
import { type HeadColumn, isAcross, type Role } from './table-head.ts'
import { unitLines } from './unit-cells.ts'

/** What one task says in each role; `carried` when cells were taken over from the row above. */
export interface TaskRow {
  label: string | null
  group: string | null
  cells: Partial<Record<Role, string>>
  outputs: string[]
  at: { start: number; end: number }
  carried: boolean
  /** The cell objects it was read from, to know what a merged cell still belongs to. */
  from: Set<GridCell>
}

export interface TableBody {
  tasks: TaskRow[]
  /** Rows that are no tasks: groups, repeated heads. */
  other: GridRow[]
}

/** Sorts the rows under a head into groups, tasks and rows that go on with the task above. */
export function readRows(
  rows: readonly GridRow[],
  columns: readonly HeadColumn[],
  merges: boolean,
): TableBody {
  const body: TableBody = { tasks: [], other: [] }
  const groups: string[] = []
  let open: string | null = null
  for (const [at, row] of rows.entries()) {
    const text = (role: Role) => textIn(row, columns, role)
    const label = labelOf(text('label'))
    const content = text('content')
    const own = ['lead', 'coordinating', 'time'].some((role) => text(role as Role) !== '')
    const filled = new Set(row.cells.filter((cell) => cell.lines.length > 0))
    const above = body.tasks.at(-1)
    if (filled.size === 0 || repeatsHead(row, columns)) body.other.push(row)
    else if (isGroup(row, label, filled, rows[at + 1], columns)) {
      setGroup(groups, label, row, content)
      open = null
      body.other.push(row)
    } else if (above && goesOnAbove(row, label, content, own, above, columns))
      append(above, row, columns)
    else if (label !== null && !own && headsDashes(rows[at + 1], columns)) {
      open = [label, content].filter((part) => part !== '').join('. ')
      body.other.push(row)
    } else {
      if (label !== null && /^\d/u.test(label)) open = null
      const group = parentGroup(groups, label) ?? open
      body.tasks.push(newTask(row, columns, label, group, above, merges))
    }
  }
  return body
}

function textIn(row: GridRow, columns: readonly HeadColumn[], role: Role): string {
  return cellsIn(row, columns, role)
    .map(({ cell }) => textOfCell(cell))
    .filter((text) => text !== '')
    .join(' ')
}

/** The distinct cells of a row in the columns of a role. */
function cellsIn(
  row: GridRow,
  columns: readonly HeadColumn[],
  role: Role,
): { cell: GridCell; column: HeadColumn }[] {
  const found: { cell: GridCell; column: HeadColumn }[] = []
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at]
    if (column.role !== role || !cell || found.some((one) => one.cell === cell)) continue
    found.push({ cell, column })
  }
  return found
}

function labelOf(text: string): string | null {
  return (
    /^\(?((?:\d{1,3}|[IVX]{1,5}|[A-HK-Z])(?:[.,]\d{1,3}){0,3}|[a-zđ])[.)\]/]*$/u.exec(text)?.[1] ??
    null
  )
}

function repeatsHead(row: GridRow, columns: readonly HeadColumn[]): boolean {
  const texts = row.cells.map((cell) => textOfCell(cell).toLowerCase())
  const same = texts.filter((text, at) => {
    const words = columns[at]?.words.toLowerCase() ?? ''
    return text !== '' && (words === text || words.startsWith(`${text} `))
  }).length
  const counted = texts.filter((text) => /^\(?\d{1,2}\)?$/u.test(text)).length
  return same > 1 && same >= texts.filter((text) => text !== '').length - 1
    ? true
    : counted > 2 && counted === texts.length
}

function isGroup(
  row: GridRow,
  label: string | null,
  filled: ReadonlySet<GridCell>,
  next: GridRow | undefined,
  columns: readonly HeadColumn[],
): boolean {
  if (isAcross(row)) return true
  const body = columns.some(
    (column, at) =>
      ['lead', 'coordinating', 'time', 'output'].includes(column.role) &&
      (row.cells[at]?.lines.length ?? 0) > 0 &&
      row.cells[at] !== row.cells.find((_, other) => columns[other]?.role === 'content'),
  )
  if (body) return false
  const numbered = label !== null && /^(?:[IVX]+|[A-HK-Z])$/u.test(label)
  if (numbered) return true
  const below = next ? labelOf(textIn(next, columns, 'label')) : null
  if (label !== null) return below?.startsWith(`${label}.`) === true
  const [only] = filled
  const marker = readMarker(textOfCell(only))
  return filled.size === 1 && (marker?.kind === 'roman' || marker?.kind === 'part')
}

function setGroup(groups: string[], label: string | null, row: GridRow, content: string): void {
  const text = isAcross(row) || label === null ? joined(row) : `${label}. ${content}`
  const level =
    label === null ? 0 : label.includes('.') || /^\d/u.test(label) ? label.split('.').length : 0
  groups.length = Math.min(groups.length, level)
  groups[level] = text
}

/** The nearest heading over a row: "1.2" lies under "1", anything under the last whole group. */
function parentGroup(groups: readonly string[], label: string | null): string | null {
  const depth = label !== null && /^\d/u.test(label) ? label.split('.').length : 9
  return groups.slice(0, Math.max(1, depth)).findLast((group) => group !== undefined) ?? null
}

function joined(row: GridRow): string {
  const texts = [...new Set(row.cells)]
    .map((cell) => textOfCell(cell))
    .filter((text) => text !== '')
  return texts
    .map((text, at) => (at < texts.length - 1 && /^[IVXA-H\d]+$/u.test(text) ? `${text}.` : text))
    .join(' ')
}

/** Whether a row without number goes on with the task above: cut by a page, or merged with it. */
function goesOnAbove(
  row: GridRow,
  label: string | null,
  content: string,
  own: boolean,
  above: TaskRow,
  columns: readonly HeadColumn[],
): boolean {
  const contents = cellsIn(row, columns, 'content').map(({ cell }) => cell)
  if (contents.some((cell) => cell.lines.length > 0 && above.from.has(cell))) return true
  if (label !== null) return false
  if (content === '') return true
  if (/^\p{Ll}/u.test(content)) return true
  const before = above.cells.content ?? ''
  if (!own)
    return (
      !columns.some((column) => column.role === 'lead') ||
      !/[.;:]$/u.test(before) ||
      /^[-–+•]/u.test(content)
    )
  return false
}

/** A numbered row without unit and time over rows that have them but no number of their own. */
function headsDashes(next: GridRow | undefined, columns: readonly HeadColumn[]): boolean {
  if (!next) return false
  const label = labelOf(textIn(next, columns, 'label'))
  const dashed = textIn(next, columns, 'label') === '-' || label === null || /^[a-zđ]$/u.test(label)
  const own = textIn(next, columns, 'lead') !== '' || textIn(next, columns, 'time') !== ''
  return dashed && own && textIn(next, columns, 'content') !== ''
}

function append(task: TaskRow, row: GridRow, columns: readonly HeadColumn[]): void {
  task.at = { start: Math.min(task.at.start, row.at.start), end: Math.max(task.at.end, row.at.end) }
  for (const role of ['content', 'lead', 'coordinating', 'time', 'output'] as const) {
    for (const { cell, column } of cellsIn(row, columns, role)) {
      if (cell.lines.length === 0 || task.from.has(cell)) continue
      task.from.add(cell)
      const text = written(cell, role, column)
      const before = task.cells[role]
      const units = role === 'lead' || role === 'coordinating'
      task.cells[role] =
        before === undefined || before === ''
          ? text
          : units
            ? unitLines([before, text])
            : joinTexts([before, text])
      if (role === 'output') task.outputs.push(...itemsOf(cell))
    }
  }
}

function newTask(
  row: GridRow,
  columns: readonly HeadColumn[],
  label: string | null,
  group: string | null,
  above: TaskRow | undefined,
  merges: boolean,
): TaskRow {
  const task: TaskRow = {
    label,
    group,
    cells: {},
    outputs: [],
    at: { ...row.at },
    carried: false,
    from: new Set(),
  }
  append(task, row, columns)
  const beside = cellsIn(row, columns, 'group')
    .map(({ cell }) => textOfCell(cell))
    .filter((text) => text !== '')
  if (beside.length > 0) task.group = beside.join(' ')
  for (const role of ['lead', 'coordinating', 'time', 'output'] as const) {
    if (!dittoMark.test(task.cells[role] ?? '')) continue
    const taken = above?.cells[role]
    if (taken === undefined) delete task.cells[role]
    else task.cells[role] = taken
    if (role === 'output') task.outputs = [...(above?.outputs ?? [])]
  }
  const bare = ['lead', 'coordinating', 'time'].every((role) => !task.cells[role as Role])
  if (!merges && bare && above?.cells.lead && columns.some((column) => column.role === 'lead')) {
    for (const role of ['lead', 'coordinating', 'time'] as const) {
      const taken = above.cells[role]
      if (taken !== undefined) task.cells[role] = taken
    }
    task.carried = true
  }
  const roles = columns.map((column) => column.role)
  const unitFirst = roles.includes('lead') && roles.indexOf('lead') < roles.indexOf('content')
  if (!merges && unitFirst && !task.cells.lead && above?.cells.lead) {
    task.cells.lead = above.cells.lead
  }
  const marker = label === null ? readMarker(task.cells.content ?? '') : null
  if (marker) {
    task.label = marker.label || null
    task.cells.content = marker.rest
  }
  return task
}

const dittoMark = /^(?:-?\s*nt\s*-?|như trên|["”″']{1,2}|-\s*["”″']\s*-)$/iu

function written(cell: GridCell, role: Role, column: HeadColumn): string {
  if (role === 'lead' || role === 'coordinating') return unitLines(cell.lines)
  if (role === 'time' && /^[xX×✓✔√●•+]$/u.test(cell.lines.join(''))) return column.below
  return column.before + joinTexts(cell.lines)
}

function itemsOf(cell: GridCell): string[] {
  const dashed = cell.lines.filter((line) => /^[-–+•]\s/u.test(line)).length
  if (dashed < 2) return [joinTexts(cell.lines)]
  const items: string[] = []
  for (const line of cell.lines) {
    const item = /^[-–+•]\s+(.*)$/u.exec(line)?.[1]
    if (item !== undefined || items.length === 0) items.push(item ?? line)
    else items.push(joinTexts([items.pop() ?? '', line]))
  }
  return items
}
