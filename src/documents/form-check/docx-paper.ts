import { cellsOf, openDocxParts, sectionsOf, type DocxParts, type Section } from './docx-parts.ts'
import { linesOfParagraphs, lineWidthPt, type Place } from './docx-lines.ts'
import { below, child, childrenOf, mmPerTwip, number, value, type XmlNode } from './docx-tree.ts'
import {
  isAppendixLabel,
  isMotto,
  type Columns,
  type Paper,
  type PageNumbering,
  type PaperLine,
  type PaperPage,
  type PaperPart,
} from './paper.ts'
import { isOn } from '../reading/docx-styles.ts'

/** A Word file as paper: what its styles and settings say, without setting it. Throws Unreadable. */
export function docxPaper(bytes: Uint8Array): Paper {
  const docx = openDocxParts(bytes)
  const parts: PaperPart[] = []
  const edges = new Map<string, string>()
  for (const [index, section] of sectionsOf(docx.body).entries())
    new SectionReader(docx, section, index + 1, edges).addTo(parts)
  const [main] = parts
  if (main && main.foot === null) main.foot = footWithoutTable(main)
  return { parts }
}

class SectionReader {
  readonly #docx: DocxParts
  readonly #section: Section
  readonly #name: string
  /** Which header or footer holds; a section that names none keeps those before it. */
  readonly #edges: Map<string, string>

  constructor(docx: DocxParts, section: Section, position: number, edges: Map<string, string>) {
    this.#docx = docx
    this.#section = section
    this.#name = `phần ${position}`
    this.#edges = edges
    const { properties } = section
    for (const kind of ['header', 'footer'] as const)
      for (const reference of childrenOf(properties, `w:${kind}Reference`))
        edges.set(
          `${kind} ${reference.attributes['w:type'] ?? 'default'}`,
          reference.attributes['r:id'] ?? '',
        )
  }

