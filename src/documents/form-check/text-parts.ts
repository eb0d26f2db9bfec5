import { isCapitals, sameWords, type PaperBlock, type PaperLine, type PaperPart } from './paper.ts'

/** What stands between head and foot, in the order of the form. */
export interface TextParts {
  /** Abbreviation of the type; null for a letter, undefined where it is none the decree knows. */
  kind: string | null | undefined
  title: PaperLine | null
  subject: PaperLine[]
  addressees: PaperLine[]
  /** Who decides, above the bases of a decision. */
  authority: PaperLine[]
  bases: PaperLine[]
  body: PaperBlock[]
}

/** Types of documents (Annex III, section I). */
const kinds: Record<string, string> = {
  'NGHỊ QUYẾT': 'NQ',
  'QUYẾT ĐỊNH': 'QĐ',
  'CHỈ THỊ': 'CT',
  'QUY CHẾ': 'QC',
  'QUY ĐỊNH': 'QyĐ',
  'THÔNG CÁO': 'TC',
  'THÔNG BÁO': 'TB',
  'HƯỚNG DẪN': 'HD',
  'CHƯƠNG TRÌNH': 'CTr',
  'KẾ HOẠCH': 'KH',
  'PHƯƠNG ÁN': 'PA',
  'ĐỀ ÁN': 'ĐA',
  'DỰ ÁN': 'DA',
  'BÁO CÁO': 'BC',
  'BIÊN BẢN': 'BB',
  'TỜ TRÌNH': 'TTr',
  'HỢP ĐỒNG': 'HĐ',
  'CÔNG ĐIỆN': 'CĐ',
  'BẢN GHI NHỚ': 'BGN',
  'BẢN THỎA THUẬN': 'BTT',
  'GIẤY ỦY QUYỀN': 'GUQ',
  'GIẤY MỜI': 'GM',
  'GIẤY GIỚI THIỆU': 'GGT',
  'GIẤY NGHỈ PHÉP': 'GNP',
  'PHIẾU GỬI': 'PG',
  'PHIẾU CHUYỂN': 'PC',
  'PHIẾU BÁO': 'PB',
}

export function textParts(part: PaperPart): TextParts {
  const blocks = [...part.blocks]
  const take = (fits: (line: PaperLine) => boolean): PaperLine[] => {
    const taken: PaperLine[] = []
    for (let first = blocks[0]; first?.kind === 'line' && fits(first); first = blocks[0]) {
      taken.push(first)
      blocks.shift()
    }
    return taken
  }
  const isLetter = part.head?.left.some((line) => /^V\/v/iu.test(line.text)) === true
  const [title = null] = isLetter ? [] : takeTitle(take)
  const subject = title === null ? [] : takeSubject(take)
  const addressees = takeAddressees(take)
  const authority = take(
    (line) =>
      line.bold === true && isCapitals(line.text) && !/^(?:PHẦN|[IVXLC]+\.)\s/u.test(line.text),
  )
  const bases = take(
    (line) =>
      line.italic === true || /^(?:Căn cứ|Theo đề nghị|Xét đề nghị)\b.*[;.]$/su.test(line.text),
  )
  const kind = isLetter ? null : title === null ? undefined : kinds[kindName(title)]
  return { kind, title, subject, addressees, authority, bases, body: blocks }
}

/** One line: the name of a type, or what stands in its place. */
function takeTitle(take: (fits: (line: PaperLine) => boolean) => PaperLine[]): PaperLine[] {
  let taken = false
  return take((line) => {
    if (taken) return false
    taken = true
    return kinds[kindName(line)] !== undefined || (line.align === 'center' && line.bold === true)
  })
}

function kindName(line: PaperLine): string {
  return sameWords(line.text).toLocaleUpperCase('vi')
}

/** Up to the line with the rule under it. */
function takeSubject(take: (fits: (line: PaperLine) => boolean) => PaperLine[]): PaperLine[] {
  let ended = false
  return take((line) => {
    if (ended || line.align !== 'center' || isAddressing(line)) return false
    ended = line.rulePt !== null
    return true
  })
}

/** "Kính gửi:" with what follows it, up to the first line that begins like a paragraph. */
function takeAddressees(take: (fits: (line: PaperLine) => boolean) => PaperLine[]): PaperLine[] {
  let begun = false
  return take((line) => {
    if (isAddressing(line)) return (begun = true)
    return begun && (line.align === 'center' || (line.startMm ?? 0) > 25)
  })
}

function isAddressing(line: PaperLine): boolean {
  return /^Kính gửi/iu.test(line.text)
}
