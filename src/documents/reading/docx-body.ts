import { DocxTables } from './docx-tables.ts'
import { LegacyText, type LegacyLetters } from './docx-legacy-letters.ts'
import { newListCounts, type DocxNumbering } from './docx-numbering.ts'
import { ParagraphText } from './docx-paragraph.ts'
import { fontOf, isOn, type DocxStyles } from './docx-styles.ts'
import type { XmlAttributes, XmlReader } from './docx-xml.ts'
import { DocumentLines, type ReadDocument } from './read-document-shape.ts'

interface Paragraph {
  text: ParagraphText
  style: string | undefined
  list: string | undefined
  level: number | undefined
  /** A tracked deletion took the end of the paragraph: the next one continues it. */
  continues: boolean
  boxes: Pick<ReadDocument, 'text' | 'tables'>[]
}

interface Run {
  font: string | undefined
  hidden: boolean | undefined
  style: string | undefined
}

/** One flow of text: the body, or a text box inside a paragraph of it. */
interface Flow {
  lines: DocumentLines
  tables: DocxTables
  paragraph: Paragraph | null
  run: Run | null
}

/** Elements whose text the page does not show, or shows a second time. */
const passedOver = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:sectPr',
  'w:rt',
])

/** Reads document.xml as the page shows it, tracked changes accepted. */
export class DocxBody implements XmlReader {
  readonly #styles: DocxStyles
  readonly #numbering: DocxNumbering
  readonly #assumed: LegacyLetters | null
  readonly #legacy = new LegacyText()
  readonly #notes = new Set<string>()
  readonly #flows: Flow[] = []
  readonly #inBody = newListCounts()
  readonly #inBoxes = newListCounts()
  readonly #alternatives: boolean[] = []
  #flow: Flow = newFlow()
  #fields: ('code' | 'result')[] = []
  #passed = 0
  #inText = false
  #inParagraphProperties = false

  /** `assumed`: how text is to be read whose font does not tell, null for Unicode. */
  constructor(styles: DocxStyles, numbering: DocxNumbering, assumed: LegacyLetters | null) {
    this.#styles = styles
    this.#numbering = numbering
    this.#assumed = assumed
  }

  finish(): ReadDocument {
    this.#endFlow()
    const { text, tables } = this.#flow.lines.finish()
    return { text, tables, notes: [...this.#notes, ...this.#legacy.notes()] }
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#passed > 0) this.#passed++
    else if (this.#isPassedOver(name)) this.#passed = 1
    else if (this.#inParagraphProperties) this.#paragraphProperty(name, attributes)
    else if (!this.#runElement(name, attributes)) this.#structure(name, attributes)
  }

  text(data: string): void {
    if (this.#inText && this.#passed === 0) this.#addRun(data)
  }

  close(name: string): void {
    if (this.#passed > 0) {
      this.#passed--
      return
    }
    if (name === 'w:t' || name === 'm:t') this.#inText = false
    else if (name === 'w:r') this.#flow.run = null
    else if (name === 'w:pPr') this.#inParagraphProperties = false
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'mc:AlternateContent') this.#alternatives.pop()
    else if (name === 'w:txbxContent') this.#endBox()
    else if (name === 'w:tbl' || name === 'w:tr' || name === 'w:tc') {
      this.#endFlow()
      this.#flow.tables.close(name)
    }
  }

  #isPassedOver(name: string): boolean {
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'w:ins' || name === 'w:moveTo') {
      this.#notes.add('Văn bản còn dấu vết sửa đổi (Track Changes); đã đọc như bản đã chấp nhận.')
    }
    if (name === 'w:del') {
      if (this.#inParagraphProperties && this.#flow.paragraph) this.#flow.paragraph.continues = true
      this.#flow.tables.rowDeleted()
    }
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.#notes.add('Văn bản có chú thích cuối trang hoặc cuối bài; chưa đọc phần chú thích.')
    }
    if (name === 'w:altChunk') this.#notes.add('Văn bản nhúng một tệp khác; chưa đọc phần nhúng.')
    if (name === 'mc:Fallback') return this.#alternatives.at(-1) === true
    return passedOver.has(name) || (name.startsWith('w:') && name.endsWith('Change'))
  }

  #paragraphProperty(name: string, attributes: XmlAttributes): void {
    const { paragraph } = this.#flow
    const value = attributes['w:val']
    if (!paragraph) return
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:numId') paragraph.list = value
    else if (name === 'w:ilvl') paragraph.level = Number(value) || 0
  }

  #runElement(name: string, attributes: XmlAttributes): boolean {
    const { run } = this.#flow
    if (name === 'w:r' || name === 'm:r') this.#flow.run = newRun()
    else if (name === 'w:rFonts' && run) run.font = fontOf(attributes) ?? run.font
    else if (name === 'w:vanish' && run) run.hidden = isOn(attributes['w:val'])
    else if (name === 'w:rStyle' && run) run.style = attributes['w:val']
    else if (name === 'w:t' || name === 'm:t') this.#inText = true
    else if (name === 'w:tab' || name === 'w:ptab') this.#addRun(' ')
    else if (name === 'w:br' || name === 'w:cr') this.#addRun('\n')
    else if (name === 'w:noBreakHyphen') this.#addRun('-')
    else if (name === 'w:softHyphen') this.#addRun('\u00ad')
    else if (name === 'w:sym') this.#addSymbol(attributes)
    else if (name === 'w:fldChar') this.#fieldSign(attributes['w:fldCharType'])
    else return false
    return true
  }

  #structure(name: string, attributes: XmlAttributes): void {
    if (name === 'w:p') this.#startParagraph()
    else if (name === 'w:pPr') this.#inParagraphProperties = this.#flow.paragraph !== null
    else if (name === 'w:tbl' || name === 'w:tr' || name === 'w:tc') {
      this.#endFlow()
      this.#flow.tables.open(name)
    } else if (name === 'mc:AlternateContent') this.#alternatives.push(false)
    else if (name === 'mc:Choice') this.#choice()
    else if (name === 'w:txbxContent') this.#startBox()
    else this.#flow.tables.property(name, attributes)
  }

