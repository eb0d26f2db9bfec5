import { personalDataIn, type PublicContacts } from '../../content/index.ts'
import type { Block, Chart, OfficialDocument, Run, Table } from '../../documents/index.ts'

/** What the public reads of a report: its parts as they were approved, without what tells about a person. */
export interface PublicPart {
  /** "I. Kết quả thực hiện"; null for what stands before the first heading. */
  title: string | null
  blocks: PublicBlock[]
}

export type PublicBlock =
  | { kind: 'text' | 'dash' | 'heading'; text: string }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Pick<Chart, 'title' | 'what' | 'series' | 'points'> }

export interface PublicVersion {
  parts: PublicPart[]
  /** Numbers and addresses that were taken out, to be looked at by who decides. */
  hidden: string[]
}

/** The public version set as a PDF, and what it shows: nothing else is published with it. */
export interface PublicPaper {
  /** The parts, as JSON. */
  shows: string
  pdf: Uint8Array
}

export const HIDDEN = '[đã ẩn]'

/** The parts of the approved document but those left out (by their place), personal data covered. */
export function publicVersion(
  document: Pick<OfficialDocument, 'body' | 'appendices'>,
  known: PublicContacts,
  leftOut: readonly number[] = [],
): PublicVersion {
  const { cover, hidden } = coverOf(known)
  const parts = cutInParts(document)
    .filter((_, place) => !leftOut.includes(place))
    .map(({ title, blocks }) => ({
      title: title === null ? null : cover(title),
      blocks: blocks.map((block) => covered(block, cover)),
    }))
  return { parts, hidden: [...hidden] }
}

/** Puts a mark in the place of what tells about a person. */
export type Cover = (text: string) => string

/** `hidden` fills with what was covered. */
export function coverOf(known: PublicContacts): { cover: Cover; hidden: Set<string> } {
  const hidden = new Set<string>()
  const cover = (text: string): string =>
    personalDataIn(text, known).reduce((rest, { value }) => {
      hidden.add(value)
      return rest.replaceAll(value, HIDDEN)
    }, text)
  return { cover, hidden }
}

interface CutPart extends PublicPart {
  /** Of the document itself, with the heading of the part. */
  source: Block[]
  appendix: OfficialDocument['appendices'][number] | null
}

/** The document cut at its headings of the first level; an appendix is a part of its own. */
export function cutInParts({
  body,
  appendices,
}: Pick<OfficialDocument, 'body' | 'appendices'>): CutPart[] {
  const parts: CutPart[] = []
  const put = (block: Block) => {
    if (parts.length === 0) parts.push({ title: null, blocks: [], source: [], appendix: null })
    const shown = blockOf(block)
    parts.at(-1)?.source.push(block)
    if (shown !== null) parts.at(-1)?.blocks.push(shown)
  }
  for (const block of body) {
    if (block.kind === 'heading' && block.level === 1) {
      const title = [block.marker, block.text].filter(Boolean).join(' ')
      parts.push({ title, blocks: [], source: [block], appendix: null })
    } else put(block)
  }
  for (const appendix of appendices) {
    const title = `Phụ lục: ${appendix.title ?? ''}`.replace(/: $/u, '')
    parts.push({ title, blocks: [], source: [], appendix })
    appendix.body.forEach(put)
  }
  return parts.filter(({ blocks }) => blocks.length > 0)
}

function blockOf(block: Block): PublicBlock | null {
  if (block.kind === 'paragraph') return { kind: 'text', text: said(block.runs) }
  if (block.kind === 'dash') return { kind: 'dash', text: said(block.runs) }
  if (block.kind === 'table') return { kind: 'table', table: block }
  if (block.kind === 'chart') {
    const { title, what, series, points } = block
    return { kind: 'chart', chart: { title, what, series, points } }
  }
  if (block.kind === 'part' || block.kind === 'heading') {
    const words = block.kind === 'part' ? block.title : block.text
    return { kind: 'heading', text: [block.marker, words].filter(Boolean).join(' ') }
  }
  return null
}

function covered(block: PublicBlock, cover: (text: string) => string): PublicBlock {
  if (block.kind === 'chart') {
    const points = block.chart.points.map((one) => ({ ...one, label: cover(one.label) }))
    return { kind: 'chart', chart: { ...block.chart, title: cover(block.chart.title), points } }
  }
  if (block.kind !== 'table') return { ...block, text: cover(block.text) }
  const rows = block.table.rows.map((row) =>
    row.kind === 'group'
      ? { ...row, text: cover(row.text) }
      : { ...row, cells: row.cells.map((cell) => cover(cell)) },
  )
  return { kind: 'table', table: { ...block.table, rows } }
}

function said(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
