import { areCentred, finding, hasThirdToHalf, judgeLetters, quoted } from './judge-line.ts'
import { article, isCapitals, type FormFinding, type PaperLine, type PaperPart } from './paper.ts'
import { widthPt } from '../text-width.ts'
import type { TextParts } from './text-parts.ts'

/** Type, subject, addressees and bases (Annex I, Part I, II.5, II.6.a and II.9.d). */
export function judgeTitle(part: PaperPart, text: TextParts): FormFinding[] {
  return [
    ...judgeKind(part, text),
    ...judgeSubject(text.subject),
    ...judgeAddressees(text),
    ...judgeBases(text),
  ]
}

function judgeKind(part: PaperPart, { kind, title }: TextParts): FormFinding[] {
  const of = article('II', 5, 'b')
  if (kind === null) return []
  if (!title || kind === undefined)
    return [
      finding(
        'title',
        of,
        'trang 1',
        'Không thấy tên loại văn bản (hoặc “V/v …” dưới số, ký hiệu nếu là công văn).',
      ),
    ]
  const found = judgeLetters(title, 'Tên loại văn bản', 'title', of, titleForm)
  if (!isCapitals(title.text))
    found.push(finding('title', of, title, `Tên loại văn bản phải viết in hoa: ${quoted(title)}.`))
  if (!areCentred([title]) || title.align === null)
    found.push(finding('title', of, title, 'Tên loại văn bản phải canh giữa.'))
  const number = part.head?.left.find((line) => /^Số/iu.test(line.text))
  const symbol = /\/(?<first>[^-\s]+)/u.exec(number?.text ?? '')?.groups?.['first']
  if (symbol !== undefined && symbol !== kind)
    found.push(
      finding(
        'symbol',
        article('II', 3, 'b'),
        title,
        `Ký hiệu bắt đầu bằng “${symbol}” nhưng văn bản là ${title.text}; chữ viết tắt của tên loại là ${kind}.`,
      ),
    )
  return found
}

const titleForm = { sizePt: [13, 14], bold: true, italic: false } as const

function judgeSubject(subject: readonly PaperLine[]): FormFinding[] {
  const of = article('II', 5, 'b')
  const [first] = subject
  if (!first) return []
  const found = subject.flatMap((line) => judgeLetters(line, 'Trích yếu', 'subject', of, titleForm))
  if (!hasThirdToHalf(subject))
    found.push(
      finding(
        'subject-rule',
        of,
        first,
        'Dưới trích yếu phải có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ.',
      ),
    )
  return found
}

function judgeAddressees({ kind, addressees }: TextParts): FormFinding[] {
  const of = article('II', 9, 'd')
  const [head, ...names] = addressees
  if (!head)
    return kind === null || kind === 'TTr'
      ? [finding('addressees', article('II', 9, 'b'), 'trang 1', 'Không thấy “Kính gửi:”.')]
      : []
  const found = addressees.flatMap((line) =>
    judgeLetters(line, 'Kính gửi', 'addressees', of, {
      sizePt: [13, 14],
      bold: false,
      italic: false,
    }),
  )
  if (!head.text.startsWith('Kính gửi:'))
    found.push(finding('addressees', of, head, 'Sau “Kính gửi” phải có dấu hai chấm.'))
  if (/^Kính gửi:\s*\S/u.test(head.text)) return found
  const items = joined(names)
  if (items.length < 2)
    found.push(
      finding('addressees', of, head, 'Gửi một nơi thì viết trên cùng một dòng với “Kính gửi:”.'),
    )
  for (const [index, item] of items.entries()) {
    const mark = index === items.length - 1 ? '.' : ';'
    if (!item.startsWith('- ') || !item.endsWith(mark))
      found.push(
        finding(
          'addressees',
          of,
          head,
          `Nơi nhận “${item.slice(0, 60)}” phải có gạch đầu dòng và kết thúc bằng dấu “${mark}”.`,
        ),
      )
  }
  const colonMm =
    (head.startMm ?? 0) + (widthPt('Kính gửi', head.sizesPt[0] ?? 14, false) * 25.4) / 72
  const astray = names.find(
    (line) => line.text.startsWith('-') && Math.abs((line.startMm ?? 0) - colonMm) > 3,
  )
  if (astray)
    found.push(
      finding('addressees', of, astray, 'Các gạch đầu dòng phải thẳng nhau, dưới dấu hai chấm.'),
    )
  return found
}

/** A name on several lines is one item. */
function joined(lines: readonly PaperLine[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    const last = items.at(-1)
    const begins = last === undefined || line.text.startsWith('-')
    if (begins) items.push(line.text)
    else items[items.length - 1] = `${last} ${line.text}`
  }
  return items
}

function judgeBases({ bases }: TextParts): FormFinding[] {
  const of = article('II', 6, 'a')
  return bases.flatMap((line, index) => {
    const form = { sizePt: [13, 14], bold: false, italic: true } as const
    const found = judgeLetters(line, 'Căn cứ', 'bases', of, form)
    const mark = index === bases.length - 1 ? '.' : ';'
    if (!line.text.endsWith(mark))
      found.push(
        finding('bases', of, line, `Căn cứ ${quoted(line)} phải kết thúc bằng dấu “${mark}”.`),
      )
    return found
  })
}