  addTo(parts: PaperPart[]): void {
    const page = this.#page()
    let isFirst = true
    const partWithPage = (begins: boolean): PaperPart => {
      let part = parts.at(-1)
      if (!part || begins) parts.push((part = this.#newPart(isFirst)))
      if (!part.pages.includes(page)) part.pages.push(page)
      isFirst = false
      return part
    }
    for (const run of runsOfBlocks(this.#section.blocks)) {
      if (run.kind === 'table') this.#addTable(run.node, partWithPage(false))
      else
        for (const line of linesOfParagraphs(run.paragraphs, this.#place(page)))
          partWithPage(parts.length > 0 && isAppendixLabel(line.text)).blocks.push(line)
    }
  }

  #newPart(ownSection: boolean): PaperPart {
    return {
      ownSection,
      pages: [],
      numbering: this.#numbering(),
      head: null,
      blocks: [],
      foot: null,
    }
  }

  #addTable(table: XmlNode, part: PaperPart): void {
    const columns = this.#columns(table)
    const all = [...columns.left, ...columns.right]
    if (part.head === null && all.some((line) => isMotto(line.text))) part.head = columns
    else if (all.some((line) => line.text.startsWith('Nơi nhận'))) part.foot = columns
    else {
      const fonts = [...new Set(all.flatMap((line) => line.fonts))]
      part.blocks.push({ kind: 'table', page: this.#name, fonts })
    }
  }

  #columns(table: XmlNode): Columns {
    const columns: Columns = { left: [], right: [] }
    const widths = childrenOf(child(table, 'w:tblGrid'), 'w:gridCol').map(
      (column) => (number(column, 'w:w') ?? 0) * mmPerTwip,
    )
    const margins = child(table, 'w:tblPr', 'w:tblCellMar')
    const sideMm = (name: string) =>
      (number(child(margins, `w:${name}`), 'w:w') ?? usualCellMargin) * mmPerTwip
    const paddingMm = sideMm('left') + sideMm('right')
    const tableStyle = value(child(table, 'w:tblPr', 'w:tblStyle'))
    for (const [row, cells] of cellsOf(table).entries()) {
      let column = 0
      for (const cell of cells) {
        const widthMm = widths
          .slice(column, column + cell.columns)
          .reduce((a, b) => a + b, -paddingMm)
        const place = { ...this.#place(this.#page()), widthMm, tableStyle, level: row }
        const lines = linesOfParagraphs(cell.paragraphs, place).flatMap(brokenLines)
        columns[column < widths.length / 2 ? 'left' : 'right'].push(...lines)
        column += cell.columns
      }
    }
    return columns
  }

  #place(page: PaperPage): Place {
    return {
      formats: this.#docx.formats,
      mark: this.#docx.mark,
      widthMm: page.widthMm - page.margins.left.mm - page.margins.right.mm,
      page: this.#name,
      tableStyle: undefined,
      level: null,
    }
  }

  #page(): PaperPage {
    const { properties, blocks } = this.#section
    const margin = child(properties, 'w:pgMar')
    const size = child(properties, 'w:pgSz')
    // Word counts the gutter to the inner margin.
    const side = (name: string, more = 0) => ({
      mm: (Math.abs(number(margin, `w:${name}`) ?? 1440) + more) * mmPerTwip,
      reached: true,
    })
    return {
      name: this.#name,
      widthMm: (number(size, 'w:w') ?? 12_240) * mmPerTwip,
      heightMm: (number(size, 'w:h') ?? 15_840) * mmPerTwip,
      margins: {
        top: side('top'),
        bottom: side('bottom'),
        left: side('left', number(margin, 'w:gutter') ?? 0),
        right: side('right'),
      },
      hasTable: blocks.some((block) => block.name === 'w:tbl'),
    }
  }

  /** How pages are numbered from this section on; null where they are not. */
  #numbering(): PageNumbering | null {
    const { properties } = this.#section
    const differs = child(properties, 'w:titlePg')
    const firstDiffers = differs !== undefined && isOn(value(differs))
    for (const kind of ['header', 'footer'] as const) {
      const line = this.#numberLine(`${kind} default`)
      if (!line) continue
      return {
        line,
        inTopMargin: kind === 'header',
        onFirstPage: !firstDiffers || this.#numberLine(`${kind} first`) !== null,
        startsAnew: number(child(properties, 'w:pgNumType'), 'w:start') === 1,
      }
    }
    return null
  }

  #numberLine(edge: string): PaperLine | null {
    const id = this.#edges.get(edge)
    const tree = id === undefined ? undefined : this.#docx.edge(id)
    if (!tree) return null
    for (const node of below(tree)) {
      if (node.name !== 'w:p' || !showsPageNumber(node)) continue
      const place = { ...this.#place(this.#page()), mark: () => '' }
      const [line] = linesOfParagraphs([withNumber(node)], place)
      return line ?? null
    }
    return null
  }
}

/** Twips at each side of a cell that says nothing else. */
const usualCellMargin = 108

function showsPageNumber(paragraph: XmlNode): boolean {
  return [...below(paragraph)].some(
    (node) =>
      node.name === 'w:pgNum' ||
      (node.name === 'w:instrText' && /\bPAGE\b/u.test(node.text)) ||
      (node.name === 'w:fldSimple' && /\bPAGE\b/u.test(node.attributes['w:instr'] ?? '')),
  )
}

/** The number as the field will show it: a file may hold none until Word has counted. */
function withNumber(paragraph: XmlNode): XmlNode {
  const [properties] = childrenOf(paragraph, 'w:pPr')
  const digits: XmlNode = { name: 'w:t', attributes: {}, children: [], text: '2' }
  const field = [...below(paragraph)].find(
    (node) => node.name === 'w:r' && showsPageNumber({ ...node, children: [node] }),
  )
  const run = {
    name: 'w:r',
    attributes: {},
    children: [...childrenOf(field, 'w:rPr'), digits],
    text: '',
  }
  return { ...paragraph, children: properties ? [properties, run] : [run] }
}

type Blocks = { kind: 'table'; node: XmlNode } | { kind: 'paragraphs'; paragraphs: XmlNode[] }

/** Paragraphs that follow each other, and the tables between them. */
function runsOfBlocks(blocks: readonly XmlNode[]): Blocks[] {
  const runs: Blocks[] = []
  for (const node of blocks) {
    const last = runs.at(-1)
    if (node.name === 'w:tbl') runs.push({ kind: 'table', node })
    else if (node.name === 'w:p') {
      if (last?.kind === 'paragraphs') last.paragraphs.push(node)
      else runs.push({ kind: 'paragraphs', paragraphs: [node] })
    }
  }
  return runs
}

/** In a column every line counts, also one that a break in the paragraph makes. */
function brokenLines(line: PaperLine): PaperLine[] {
  const texts = line.text.split('\n').filter((text) => text.trim() !== '')
  return texts.map((text, index) =>
    Object.assign(
      { ...line, text, widthPt: lineWidthPt(line, text) },
      index < texts.length - 1 ? { rulePt: null } : {},
    ),
  )
}

/** Offices without a table there: recipients first, the signature after or beside them by tabs. */
function footWithoutTable(main: PaperPart): Columns | null {
  const at = main.blocks.findLastIndex(
    (block) => block.kind === 'line' && block.text.startsWith('Nơi nhận'),
  )
  if (at < 0) return null
  const lines = main.blocks.splice(at).filter((block) => block.kind === 'line')
  return { left: lines, right: [] }
}
