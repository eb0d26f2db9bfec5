import { median } from '../reading/pdf-page.ts'
import { allOrNone, type PaperBlock, type PaperLine } from './paper.ts'
import { ptPerMm, ruleUnder, type Row, type RowPage } from './pdf-rows.ts'

/** The left and right end of the text area of a part. */
export interface TextArea {
  left: number
  right: number
  /** How far a line may be off its middle: more where its right end is a guess. */
  centreSlack: number
}

/** Times New Roman's single line in parts of its size. */
const singleLine = 1.149

/** Rows of a page between head and foot → paragraphs and tables. */
export function blocksOfPage(
  page: RowPage,
  rows: readonly Row[],
  area: TextArea,
  spacing: number,
): PaperBlock[] {
  const blocks = page.tables.map(({ top }): { top: number; block: PaperBlock } => ({
    top,
    block: { kind: 'table', page: page.name, fonts: [] },
  }))
  const paragraphs = inParagraphs(rows, area)
  for (const [index, paragraph] of paragraphs.entries()) {
    const [first] = paragraph
    const above = paragraphs[index - 1]?.at(-1)
    if (!first) continue
    const line = paragraphLine(page, paragraph, area)
    const isNext =
      above && !page.tables.some((t) => t.top > above.baseline && t.top < first.baseline)
    const pitch = (line.spacing ?? spacing) * singleLine * first.size
    line.gapPt = isNext ? first.baseline - above.baseline - pitch : null
    blocks.push({ top: first.baseline, block: line })
  }
  return blocks.toSorted((a, b) => a.top - b.top).map(({ block }) => block)
}

/** A paragraph that goes on over the end of a page is one. */
export function acrossPages(pages: readonly PaperBlock[][], area: TextArea): PaperBlock[] {
  const widthPt = area.right - area.left
  return pages.flatMap((blocks, index) => {
    const last = pages[index - 1]?.at(-1)
    const [first, ...rest] = blocks
    if (last?.kind !== 'line' || first?.kind !== 'line') return blocks
    if (first.align === 'center' || (first.startMm ?? 0) > 2 || last.widthPt < widthPt * 0.8)
      return blocks
    last.text += ` ${first.text}`
    if (first.bold !== last.bold) last.bold = null
    if (first.italic !== last.italic) last.italic = null
    return rest
  })
}

/** The usual distance of lines in the text of a part, as a multiple of the single line. */
export function usualSpacing(pages: readonly RowPage[], area: TextArea): number {
  const pitches = pages.flatMap((page) =>
    inParagraphs(page.rows, area).flatMap((rows) => pitchesOf(rows)),
  )
  return pitches.length === 0 ? 1 : median(pitches)
}

function pitchesOf(rows: readonly Row[]): number[] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1]
    return above ? [(row.baseline - above.baseline) / (singleLine * row.size)] : []
  })
}

/** A row continues the paragraph above when that filled its line and this one begins at the left end. */
function inParagraphs(rows: readonly Row[], area: TextArea): Row[][] {
  const paragraphs: Row[][] = []
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    const continues =
      above !== undefined &&
      !isCentred(row, area) &&
      !row.text.startsWith('(Kèm theo') &&
      row.left - area.left < 2 * ptPerMm &&
      area.right - above.right < 25 * ptPerMm &&
      row.baseline - above.baseline < row.size * singleLine * 1.65
    if (continues) paragraphs.at(-1)?.push(row)
    else paragraphs.push([row])
  }
  return paragraphs
}

export function isCentred(row: Row, area: TextArea): boolean {
  // A numbered line may fill the middle of the page by chance.
  if (/^(?:[IVXLC]+\.|\d+\.|[a-zđ]\)|[-+])\s/u.test(row.text)) return false
  const off = (row.left + row.right) / 2 - (area.left + area.right) / 2
  return Math.abs(off) < area.centreSlack && row.left - area.left > 3 * ptPerMm
}

export function paragraphLine(page: RowPage, rows: readonly Row[], area: TextArea): PaperLine {
  const words = rows.flatMap((row) => row.words)
  const lettered = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  const [first] = rows
  const last = rows.at(-1)
  const full = rows.slice(0, -1)
  const short = full.filter((row) => area.right - row.right > 3 && row.words.length > 2)
  const pitches = pitchesOf(rows)
  const centred = rows.every((row) => isCentred(row, area))
  return {
    kind: 'line',
    text: rows
      .map((row) => row.text)
      .join(' ')
      .trim(),
    page: page.name,
    sizesPt: [...new Set(lettered.map((word) => Math.round(word.size * 2) / 2))],
    fonts: [...new Set(lettered.map((word) => word.font))],
    bold: allOrNone(lettered.map((word) => word.bold)),
    italic: allOrNone(lettered.map((word) => word.italic)),
    black: rows.every((row) => row.black),
    // A break in the middle of a paragraph leaves one line short; ragged text leaves most.
    align: centred
      ? 'center'
      : full.length === short.length && full.length < 2
        ? null
        : short.length > full.length / 2
          ? 'left'
          : 'justify',
    startMm: first ? (first.left - area.left) / ptPerMm : null,
    leftMm: centred || full.length === 0 || !last ? null : (last.left - area.left) / ptPerMm,
    gapPt: null,
    spacing: pitches.length === 0 ? null : median(pitches),
    widthPt: Math.max(...rows.map((row) => row.right - row.left)),
    rulePt: last ? ruleUnder(page, last) : null,
    level: null,
  }
}
