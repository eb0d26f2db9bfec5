import { finding, judgeLetters, millimetres, quoted } from './judge-line.ts'
import { article, isCapitals, type FormFinding, type PaperBlock, type PaperLine } from './paper.ts'

/** Paragraphs, headings and their numbers (Annex I, Part I, II.6). */
export function judgeBody(blocks: readonly PaperBlock[]): FormFinding[] {
  const counters = new Counters()
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return []
    const above = blocks[index - 1]
    return [
      ...judgeParagraph(block, above?.kind === 'line' ? above : null),
      ...judgeMarker(block, counters),
    ]
  })
}

const marker = {
  part: /^(?:Phần|Chương|Mục|Tiểu mục) (?:thứ )?[\p{L}\d]+$/iu,
  section: /^(?<number>[IVXLC]+)\.\s/u,
  article: /^Điều (?<number>\d+)\./u,
  clause: /^(?<number>\d{1,2})\.\s/u,
  point: /^(?<letter>[a-zđ])\)\s/u,
}

/** "Phần I", with its title, and "QUYẾT ĐỊNH:" stand in the middle. */
function isCentredHeading(line: PaperLine): boolean {
  return line.align === 'center' && line.bold === true
}

function judgeParagraph(line: PaperLine, above: PaperLine | null): FormFinding[] {
  const of = article('II', 6, 'e')
  const found = judgeLetters(line, 'Nội dung', 'body', of, { sizePt: [13, 14] })
  const text = line.text
  if (line.italic === true && !text.startsWith('('))
    found.push(finding('body', of, line, `Nội dung phải là chữ đứng: ${quoted(line)}.`))
  if (line.spacing !== null && (line.spacing < 0.97 || line.spacing > 1.53))
    found.push(
      finding(
        'line-spacing',
        of,
        line,
        `Khoảng cách giữa các dòng gấp ${times(line.spacing)} dòng đơn ở ${quoted(line)}; phải từ 1 đến 1,5.`,
      ),
    )
  if (line.align === 'center' || line.align === 'right' || text === './.') return found
  // An address by itself stands below its code: a caption, which begins wherever its length lets it.
  if (/^https?:\/\/\S+$/.test(text)) return found
  if (line.align === 'left')
    found.push(finding('justified', of, line, `Nội dung phải canh đều cả hai lề: ${quoted(line)}.`))
  const indent = line.startMm === null ? null : line.startMm - (line.leftMm ?? 0)
  if (indent !== null && Math.abs(indent - 10) > 0.7 && Math.abs(indent - 12.7) > 0.7)
    found.push(
      finding(
        'indent',
        of,
        line,
        `Chữ đầu dòng lùi vào ${millimetres(indent)} ở ${quoted(line)}; phải 1 cm hoặc 1,27 cm.`,
      ),
    )
  if (above && line.gapPt !== null && line.gapPt < 5.4)
    found.push(
      finding(
        'paragraph-gap',
        of,
        line,
        `Đoạn ${quoted(line)} cách đoạn trên ${times(line.gapPt)} pt; tối thiểu 6 pt.`,
      ),
    )
  return found
}

function judgeMarker(line: PaperLine, counters: Counters): FormFinding[] {
  const of = article('II', 6, 'đ')
  const text = line.text
  if (marker.part.test(text)) {
    counters.restart()
    const found = judgeLetters(line, 'Tên phần, chương, mục', 'part', of, {
      bold: true,
      italic: false,
    })
    if (line.align !== 'center')
      found.push(finding('part', of, line, `${quoted(line)} phải canh giữa, trên một dòng riêng.`))
    return found
  }
  if (isCentredHeading(line)) return []
  const section = marker.section.exec(text)?.groups?.['number']
  if (section !== undefined && (isCapitals(text) || line.bold === true)) {
    const found = judgeLetters(line, 'Mục', 'section', of, { bold: true, italic: false })
    if (!isCapitals(text))
      found.push(finding('section', of, line, `Tiêu đề mục phải viết in hoa: ${quoted(line)}.`))
    return [...found, ...counters.next('section', fromRoman(section), line)]
  }
  const articleNumber = marker.article.exec(text)?.groups?.['number']
  if (articleNumber !== undefined)
    return [
      ...(line.bold === false
        ? [finding('article', of, line, `Từ “Điều” và số thứ tự phải đậm: ${quoted(line)}.`)]
        : []),
      ...counters.next('article', Number(articleNumber), line),
    ]
  const clause = marker.clause.exec(text)?.groups?.['number']
  if (clause !== undefined) return counters.next('clause', Number(clause), line)
  const letter = marker.point.exec(text)?.groups?.['letter']
  if (letter === undefined) return []
  return [
    ...judgeLetters(line, 'Điểm', 'point', of, line.bold === true ? { bold: false } : {}),
    ...counters.next('point', letters.indexOf(letter) + 1, line),
  ]
}

const letters = 'abcdđeghiklmnopqrstuvxy'

/** Numbers run on, or begin anew under a higher one. */
class Counters {
  readonly #last = { section: 0, article: 0, clause: 0, point: 0 }

  restart(): void {
    Object.assign(this.#last, { section: 0, clause: 0, point: 0 })
  }

  next(
    level: 'section' | 'article' | 'clause' | 'point',
    number: number,
    line: PaperLine,
  ): FormFinding[] {
    const expected = this.#last[level] + 1
    const isNext = number === expected || number === 1
    this.#last[level] = number
    if (level !== 'point') this.#last.point = 0
    if (level === 'section' || level === 'article') this.#last.clause = 0
    if (isNext) return []
    const order =
      level === 'point' ? 'theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h …' : 'liên tục'
    return [
      finding(
        'numbering',
        article('II', 6, 'đ'),
        line,
        `Số thứ tự ở ${quoted(line)} không tiếp số trước; phải đánh ${order}.`,
      ),
    ]
  }
}

function fromRoman(numeral: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
  const digits = Array.from(numeral, (digit) => values[digit] ?? 0)
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  )
}

function times(number: number): string {
  return number.toFixed(1).replace('.', ',')
}
