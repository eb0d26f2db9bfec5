import { widthPt } from '../text-width.ts'
import type { DocxFormats, ParagraphFormat, RunFormat } from './docx-formats.ts'
import { below, child, mmPerTwip, value, type XmlNode } from './docx-tree.ts'
import { allOrNone, type PaperLine } from './paper.ts'

/** Where paragraphs stand: the text area of a page, or a cell. */
export interface Place {
  formats: DocxFormats
  /** The number Word puts before a paragraph, in the order of the document. */
  mark: (properties: XmlNode | undefined) => string
  widthMm: number
  page: string
  tableStyle: string | undefined
  level: number | null
}

interface Piece {
  text: string
  format: RunFormat
}

/** Paragraphs that follow each other → lines with words; a blank one leaves its height or its rule to its neighbours. */
export function linesOfParagraphs(paragraphs: readonly XmlNode[], place: Place): PaperLine[] {
  const lines: PaperLine[] = []
  let before: { format: ParagraphFormat; style: string | undefined } | null = null
  let blankPt = 0
  for (const node of paragraphs) {
    const properties = child(node, 'w:pPr')
    const style = value(child(properties, 'w:pStyle'))
    const { paragraph, run } = place.formats.paragraph(properties, place.tableStyle)
    const pieces = piecesOf(node, run, place)
    const mark = place.mark(properties)
    const text = mark + pieces.map((piece) => piece.text).join('')
    const last = lines.at(-1)
    const rulePt = ruleLengthPt(node, paragraph, text, place)
    if (text.replace(/_+/gu, '').trim() === '') {
      if (last && rulePt !== null) last.rulePt = rulePt
      else blankPt += (run.sizePt ?? 10) * 1.15
    } else {
      const closer = paragraph.contextual === true && style === before?.style
      const gap = closer ? 0 : ((before?.format.after ?? 0) + (paragraph.before ?? 0)) / 20
      const line = paperLine(text, pieces, paragraph, mark !== '', place)
      line.gapPt = before === null && blankPt === 0 ? null : gap + blankPt
      if (rulePt !== null) line.rulePt = rulePt
      lines.push(line)
      blankPt = 0
    }
    before = { format: paragraph, style }
  }
  return lines
}

function paperLine(
  text: string,
  pieces: readonly Piece[],
  paragraph: ParagraphFormat,
  numbered: boolean,
  place: Place,
): PaperLine {
  const inked = pieces.filter((piece) => piece.text.trim() !== '')
  const largest = Math.max(...inked.map(({ format }) => format.sizePt ?? 10))
  const left = paragraph.left ?? 0
  const longest = longestPt(
    text,
    inked,
    place.widthMm - (left + (paragraph.right ?? 0)) * mmPerTwip,
  )
  return {
    kind: 'line',
    text: text.trim(),
    page: place.page,
    sizesPt: distinct(inked.map(({ format }) => format.sizePt ?? 10)),
    fonts: distinct(inked.map(({ format }) => format.font ?? '')),
    bold: allOrNone(inked.map(({ format }) => format.bold === true)),
    italic: allOrNone(inked.map(({ format }) => format.italic === true)),
    black: inked.every(({ format }) => /^(?:auto|0{6})$/iu.test(format.color ?? 'auto')),
    align: alignOf(paragraph.align),
    // A list keeps its indents with its numbers, which are not looked at.
    startMm: numbered ? null : (left + (paragraph.firstLine ?? 0)) * mmPerTwip,
    leftMm: numbered ? null : left * mmPerTwip,
    gapPt: null,
    spacing: spacingOf(paragraph, largest),
    widthPt: longest,
    rulePt: inked.every(({ format }) => format.underlined === true) ? longest : null,
    level: place.level,
  }
}

/** Text with its format, as the page shows it. */
function piecesOf(paragraph: XmlNode, ofParagraph: RunFormat, place: Place): Piece[] {
  const pieces: Piece[] = []
  let code = 0
  for (const node of below(paragraph)) {
    if (node.name === 'w:fldChar') {
      const type = node.attributes['w:fldCharType']
      code += type === 'begin' ? 1 : type === 'separate' ? -1 : 0
    }
    if (node.name !== 'w:r' || code > 0) continue
    const format = place.formats.run(ofParagraph, child(node, 'w:rPr'))
    if (format.hidden === true) continue
    const text = node.children.map(shown).join('')
    if (text !== '')
      pieces.push({ text: format.capitals === true ? text.toLocaleUpperCase('vi') : text, format })
  }
  return pieces
}

function shown(node: XmlNode): string {
  if (node.name === 'w:t') return node.text
  if (node.name === 'w:tab') return '\t'
  if (node.name === 'w:br' || node.name === 'w:cr') return '\n'
  return node.name === 'w:noBreakHyphen' ? '-' : ''
}

/** A drawn line, a border, or underscores; null without any. */
function ruleLengthPt(
  node: XmlNode,
  paragraph: ParagraphFormat,
  text: string,
  place: Place,
): number | null {
  for (const one of below(node)) {
    const extent = one.name === 'wp:extent' ? one : undefined
    if (extent && Number(extent.attributes['cy']) < flatEmu)
      return Number(extent.attributes['cx']) / emuPerPt
    const ends = /^([\d.]+)(?:pt)?,.* ([\d.]+)(?:pt)?,/u.exec(
      one.name === 'v:line' ? `${one.attributes['from']} ${one.attributes['to']}` : '',
    )
    if (ends) return Math.abs(Number(ends[2]) - Number(ends[1]))
  }
  const underscores = /^\s*(_{3,})\s*$/u.exec(text)?.[1]
  if (underscores !== undefined) return widthPt(underscores, 13, false)
  const isBlank = text.trim() === ''
  if (paragraph.borderBottom === true || (isBlank && paragraph.borderTop === true))
    return (
      ((place.widthMm / mmPerTwip - (paragraph.left ?? 0) - (paragraph.right ?? 0)) * 72) / 1440
    )
  return null
}

const emuPerPt = 12_700
const flatEmu = 20_000

/** A line too long for the place is as wide as the place. */
function longestPt(text: string, pieces: readonly Piece[], placeMm: number): number {
  const { sizePt = 10, bold = false, italic = false } = pieces[0]?.format ?? {}
  const widths = text.split('\n').map((line) => widthPt(line, sizePt, bold, italic))
  return Math.min(Math.max(...widths), (placeMm * 72) / 25.4)
}

/** Of a part of a line. */
export function lineWidthPt(line: PaperLine, text: string): number {
  const natural = widthPt(text, line.sizesPt[0] ?? 10, line.bold === true, line.italic === true)
  return Math.min(natural, line.widthPt)
}

function spacingOf(format: ParagraphFormat, sizePt: number): number {
  const line = format.line ?? 240
  if (format.lineRule === 'exact') return line / 20 / (sizePt * 1.15)
  if (format.lineRule === 'atLeast') return Math.max(1, line / 20 / (sizePt * 1.15))
  return line / 240
}

function alignOf(written: string | undefined): PaperLine['align'] {
  if (written === 'both' || written === 'distribute') return 'justify'
  if (written === 'center') return 'center'
  return written === 'right' || written === 'end' ? 'right' : 'left'
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
