import { isShouted } from './blocks.ts'
import { isPersonName } from './person-name.ts'
import { readLetterHead } from './letter-head.ts'
import type { Line } from './lines.ts'
import { readMarker } from './markers.ts'
import { beginsPreamble } from './preamble-words.ts'

/** A plan's parts as runs of lines; any of them may be empty. */
export interface Regions {
  header: Line[]
  kind: Line | null
  title: Line[]
  /** "Kính gửi: …" of an official letter. */
  addressees: Line[]
  preamble: Line[]
  /** A decision that issues the plan: its title and articles. */
  aside: Line[]
  body: Line[]
  closing: Line[]
  ending: Line[]
  appendix: Line[]
}

export function divide(written: readonly Line[]): Regions {
  // Rules under a heading are no text; they end up among what has no place.
  const lines = written.filter((line) => line.table || !/^[-–—_=*.~\s]{3,}$/u.test(line.text))
  const planAt = attachedPlan(lines)
  if (planAt < 0) return divideOne(lines)
  const decision = divideOne(lines.slice(0, planAt))
  const plan = divideOne(lines.slice(planAt))
  return {
    ...plan,
    header: decision.header,
    preamble: [...decision.preamble, ...plan.preamble],
    aside: [...asideOf(decision), ...plan.header],
    ending: [...decision.ending, ...plan.ending],
  }
}

/** Where a plan begins that a decision issues ("QUYẾT ĐỊNH … ban hành Kế hoạch"), else -1. */
function attachedPlan(lines: readonly Line[]): number {
  const kindAt = findKind(lines)
  if (!lines[kindAt]?.text.startsWith('QUYẾT ĐỊNH')) return -1
  return findIndexFrom(lines, kindAt + 1, (line) => /^KẾ HOẠCH$/u.test(line.text))
}

function asideOf(decision: Regions): Line[] {
  const kind = decision.kind ? [decision.kind] : []
  return [...kind, ...decision.title, ...decision.body, ...decision.closing, ...decision.appendix]
}

function divideOne(lines: readonly Line[]): Regions {
  const kindAt = findKind(lines)
  const letter = kindAt < 0 ? readLetterHead(lines) : null
  const titleFrom = kindAt + 1
  const titleTo = letter?.to ?? (kindAt < 0 ? endOfHeader(lines) : endOfTitle(lines, titleFrom))
  const endAt = first([findIndexFrom(lines, titleTo, isEnding), findSigner(lines, titleTo)], -1)
  const appendixAt = findAppendix(lines, endAt < 0 ? titleTo : endAt, endAt >= 0)
  const stop = first([endAt, appendixAt], lines.length)
  const bodyAt = Math.min(beginOfBody(lines, titleTo, stop, letter !== null), stop)
  const closes = lines.slice(bodyAt, stop).findLastIndex(isClosing)
  const closingAt = closes < 0 ? stop : bodyAt + closes
  const endingFrom = endAt < 0 ? stop : endAt
  return {
    header: letter?.header ?? lines.slice(0, kindAt < 0 ? titleTo : kindAt),
    kind: lines[kindAt] ?? null,
    title: letter?.title ?? (kindAt < 0 ? [] : lines.slice(titleFrom, titleTo)),
    addressees: letter?.addressees ?? [],
    aside: [],
    preamble: lines.slice(titleTo, bodyAt),
    body: lines.slice(bodyAt, closingAt),
    closing: lines.slice(closingAt, stop),
    ending: lines.slice(
      endingFrom,
      appendixAt < 0 ? lines.length : Math.max(appendixAt, endingFrom),
    ),
    appendix: appendixAt < 0 ? [] : lines.slice(appendixAt),
  }
}

/** Where the body begins: its first section, article or number; in a letter after "… như sau:". */
function beginOfBody(lines: readonly Line[], from: number, stop: number, letter: boolean): number {
  const section = findIndexFrom(lines, from, isSectionHeading)
  const marked = findIndexFrom(lines, from, (line) => {
    const marker = readMarker(line.text)
    if (!marker || /^(?:Căn cứ|Theo|Xét|Thực hiện)\s/u.test(marker.rest)) return false
    return marker.kind === 'number' && Number.parseInt(marker.label, 10) === 1
  })
  const told = letter
    ? findIndexFrom(lines, from, (line) => /(?:sau|sau đây|cụ thể)\s*:$/iu.test(line.text)) + 1
    : 0
  return first([section, marked < 0 ? -1 : marked, told > 0 ? told : -1], stop)
}

/** A post alone on its line and a person's name under it, where nothing else begins the ending. */
function findSigner(lines: readonly Line[], from: number): number {
  const start = Math.max(from, lines.length - 60)
  const at = lines.slice(start).findIndex((line, index, rest) => {
    if (!postPattern.test(line.text)) return false
    const after = rest.slice(index + 1, index + 5)
    const name = after.findIndex((one) => isPersonName(one.text))
    return (
      name >= 0 && after.slice(0, name).every(({ text }) => isShouted(text) || text.startsWith('('))
    )
  })
  return at < 0 ? -1 : start + at
}

/** A post as the only words of a line. */
export const postPattern =
  /^(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG (?:PHÒNG|BAN)|BÍ THƯ|HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|TRẠM TRƯỞNG|VIỆN TRƯỞNG)$/u

