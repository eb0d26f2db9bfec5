import { Parser } from 'htmlparser2'
import { LegacyText, type LegacyLetters } from './docx-legacy-letters.ts'
import type { ListMark } from './docx-numbering.ts'
import { ParagraphText } from './docx-paragraph.ts'
import { isBlock, isFootnote, isUnseen, type HtmlAttributes } from './html-elements.ts'
import { HtmlLists, writtenMark } from './html-lists.ts'
import type { MainContent } from './html-main-content.ts'
import { between, HtmlStyles } from './html-styles.ts'
import { DocumentLines, type ReadDocument } from './read-document-shape.ts'
import { Unreadable } from './unreadable.ts'

interface OpenElement {
  font: string
  /** Of signs Word wrote by their place in a picture font. */
  symbols: boolean
  preformatted: boolean
  end: (() => void) | null
}

/** One flow of text: the page, or a text box laid over it. */
interface Flow {
  lines: DocumentLines
  paragraph: ParagraphText
  mark: ListMark | null
}

const deepest = 5000
const assumedFonts: Record<LegacyLetters, string> = {
  tcvn3: '.VnTime',
  'tcvn3-capitals': '.VnTimeH',
  vni: 'VNI-Times',
}

/** Reads a page as the browser shows it, cut down to its main content. */
export class HtmlBody {
  readonly #html: string
  readonly #content: MainContent
  readonly #styles: HtmlStyles
  readonly #lists: HtmlLists
  readonly #assumed: LegacyLetters | null
  readonly #legacy = new LegacyText()
  readonly #notes = new Set<string>()
  readonly #elements: OpenElement[] = []
  #flow: Flow = newFlow()
  #markText: string | null = null
  /** The text boxes that stand in the page a second time. */
  #repeated: ReadonlySet<string> | null = null
  #number = 0
  /** Open elements inside one that is not read; 0 while reading. */
  #passed = 0
  #inBox: boolean

  constructor(html: string, content: MainContent, assumed: LegacyLetters | null) {
    this.#html = html
    this.#content = content
    this.#assumed = assumed
    this.#styles = HtmlStyles.read(html)
    this.#lists = new HtmlLists(this.#styles)
    this.#inBox = content.box === null
  }

