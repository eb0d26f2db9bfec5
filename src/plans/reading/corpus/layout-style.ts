import type { Place } from './stock.ts'
import { type Paper, wrapped } from './paper.ts'

export type TableForm =
  | 'known'
  | 'merged'
  | 'markdown'
  | 'tabs'
  | 'flat'
  | 'tight'
  | 'aligned'
  | 'none'

export interface Style {
  header: 'stack' | 'columns' | 'markdown' | 'none'
  marks: [section: (at: number) => string, item: (at: number) => string, leaf: string]
  roman: boolean
  wrap: number
  table: TableForm
  inBody: boolean
  order: Role[]
  heads: Partial<Record<Role, string>>
  finish: (text: string) => string
}

export type Role = 'content' | 'lead' | 'coordinating' | 'time' | 'output'

export interface Row {
  group: string | null
  label: string
  content: string
  lead: string[]
  coordinating: string[]
  time: string
  when: string[]
  output: string
}

export function writeHeader(
  paper: Paper,
  style: Style,
  place: Place,
  number: number | null,
  day: number | null,
  month: number,
  year: number,
): void {
  if (style.header === 'none') return
  const [superior, office, name] = place.header
  const issuer = [superior, office, name].filter((line) => line !== null)
  const numbered = `Số: ${number ?? '      '}/${place.symbol}`
  const dated = `${place.town}, ngày ${day === null ? '    ' : String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
  if (style.header === 'columns') {
    for (const [at, line] of [...issuer, numbered].entries())
      paper.raw(`${line.padEnd(40)}${[...motto, '', dated][at === issuer.length ? 3 : at] ?? ''}`)
  } else if (style.header === 'markdown') {
    for (const line of [...issuer, ...motto]) paper.line(`**${line}**`)
    paper.line(numbered)
    paper.line(`*${dated}*`)
  } else {
    for (const line of [...issuer, numbered, ...motto, dated]) paper.raw(line)
  }
  paper.gap()
}

export function writeTable(paper: Paper, style: Style, rows: readonly Row[]): void {
  const head = ['TT', ...style.order.map((role) => style.heads[role] ?? role)]
  const lines: (string[] | string)[] = []
  let group: string | null = null
  for (const row of rows) {
    if (row.group !== null && row.group !== group) lines.push(row.group)
    group = row.group
    lines.push([row.label].concat(style.order.map((role) => cellOf(row, role))))
  }
  switch (style.table) {
    case 'known':
    case 'merged':
      return paper.grid([head, ...lines], style.table === 'merged')
    case 'markdown':
      for (const line of [head, head.map(() => '---'), ...lines]) {
        const cells =
          typeof line === 'string'
            ? [line.split('. ')[0] ?? '', line.split('. ')[1] ?? '', ...head.slice(2).map(() => '')]
            : line
        paper.raw(`| ${cells.join(' | ')} |`)
      }
      return
    case 'tabs':
      for (const line of [head, ...lines])
        paper.raw(
          typeof line === 'string'
            ? line.replace('. ', '\t') + '\t'.repeat(head.length - 2)
            : line.join('\t'),
        )
      return
    case 'aligned':
      return writeAligned(paper, head, lines)
    default:
      for (const line of [head, ...lines]) {
        for (const cell of typeof line === 'string' ? [line] : line) {
          paper.raw(wrapped(cell, 30).join('\n'))
          if (style.table === 'flat') paper.gap()
        }
      }
  }
}

function writeAligned(
  paper: Paper,
  head: readonly string[],
  lines: readonly (string[] | string)[],
): void {
  const widths = head.map((_, at) => (at === 0 ? 6 : 30))
  for (const line of [head, ...lines]) {
    if (typeof line === 'string') {
      const [numeral, title] = line.split('. ')
      paper.raw(`${(numeral ?? '').padEnd(6)}${title}`)
      continue
    }
    const cells = line.map((cell, at) => wrapped(cell, (widths[at] ?? 30) - 4))
    const height = Math.max(...cells.map((cell) => cell.length))
    for (let row = 0; row < height; row++)
      paper.raw(
        cells
          .map((cell, at) => (cell[row] ?? '').padEnd(widths[at] ?? 30))
          .join('')
          .trimEnd(),
      )
  }
}

function cellOf(row: Row, role: Role): string {
  if (role === 'lead') return row.lead.join('; ')
  if (role === 'coordinating') return row.coordinating.join('; ')
  return row[role]
}