export const kindNames: Record<string, string> = {
  'KẾ HOẠCH': 'KH',
  'CHƯƠNG TRÌNH': 'CTr',
  'QUYẾT ĐỊNH': 'QĐ',
  'BÁO CÁO': 'BC',
  'THÔNG BÁO': 'TB',
  'HƯỚNG DẪN': 'HD',
  'TỜ TRÌNH': 'TTr',
  'ĐỀ ÁN': 'ĐA',
  'PHƯƠNG ÁN': 'PA',
  'CHỈ THỊ': 'CT',
  'CÔNG ĐIỆN': 'CĐ',
  'KẾT LUẬN': 'KL',
  'NGHỊ QUYẾT': 'NQ',
  'QUY CHẾ': 'QC',
  'DỰ ÁN': 'DA',
}

export const kindPattern = new RegExp(
  `^(${Object.keys(kindNames).join('|')})(?=$|[\\s:])(.*)$`,
  'u',
)

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TL.", "TUQ.", "Q.": the signature's authority. */
export const authorityPattern =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|(?:T\s*[/.]\s*M|K\s*[/.]\s*T|T\s*[/.]\s*L)\.?\s)\s*(?=\p{Lu})/u

export const recipientsPattern = /^n[ơoờ]i\s+(?:nhận|nhân)\s*:?/iu

export const tableHeadPattern = /^\|?\s*(?:TT|STT|Số TT|S TT)(?:\s|\||$|\t)/u

function findKind(lines: readonly Line[]): number {
  const head = lines.slice(0, 60)
  const alone = head.findIndex((line) => kindPattern.exec(line.text)?.[2]?.trim() === '')
  const titled = head.findIndex((line) =>
    /^\s*:?\s*[\p{Lu}“"]/u.test(kindPattern.exec(line.text)?.[2] ?? ''),
  )
  const shouted = alone < 0 ? titled : alone
  return shouted >= 0 ? shouted : head.findIndex((line) => /^kế hoạch$/iu.test(line.text))
}

/** Without a kind line the header still ends where the preamble or the first section begins. */
function endOfHeader(lines: readonly Line[]): number {
  const end = findIndexFrom(
    lines.slice(0, 25),
    0,
    (line) => beginsPreamble(line.text, false) || isSectionHeading(line),
  )
  const head = lines.slice(0, Math.max(0, end))
  return head.some((line) => /Độc lập|^Số\s*:/u.test(line.text)) ? head.length : 0
}

function endOfTitle(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && at < from + 9) {
    const line = lines[at]
    if (!line) break
    const marker = readMarker(line.text)
    if (marker && ['roman', 'number', 'part', 'article'].includes(marker.kind)) break
    if (at > from && endsTitle(line, lines.slice(from, at))) break
    if (beginsPreamble(line.text, at > from)) break
    if (at > from && line.text.length > 160) break
    at++
  }
  return at
}

/** A sentence, or under a decision's title the post that decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN"). */
function endsTitle(line: Line, title: readonly Line[]): boolean {
  if (line.table || /^kính gửi/iu.test(line.text)) return true
  if (/[:;]$/u.test(line.text) || (/[.]$/u.test(line.text) && line.text.length > 60)) return true
  return (
    isShouted(line.text) && decider.test(line.text) && title.some((one) => !isShouted(one.text))
  )
}

const decider =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH |TRƯỞNG |BỘ TRƯỞNG|HIỆU TRƯỞNG|BAN |CỤC TRƯỞNG|THỦ TƯỚNG|THỦ TRƯỞNG)/u

function isEnding(line: Line): boolean {
  return recipientsPattern.test(line.text) || authorityPattern.test(line.text)
}

function isClosing(line: Line): boolean {
  return /^(?:trên đây là\s|trân trọng(?:\s|[./]))/iu.test(line.text)
}

function isSectionHeading(line: Line): boolean {
  const marker = readMarker(line.text)
  if (!marker) return false
  if (marker.kind === 'roman' || marker.kind === 'part' || marker.kind === 'article') return true
  return (
    marker.kind === 'number' &&
    /^(?:mục đích|yêu cầu|mục tiêu|nội dung|đối tượng)/iu.test(marker.rest)
  )
}

function findAppendix(lines: readonly Line[], from: number, afterEnding: boolean): number {
  return findIndexFrom(lines, from, (line) => {
    if (
      /^(?:\(?phụ lục|PHỤ LỤC)(?:\s+(?:số\s*)?[IVX\d]+|\s*:|\s*$|\s+\p{Lu}|\s*\()/iu.test(line.text)
    ) {
      return afterEnding || (line.text.startsWith('PHỤ LỤC') && line.text.length < 60)
    }
    return (
      afterEnding &&
      (tableHeadPattern.test(line.text) || /^(?:DANH MỤC|BIỂU|BẢNG)\s/u.test(line.text))
    )
  })
}

function findIndexFrom(
  lines: readonly Line[],
  from: number,
  test: (line: Line) => boolean,
): number {
  for (let at = Math.max(0, from); at < lines.length; at++) {
    const line = lines[at]
    if (line && test(line)) return at
  }
  return -1
}

function first(candidates: readonly number[], otherwise: number): number {
  const found = candidates.filter((at) => at >= 0)
  return found.length > 0 ? Math.min(...found) : otherwise
}