  read(): ReadDocument {
    this.#parse(this.#html)
    this.#endLine()
    const { text, tables } = this.#flow.lines.finish()
    // A table of one filled cell is a frame around the page or a part of it.
    const data = tables.filter(
      ({ rows }) => rows.flat().filter(({ at }) => at.end > at.start).length > 1,
    )
    return { text, tables: data, notes: [...this.#notes, ...this.#legacy.notes()] }
  }

  #parse(html: string): void {
    const parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => this.#text(text),
      onclosetag: () => this.#close(),
      oncomment: (comment) => this.#comment(comment),
    })
    parser.end(html)
  }

  #open(name: string, attributes: HtmlAttributes): void {
    const number = this.#number++
    if (this.#passed > 0) {
      this.#passed++
      return
    }
    if (this.#elements.length > deepest) {
      throw new Unreadable('Trang web lồng nhau quá sâu, không đọc được.')
    }
    if (this.#isPassedOver(name, attributes) || this.#content.around.has(number)) {
      this.#passed = 1
      if (isBlock(name)) this.#endLine()
      return
    }
    const style = attributes['style'] ?? ''
    const outer = this.#elements.at(-1)
    const element: OpenElement = {
      font: this.#styles.fontOf(name, attributes) ?? outer?.font ?? '',
      symbols: (outer?.symbols ?? false) || style.includes('mso-char-type:symbol'),
      preformatted: (outer?.preformatted ?? false) || name === 'pre',
      end: null,
    }
    this.#elements.push(element)
    element.end = this.#begin(name, attributes, style, element)
    if (number === this.#content.box) {
      this.#flow = newFlow()
      this.#inBox = true
      element.end = after(element.end, () => {
        this.#endLine()
        this.#inBox = false
      })
    }
  }

  #isPassedOver(name: string, attributes: HtmlAttributes): boolean {
    if (name === 'del') {
      this.#notes.add('Văn bản còn dấu vết sửa đổi (Track Changes); đã đọc như bản đã chấp nhận.')
      return true
    }
    if (isFootnote(attributes)) {
      this.#notes.add('Văn bản có chú thích cuối trang hoặc cuối bài; chưa đọc phần chú thích.')
      return true
    }
    const [, tabs] = /mso-tab-count\s*:\s*(\d+)/u.exec(attributes['style'] ?? '') ?? []
    if (tabs === undefined) return isUnseen(name, attributes)
    this.#text(' '.repeat(Math.min(20, Number(tabs))))
    return true
  }

  /** Does what the element asks for; answers what its end asks for. */
  #begin(
    name: string,
    attributes: HtmlAttributes,
    style: string,
    element: OpenElement,
  ): (() => void) | null {
    if (name === 'br') this.#endLine()
    if (style.includes('mso-ignore:vglayout')) return this.#beginBox()
    if (/mso-list\s*:\s*ignore/iu.test(style)) return this.#beginMark(element)
    if (!isBlock(name)) return null
    this.#endLine()
    const before = this.#flow.mark
    const ends = () => {
      this.#endLine()
      if (this.#flow.mark !== before) this.#endMark()
    }
    if (name === 'table') return this.#beginTable()
    if (name === 'tr') this.#flow.lines.openRow()
    else if (name === 'td' || name === 'th') {
      this.#flow.lines.openCell(span(attributes['colspan']), span(attributes['rowspan']))
      return after(ends, () => this.#flow.lines.closeCell())
    } else if (name === 'ol' || name === 'ul') {
      this.#lists.open(name, attributes)
      return after(ends, () => this.#lists.close())
    } else if (name === 'li') this.#flow.mark = this.#lists.item(attributes)
    return ends
  }

  #beginTable(): () => void {
    const { lines } = this.#flow
    lines.openTable()
    return () => {
      this.#endLine()
      lines.closeTable()
    }
  }

  /** A text box stands before the line it is tied to. */
  #beginBox(): () => void {
    const outer = this.#flow
    this.#flow = newFlow()
    return () => {
      this.#endLine()
      const box = this.#flow.lines.finish()
      this.#flow = outer
      outer.lines.place({ text: box.text, tables: [] })
    }
  }

  #beginMark(element: OpenElement): () => void {
    this.#markText = ''
    return () => {
      this.#flow.mark = writtenMark(this.#markText ?? '', element.font)
      this.#markText = null
    }
  }

  #text(text: string): void {
    if (this.#passed > 0 || !this.#inBox) return
    if (this.#markText !== null) {
      this.#markText += text
      return
    }
    const element = this.#elements.at(-1)
    const shown = element?.preformatted ? text : text.replace(/[ \t\n\r\f]+/gu, ' ')
    const font = this.#assumed ? assumedFonts[this.#assumed] : (element?.font ?? '')
    if (element?.symbols && shown.trim() !== '') {
      for (const sign of shown) this.#flow.paragraph.addSymbol(sign.codePointAt(0) ?? 0, font)
    } else this.#flow.paragraph.addRun(shown, font)
  }

  #close(): void {
    if (this.#passed > 0) this.#passed--
    else this.#elements.pop()?.end?.()
  }

  /** Word repeats a text box for browsers, except where it draws the box as a picture. */
  #comment(comment: string): void {
    if (this.#passed > 0 || !comment.includes('<v:textbox')) return
    this.#repeated ??= new Set(
      [...this.#html.matchAll(/v:shape="([^"]{1,200})"/gu)].map(([, id = '']) => id),
    )
    for (const [, id = ''] of comment.matchAll(/\sid="([^"]{1,200})"/gu)) {
      if (this.#repeated.has(id)) return
    }
    for (const box of between(comment, '<v:textbox', '</v:textbox>')) {
      const whole = { box: null, around: new Set<number>() }
      const html = box.slice(box.indexOf('>') + 1)
      this.#flow.lines.place(new HtmlBody(html, whole, this.#assumed).read())
    }
  }

  #endLine(): void {
    const { lines, paragraph, mark } = this.#flow
    if (paragraph.empty && mark === null) return
    const typed = mark?.bullet === true && paragraph.beginsWithDash
    if (paragraph.blank && mark !== null) {
      // "<li><p>": the mark waits for the paragraph inside.
      this.#flow.paragraph = new ParagraphText()
      return
    }
    this.#flow.paragraph = new ParagraphText()
    this.#flow.mark = null
    for (const line of paragraph.lines(typed ? null : mark, this.#legacy)) {
      lines.line(line.replace(/ {2,}/gu, ' '))
    }
  }

  /** An item without text still shows its number, as in a column of automatic numbers. */
  #endMark(): void {
    const { mark, lines } = this.#flow
    if (mark && !mark.bullet) lines.line(mark.text)
    this.#flow.mark = null
  }
}

function newFlow(): Flow {
  return { lines: new DocumentLines(), paragraph: new ParagraphText(), mark: null }
}

function after(first: (() => void) | null, then: () => void): () => void {
  return () => {
    first?.()
    then()
  }
}

function span(value: string | undefined): number {
  return Math.min(1000, Math.max(1, Number.parseInt(value ?? '', 10) || 1))
}
