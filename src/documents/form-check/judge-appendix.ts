import { judgeBody } from './judge-body.ts'
import { finding, judgeLetters, quoted } from './judge-line.ts'
import {
  article,
  isCapitals,
  linesOf,
  type FormFinding,
  type PaperLine,
  type PaperPart,
} from './paper.ts'

/** An appendix with its label, title and reference (Annex I, Part I, III.1). */
export function judgeAppendix(part: PaperPart, position: number, count: number): FormFinding[] {
  const blocks = [...part.blocks]
  const label = blocks.shift()
  if (label?.kind !== 'line') return []
  const title: PaperLine[] = []
  const reference: PaperLine[] = []
  for (let next = blocks[0]; next?.kind === 'line'; next = blocks[0]) {
    const isReference = reference.length > 0 || next.text.startsWith('(Kèm theo')
    if (next.align !== 'center' && next.bold !== true && !isReference) break
    if (isReference) reference.push(next)
    else title.push(next)
    blocks.shift()
    if (isReference && next.text.endsWith(')')) break
  }
  const found = [
    ...judgeLabel(label, position, count),
    ...title.flatMap(judgeTitle),
    ...judgeReference(reference, label),
    ...judgeBody(withoutTrace(blocks)),
  ]
  if (!part.ownSection)
    found.push(
      finding(
        'appendix-pages',
        article('III', 1, 'đ'),
        label,
        `${quoted(label)} không bắt đầu một phần (section) mới, nên số trang không được đánh riêng.`,
      ),
    )
  return found
}

function judgeLabel(label: PaperLine, position: number, count: number): FormFinding[] {
  const of = article('III', 1, 'b')
  const form = { sizePt: [14, 14], bold: true, italic: false } as const
  const found = judgeLetters(label, 'Dòng', 'appendix', of, form)
  if (label.align !== 'center')
    found.push(finding('appendix', of, label, 'Từ “Phụ lục” phải canh giữa, thành một dòng riêng.'))
  if (!label.text.startsWith('Phụ lục'))
    found.push(
      finding('appendix', of, label, `Từ “Phụ lục” phải là chữ in thường: ${quoted(label)}.`),
    )
  const expected = count > 1 ? `Phụ lục ${roman(position)}` : 'Phụ lục'
  if (count > 1 && label.text.toLocaleLowerCase('vi') !== expected.toLocaleLowerCase('vi'))
    found.push(
      finding(
        'appendix-number',
        article('III', 1, 'a'),
        label,
        `${quoted(label)} phải là “${expected}”: từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã.`,
      ),
    )
  return found
}

function judgeTitle(line: PaperLine): FormFinding[] {
  const of = article('III', 1, 'b')
  const form = { sizePt: [13, 14], bold: true, italic: false } as const
  const found = judgeLetters(line, 'Tên phụ lục', 'appendix-title', of, form)
  if (!isCapitals(line.text))
    found.push(
      finding('appendix-title', of, line, `Tên phụ lục phải viết in hoa: ${quoted(line)}.`),
    )
  return found
}

function judgeReference(lines: readonly PaperLine[], label: PaperLine): FormFinding[] {
  const of = article('III', 1, 'c')
  const text = lines.map((line) => line.text).join(' ')
  if (!/^\(Kèm theo .*\)$/su.test(text))
    return [
      finding(
        'appendix-reference',
        of,
        label,
        `Dưới tên của ${quoted(label)} phải có “(Kèm theo … số … ngày … tháng … năm … của …)”, canh giữa.`,
      ),
    ]
  return lines.flatMap((line) =>
    judgeLetters(line, 'Chỉ dẫn kèm theo', 'appendix-reference', of, {
      sizePt: [13, 14],
      bold: false,
      italic: true,
    }),
  )
}

/** Small print after all else is a trace of the program that printed it, not of the document. */
function withoutTrace(blocks: PaperPart['blocks']): PaperPart['blocks'] {
  const last = blocks.at(-1)
  const isTrace = last?.kind === 'line' && last.sizesPt.every((size) => size < 10)
  return isTrace ? blocks.slice(0, -1) : blocks
}

function roman(number: number): string {
  const tens = 'X'.repeat(Math.floor(number / 10))
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '')
}

/** The text must say that there are appendices (III.1.a). */
export function judgeMention(main: PaperPart): FormFinding[] {
  const mentioned = linesOf(main.blocks).some((line) => /phụ lục/iu.test(line.text))
  return mentioned
    ? []
    : [
        finding(
          'appendix-mention',
          article('III', 1, 'a'),
          main.pages[0]?.name ?? '',
          'Văn bản có phụ lục nhưng trong nội dung không có chỉ dẫn về phụ lục đó.',
        ),
      ]
}
