import type { Line } from './pdf-page.ts'
import type { FlowLine } from './pdf-paragraphs.ts'
import type { FoundTable } from './pdf-tables.ts'

type Found = { kind: 'line'; line: FlowLine } | { kind: 'table'; table: FoundTable }

/** Lines of a page's body with the tables that only gaps between columns show. */
export function unruledTables(
  lines: readonly Line[],
  page: number,
  bounds: { left: number; right: number },
): Found[] {
  return lines.map((line) => ({ kind: 'line', line: { ...line, page, bounds } }))
}
