import { areCentred, finding, hasThirdToHalf, judgeLetters, quoted } from './judge-line.ts'
import {
  article,
  isCapitals,
  isMotto,
  sameWords,
  type Columns,
  type FormFinding,
  type PaperLine,
} from './paper.ts'

/** Quốc hiệu, issuer, number, place and date (Annex I, Part I, II.1 to II.4, and V/v of II.5.b). */
export function judgeHead(head: Columns | null, isMinutes: boolean): FormFinding[] {
  if (head === null)
    return [
      finding(
        'head',
        article('II', 1, 'a'),
        'trang 1',
        'Không thấy Quốc hiệu, Tiêu ngữ ở bên phải và tên cơ quan ban hành ở bên trái, phía trên trang đầu.',
      ),
    ]
  return [
    ...judgeNation(head.right),
    ...judgeIssuer(head.left),
    ...judgeNumber(head.left),
    ...(isMinutes ? [] : judgeDate(head)),
  ]
}

function judgeNation(right: readonly PaperLine[]): FormFinding[] {
  const [nation, motto] = right
  const found: FormFinding[] = []
  const of = article('II', 1, 'a')
  if (!nation || sameWords(nation.text) !== 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    found.push(
      finding(
        'nation',
        of,
        nation ?? 'trang 1',
        'Quốc hiệu phải là “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, chữ in hoa, trên một dòng.',
      ),
    )
  else found.push(...judgeLetters(nation, 'Quốc hiệu', 'nation', of, capitalsBold))
  const ofMotto = article('II', 1, 'b')
  if (!motto || !isMotto(motto.text) || motto.text !== 'Độc lập - Tự do - Hạnh phúc')
    found.push(
      finding(
        'motto',
        ofMotto,
        motto ?? 'trang 1',
        'Tiêu ngữ phải là “Độc lập - Tự do - Hạnh phúc”, ngay dưới Quốc hiệu, giữa các cụm từ có gạch nối, có cách chữ.',
      ),
    )
  else {
    const form = { sizePt: [13, 14], bold: true, italic: false } as const
    found.push(...judgeLetters(motto, 'Tiêu ngữ', 'motto', ofMotto, form))
    const share = motto.rulePt === null ? 0 : motto.rulePt / motto.widthPt
    if (share < 0.94 || share > 1.07)
      found.push(
        finding(
          'motto-rule',
          ofMotto,
          motto,
          'Dưới Tiêu ngữ phải có đường kẻ ngang, nét liền, dài bằng dòng chữ.',
        ),
      )
    if (nation && !areCentred([nation, motto]))
      found.push(finding('motto', ofMotto, motto, 'Tiêu ngữ phải canh giữa dưới Quốc hiệu.'))
  }
  return found
}

const capitalsBold = { sizePt: [12, 13], bold: true, italic: false } as const

function judgeIssuer(left: readonly PaperLine[]): FormFinding[] {
  const end = left.findIndex((line) => /^Số/iu.test(line.text))
  const names = left.slice(0, end < 0 ? left.length : end)
  const of = article('II', 2, 'b')
  const firstBold = names.findIndex((line) => line.bold === true)
  const [issuers, superiors] =
    firstBold < 0 ? [names, []] : [names.slice(firstBold), names.slice(0, firstBold)]
  const first = issuers[0]
  if (!first) return [finding('issuer', of, 'trang 1', 'Không thấy tên cơ quan ban hành.')]
  const found = [
    ...superiors.flatMap((line) =>
      judgeLetters(line, 'Tên cơ quan chủ quản', 'superior', of, {
        sizePt: [12, 13],
        bold: false,
        italic: false,
      }),
    ),
    ...issuers.flatMap((line) =>
      judgeLetters(line, 'Tên cơ quan ban hành', 'issuer', of, capitalsBold),
    ),
  ]
  const small = names.find((line) => !isCapitals(line.text))
  if (small)
    found.push(finding('issuer', of, small, `Tên cơ quan phải viết in hoa: ${quoted(small)}.`))
  if (!areCentred(names))
    found.push(finding('issuer', of, first, 'Tên cơ quan ban hành phải được canh giữa.'))
  if (!hasThirdToHalf(issuers))
    found.push(
      finding(
        'issuer-rule',
        of,
        first,
        'Dưới tên cơ quan ban hành phải có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ.',
      ),
    )
  return found
}

/** A gap stands for the number the clerk will give. */
const numberLine =
  /^Số: ?(?<number>\d+)?\s*\/(?<symbol>[\p{Lu}\d][\p{L}\d]*(?:-[\p{Lu}\d][\p{L}\d]*)*)$/u

function judgeNumber(left: readonly PaperLine[]): FormFinding[] {
  const at = left.findIndex((line) => /^Số/iu.test(line.text))
  const line = left[at]
  const of = article('II', 3, 'c')
  if (!line) return [finding('number', of, 'trang 1', 'Không thấy số, ký hiệu của văn bản.')]
  const form = { sizePt: [13, 13], bold: false, italic: false } as const
  const found = judgeLetters(line, 'Số, ký hiệu', 'number', of, form)
  const written = numberLine.exec(line.text.replace(/\s+/gu, ' '))
  if (!written)
    found.push(
      finding(
        'number',
        of,
        line,
        `Số, ký hiệu ${quoted(line)} phải viết như “Số: 05/KH-UBND”: sau “Số” có dấu hai chấm, giữa số và ký hiệu có gạch chéo, giữa các nhóm chữ viết tắt có gạch nối, không cách chữ.`,
      ),
    )
  else if (/^\d$/u.test(written.groups?.['number'] ?? ''))
    found.push(
      finding('number', of, line, `Số nhỏ hơn 10 phải ghi thêm số 0 phía trước: ${quoted(line)}.`),
    )
  const last = left[at - 1]
  if (last && !areCentred([last, line]))
    found.push(finding('number', of, line, 'Số, ký hiệu phải canh giữa dưới tên cơ quan.'))
  return [...found, ...judgeLetterSubject(line, left.slice(at + 1))]
}

function judgeLetterSubject(number: PaperLine, lines: readonly PaperLine[]): FormFinding[] {
  const of = article('II', 5, 'b')
  const [first] = lines
  if (!first) return []
  const found = lines.flatMap((line) =>
    judgeLetters(line, 'Trích yếu công văn', 'letter-subject', of, {
      sizePt: [12, 13],
      bold: false,
      italic: false,
    }),
  )
  if (!/^V\/v\s/u.test(first.text))
    found.push(finding('letter-subject', of, first, 'Trích yếu công văn phải đứng sau chữ “V/v”.'))
  if (!areCentred([number, ...lines]))
    found.push(
      finding('letter-subject', of, first, 'Trích yếu công văn phải canh giữa dưới số, ký hiệu.'),
    )
  if (first.gapPt !== null && Math.abs(first.gapPt - 6) > 1.5)
    found.push(
      finding('letter-subject', of, first, 'Trích yếu công văn phải cách dòng số, ký hiệu 6 pt.'),
    )
  return found
}

const dateLine = /^\p{Lu}.*, ngày (?<day>\d+)? ?tháng (?<month>\d+)? ?năm ?(?<year>\d+)?$/u

function judgeDate({ left, right }: Columns): FormFinding[] {
  const of = article('II', 4, 'c')
  const line = right.find((one) => /ngày.*tháng.*năm/u.test(one.text))
  if (!line) return [finding('date', of, 'trang 1', 'Không thấy địa danh và thời gian ban hành.')]
  const form = { sizePt: [13, 14], bold: false, italic: true } as const
  const found = judgeLetters(line, 'Địa danh, thời gian', 'date', of, form)
  const written = dateLine.exec(line.text.replace(/\s+/gu, ' '))?.groups
  const hasZeros =
    /^(?:\d\d)?$/u.test(written?.['day'] ?? '') &&
    /^(?:0[12]|[3-9]|1[0-2])?$/u.test(written?.['month'] ?? '') &&
    /^(?:\d{4})?$/u.test(written?.['year'] ?? '')
  if (!written || !hasZeros)
    found.push(
      finding(
        'date',
        article('II', 4, 'b'),
        line,
        `${quoted(line)} phải viết như “Trường Xuân, ngày 05 tháng 02 năm 2026”: sau địa danh có dấu phẩy, thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2.`,
      ),
    )
  const number = left.find((one) => /^Số/iu.test(one.text))
  if (number && Math.abs((number.level ?? 0) - (line.level ?? 0)) > 2)
    found.push(
      finding('date', of, line, 'Địa danh, thời gian phải cùng một dòng với số, ký hiệu văn bản.'),
    )
  const nation = right[0]
  // Gaps left for a day or a year reach further than the words.
  if (nation && written?.['year'] !== undefined && !areCentred([nation, line]))
    found.push(finding('date', of, line, 'Địa danh, thời gian phải canh giữa dưới Quốc hiệu.'))
  return found
}