  #choice(): void {
    if (this.#alternatives.at(-1) === true) this.#passed = 1
    else if (this.#alternatives.length > 0) this.#alternatives[this.#alternatives.length - 1] = true
  }

  #fieldSign(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code')
    else if (type === 'end') this.#fields.pop()
    else if (type === 'separate' && this.#fields.length > 0) {
      this.#fields[this.#fields.length - 1] = 'result'
    }
  }

  #addRun(text: string): void {
    const { run } = this.#flow
    const { paragraph } = this.#flow
    if (!paragraph || this.#fields.includes('code')) return
    const ofParagraph = this.#styles.paragraph(paragraph.style)
    const ofRun = this.#styles.character(run?.style)
    if (run?.hidden ?? ofRun.hidden ?? ofParagraph.hidden) return
    const font = run?.font ?? ofRun.font ?? ofParagraph.font ?? ''
    paragraph.text.addRun(text, this.#assumed ? assumedFonts[this.#assumed] : font)
  }

  #addSymbol(attributes: XmlAttributes): void {
    if (this.#fields.includes('code')) return
    const code = Number.parseInt(attributes['w:char'] ?? '', 16) || 0
    this.#flow.paragraph?.text.addSymbol(code, attributes['w:font'] ?? '')
  }

  #startParagraph(): void {
    const { paragraph } = this.#flow
    if (paragraph?.continues) {
      Object.assign(paragraph, { style: undefined, list: undefined, level: undefined })
      paragraph.continues = false
      return
    }
    this.#endParagraph()
    if (this.#flow.tables.startContent()) this.#flow.paragraph = newParagraph()
  }

  #endFlow(): void {
    if (this.#flow.paragraph) this.#flow.paragraph.continues = false
    this.#endParagraph()
  }

  #endParagraph(): void {
    const { paragraph, lines } = this.#flow
    this.#inParagraphProperties = false
    this.#flow.run = null
    // Field codes stay within a paragraph: one that does not end is a damaged one.
    while (this.#fields.at(-1) === 'code') this.#fields.pop()
    if (!paragraph || paragraph.continues) return
    this.#flow.paragraph = null
    for (const box of paragraph.boxes) lines.place(box)
    for (const line of paragraph.text.lines(this.#mark(paragraph), this.#legacy)) lines.line(line)
  }

  #mark(paragraph: Paragraph) {
    const style = this.#styles.paragraph(paragraph.style)
    const list = paragraph.list ?? style.numbering
    if (list === undefined || list === '0') return null
    const styles = this.#styles.lineage(paragraph.style)
    const level = paragraph.level ?? this.#numbering.levelOfStyle(list, styles) ?? style.level ?? 0
    return this.#numbering.next(this.#flows.length > 0 ? this.#inBoxes : this.#inBody, list, level)
  }

  #startBox(): void {
    this.#flows.push(this.#flow)
    this.#flow = newFlow()
  }

  #endBox(): void {
    const outer = this.#flows.pop()
    if (!outer) return
    this.#endFlow()
    const box = this.#flow.lines.finish()
    this.#flow = outer
    if (outer.paragraph) outer.paragraph.boxes.push(box)
    else if (outer.tables.startContent()) outer.lines.place(box)
  }
}

const assumedFonts: Record<LegacyLetters, string> = {
  tcvn3: '.VnTime',
  'tcvn3-capitals': '.VnTimeH',
  vni: 'VNI-Times',
}

function newFlow(): Flow {
  const lines = new DocumentLines()
  return { lines, tables: new DocxTables(lines), paragraph: null, run: null }
}

function newRun(): Run {
  return { font: undefined, hidden: undefined, style: undefined }
}

function newParagraph(): Paragraph {
  return {
    text: new ParagraphText(),
    style: undefined,
    list: undefined,
    level: undefined,
    continues: false,
    boxes: [],
  }
}
