import type { PlanDraft, Span } from '../plan-draft.ts'
import { readDate } from './citations.ts'
import type { Line } from './lines.ts'

export interface Header {
  number: PlanDraft['number']
  date: PlanDraft['date']
  place: string | null
  /** As printed, a line each, without number, date and the national motto. */
  issuer: string | null
  where: [field: string, at: Span, sure: number][]
}

/** Reads the lines above the document's kind, in whatever order two columns were flattened. */
export function readHeader(lines: readonly Line[]): Header {
  const header: Header = {
    number: { text: null, value: null, symbol: null },
    date: { text: null, iso: null },
    place: null,
    issuer: null,
    where: [],
  }
  const issuerLines: Line[] = []
  for (const line of lines) {
    const left = readParts(line, header)
    if (left !== '' && isIssuerLine(left) && issuerLines.length < 4)
      issuerLines.push({ ...line, text: left })
  }
  if (issuerLines.length > 0) {
    header.issuer = issuerLines.map((line) => line.text).join('\n')
    for (const [at, line] of issuerLines.entries()) {
      header.where.push([at === 0 ? 'issuer' : `issuer.${at}`, span(line), 0.9])
    }
  }
  return header
}

/** Takes number, date and motto out of a line; returns what is left of it. */
function readParts(line: Line, header: Header): string {
  let left = line.text
  const motto =
    /C[ỘO]NG H[ÒO][AÀ]? X[ÃA] H[ỘO]I CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM|[ĐD]ộc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|^ĐẢNG CỘNG SẢN VIỆT NAM$|^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/iu.exec(
      left,
    )
  if (motto) {
    header.where.push([motto[0].startsWith('C') ? 'motto' : 'motto.1', span(line), 1])
    left = left.replace(motto[0], '')
  }
  const numbered =
    /S[ốôo]\s*[:.]?\s*(\d*|[.…_\s]*)\s*([/-])\s*((?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d]*(?:\s?[-–/&.]\s?\p{Lu}[\p{L}\d]*)*)/u.exec(
      left,
    )
  if (numbered && header.number.symbol === null) {
    const value = Number.parseInt(numbered[1] ?? '', 10)
    header.number = {
      text: numbered[0].trim(),
      value: Number.isNaN(value) ? null : value,
      symbol: (numbered[3] ?? '').replace(/\s+/gu, ''),
    }
    header.where.push(['number', span(line), Number.isNaN(value) ? 0.8 : 1])
    left = left.replace(numbered[0], '')
  }
  const dated =
    /(?:([\p{Lu}][\p{L}.\s-]{0,40}?)\s*,)?\s*(ngày\s*(?:\d{1,2}|[.…_\s]*)\s*tháng\s*(?:\d{1,2}|[.…_\s]*)\s*năm\s*(?:\d{2,4}|[.…_]*)|ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})/iu.exec(
      left,
    )
  if (dated?.[2] && header.date.text === null) {
    const complete = /ngày\s*\d{1,2}\s*(?:tháng|[/.-])\s*\d{1,2}\s*(?:năm|[/.-])\s*\d{4}/iu.test(
      dated[2],
    )
    header.date = { text: dated[2].trim(), iso: complete ? readDate(dated[2]) : null }
    header.where.push(['date', span(line), complete ? 1 : 0.7])
    left = left.replace(dated[0], '')
    const place = dated[1]?.trim()
    if (place) {
      header.place = place
      header.where.push(['place', span(line), 0.9])
    }
  }
  return left.replace(/^[\s/,.*_-]+|[\s,*_-]+$/gu, '')
}

function isIssuerLine(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length > 2 && capitals.length > letters.length * 0.7
}

function span(line: Span): Span {
  return { start: line.start, end: line.end }
}
