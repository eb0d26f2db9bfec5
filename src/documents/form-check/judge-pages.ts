import { finding, judgeLetters, millimetres, quoted } from './judge-line.ts'
import {
  article,
  linesOf,
  type FormFinding,
  type Paper,
  type PaperPage,
  type PaperPart,
  type Side,
} from './paper.ts'

/** Sheet, margins, font, colour and page numbers (Annex I, Part I, I.1 to I.7). */
export function judgePages(paper: Paper): FormFinding[] {
  return paper.parts.flatMap((part, index) => [
    ...part.pages.flatMap(judgeSheet),
    ...judgeFonts(part),
    ...judgeNumbers(part, index > 0),
  ])
}

function judgeSheet(page: PaperPage): FormFinding[] {
  const found: FormFinding[] = []
  const sides = [page.widthMm, page.heightMm].toSorted((a, b) => a - b)
  if (Math.abs((sides[0] ?? 0) - 210) > 1 || Math.abs((sides[1] ?? 0) - 297) > 1)
    found.push(
      finding(
        'paper',
        article('I', 1),
        page.name,
        `Khổ giấy ${millimetres(page.widthMm)} × ${millimetres(page.heightMm)}; phải là A4 (210 mm × 297 mm).`,
      ),
    )
  if (page.widthMm > page.heightMm && !page.hasTable)
    found.push(
      finding('orientation', article('I', 2), page.name, 'Trang nằm ngang mà không có bảng, biểu.'),
    )
  for (const side of Object.keys(margins) as Side[]) found.push(...judgeMargin(page, side))
  return found
}

const margins: Record<Side, { name: string; least: number; most: number }> = {
  top: { name: 'trên', least: 20, most: 25 },
  bottom: { name: 'dưới', least: 20, most: 25 },
  left: { name: 'trái', least: 30, most: 35 },
  right: { name: 'phải', least: 15, most: 20 },
}

function judgeMargin(page: PaperPage, side: Side): FormFinding[] {
  const { name, least, most } = margins[side]
  const { mm, reached } = page.margins[side]
  if (mm >= least - slackMm && (!reached || mm <= most + slackMm)) return []
  const sentence = `Lề ${name} ${millimetres(mm)}; phải từ ${least} đến ${most} mm.`
  return [finding('margins', article('I', 3), page.name, sentence)]
}

/** Word keeps lengths in twentieths of a point; letters reach a little over their ends. */
const slackMm = 0.6

/** Tinos and Liberation Serif have the widths of Times New Roman, letter by letter. */
const timesNewRoman = /^(?:[A-Z]{6}\+)?(?:Times[\s-]?New[\s-]?Roman|Tinos|Liberation[\s-]?Serif)/iu

function judgeFonts(part: PaperPart): FormFinding[] {
  const lines = [
    ...(part.head ? [...part.head.left, ...part.head.right] : []),
    ...linesOf(part.blocks),
    ...(part.foot ? [...part.foot.left, ...part.foot.right] : []),
  ]
  const found: FormFinding[] = []
  const seen = new Set<string>()
  for (const line of [...lines, ...part.blocks.filter((block) => block.kind === 'table')])
    for (const font of line.fonts) {
      if (timesNewRoman.test(font) || seen.has(font)) continue
      seen.add(font)
      const where = line.kind === 'line' ? `ở ${quoted(line)}` : 'trong bảng'
      const sentence = `Phông chữ ${font === '' ? 'không rõ' : font} ${where}; phải là Times New Roman.`
      found.push(finding('font', article('I', 4), line.page, sentence))
    }
  const coloured = lines.find((line) => !line.black)
  if (coloured)
    found.push(
      finding('color', article('I', 4), coloured, `Chữ không phải màu đen ở ${quoted(coloured)}.`),
    )
  return found
}

function judgeNumbers(part: PaperPart, isAppendix: boolean): FormFinding[] {
  const { numbering, pages } = part
  const where = pages[0]?.name ?? ''
  const of = article('I', 7)
  if (numbering === null)
    return pages.length > 1 || pages[0]?.name.startsWith('phần') === true
      ? [finding('page-number', of, where, 'Không đánh số trang.')]
      : []
  const found = judgeLetters(numbering.line, 'Số trang', 'page-number', of, {
    sizePt: [13, 14],
    italic: false,
  })
  if (numbering.line.align !== 'center')
    found.push(finding('page-number', of, where, 'Số trang không được canh giữa.'))
  if (!numbering.inTopMargin)
    found.push(finding('page-number', of, where, 'Số trang không đặt trong lề trên.'))
  if (numbering.onFirstPage)
    found.push(finding('page-number', of, where, 'Trang thứ nhất không được hiển thị số trang.'))
  if (!numbering.startsAnew)
    found.push(
      isAppendix
        ? finding(
            'appendix-pages',
            article('III', 1, 'đ'),
            where,
            'Số trang của phụ lục phải được đánh riêng, bắt đầu từ 1.',
          )
        : finding('page-number', of, where, 'Số trang phải được đánh liên tục, từ 1.'),
    )
  return found
}
