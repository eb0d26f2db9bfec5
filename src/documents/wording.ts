import type { OfficialDocument } from './official-document.ts'

/** A space that neither shrinks nor breaks, for the gaps a clerk fills in by hand or by stamp. */
const gap = '\u00A0'.repeat(6)

/** "05", "15": numbers below ten take a zero (Annex I, II.3.c). */
export function writtenNumber(number: number): string {
  return String(number).padStart(2, '0')
}

/** "Số: 05/BC-UBND"; without a number the gap for it stays. */
export function numberLine(document: Pick<OfficialDocument, 'number' | 'symbol'>): string {
  const number = document.number === null ? gap : writtenNumber(document.number)
  return `Số: ${number}/${document.symbol}`
}

/** "ngày 06 tháng 5 năm 2022": a zero before days below ten and before months 1 and 2 (Annex I, II.4.b). */
export function writtenDate(date: string | null): string {
  if (date === null) return `ngày${gap}tháng${gap}năm${gap}`
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined)
    throw new Error(`not an ISO date: ${date}`)
  const writtenMonth = month <= 2 ? writtenNumber(month) : String(month)
  return `ngày ${writtenNumber(day)} tháng ${writtenMonth} năm ${year}`
}

export function dateLine(document: Pick<OfficialDocument, 'place' | 'date'>): string {
  return `${document.place}, ${writtenDate(document.date)}`
}

const letters = 'abcdđeghiklmnopqrstuvxy'

/** Marker of the nth point (from 1) in the order of the Vietnamese letters: a b c d đ e g h i k …, then aa. */
export function pointLetter(position: number): string {
  const index = position - 1
  const first = Math.floor(index / letters.length)
  return (first === 0 ? '' : letters.charAt(first - 1)) + letters.charAt(index % letters.length)
}

const romanDigits: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

export function romanNumeral(number: number): string {
  let rest = number
  let written = ''
  for (const [value, digit] of romanDigits)
    while (rest >= value) {
      written += digit
      rest -= value
    }
  return written
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

/** The name of a committee or council breaks after "nhân dân", as the forms of Annex III print it. */
export function issuerLines(issuer: string): string[] {
  const broken = issuer.includes('\n') ? issuer : issuer.replace(peopleBody, '$1\n')
  return broken
    .split('\n')
    .map((line) => capitals(line.trim()))
    .filter((line) => line !== '')
}

const peopleBody = /^((?:ủy ban|uỷ ban|hội đồng) nhân dân)\s+/iu

/** Numbered only when there are two or more (Annex I, III.1.a). */
export function appendixLabel(position: number, count: number): string {
  return count >= 2 ? `Phụ lục ${romanNumeral(position)}` : 'Phụ lục'
}

export function appendixMention(count: number): string {
  return count >= 2 ? '(Có các Phụ lục kèm theo).' : '(Có Phụ lục kèm theo).'
}

/** "(Kèm theo Kế hoạch số 19/KH-UBND ngày 24 tháng 01 năm 2026 của …)" (Annex I, III.1.c). */
export function appendixReference(document: OfficialDocument): string {
  const kind = document.kind.name === null ? 'Công văn' : sentenceCase(document.kind.name)
  const number = document.number === null ? gap : writtenNumber(document.number)
  const issuer = document.issuer.replaceAll('\n', ' ')
  const written = `${kind} số ${number}/${document.symbol} ${writtenDate(document.date)}`
  return `(Kèm theo ${written} của ${issuer})`
}

/** Each with a semicolon, the last with a full stop (bases: Annex I, II.6.a; addressees: II.9.d). */
export function listed(lines: readonly string[]): string[] {
  return lines.map((line, index) => bare(line) + (index === lines.length - 1 ? '.' : ';'))
}

/** The lines under "Nơi nhận:"; a document with addressees starts with "Như trên" (Annex I, II.9.b). */
export function recipientLines(
  document: Pick<OfficialDocument, 'addressees' | 'recipients' | 'archive'>,
): string[] {
  const names = document.recipients.map((name) => name.replace(/^\s*-\s*/, ''))
  const hasAbove = names.some((name) => /^như trên/iu.test(name))
  if (document.addressees.length > 0 && !hasAbove) names.unshift('Như trên')
  if (document.archive !== null) names.push(`Lưu: ${document.archive}`)
  return listed(names).map((name) => `- ${name}`)
}

/** The last words with the closing mark: "… thực hiện./." */
export function closed(text: string, closing: string): string {
  const trimmed = text.trimEnd()
  return trimmed.endsWith('./.') ? trimmed : trimmed.replace(/[.;,:\s]*$/u, '') + closing
}

/** "KẾ HOẠCH" and "kế hoạch" → "Kế hoạch". */
function sentenceCase(text: string): string {
  const lower = text.toLocaleLowerCase('vi')
  return capitals(lower.slice(0, 1)) + lower.slice(1)
}

function bare(line: string): string {
  return line.trim().replace(/[.;,\s]+$/u, '')
}
