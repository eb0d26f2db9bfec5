import type { FormFinding, PaperLine } from './paper.ts'

export interface Letters {
  sizePt?: readonly [number, number]
  bold?: boolean
  italic?: boolean
}

export function finding(
  rule: string,
  article_: string,
  where: PaperLine | string,
  sentence: string,
): FormFinding {
  const page = typeof where === 'string' ? where : where.page
  return { rule, article: article_, where: page, sentence }
}

/** Size and style of a line; all that is wrong with it in one sentence. */
export function judgeLetters(
  line: PaperLine,
  what: string,
  rule: string,
  of: string,
  { sizePt, bold, italic }: Letters,
): FormFinding[] {
  const wrong: string[] = []
  if (sizePt) {
    const [least, most] = sizePt
    const odd = line.sizesPt.filter((size) => size < least - 0.1 || size > most + 0.1)
    if (odd.length > 0) wrong.push(`cỡ chữ ${written(odd)} (phải ${range(least, most)})`)
  }
  if (bold !== undefined && line.bold !== bold)
    wrong.push(bold ? 'chưa đậm (phải đậm)' : 'chữ đậm (phải không đậm)')
  if (italic !== undefined && line.italic !== italic)
    wrong.push(italic ? 'chưa nghiêng (phải nghiêng)' : 'chữ nghiêng (phải đứng)')
  if (wrong.length === 0) return []
  return [finding(rule, of, line, `${what} ${quoted(line)}: ${wrong.join(', ')}.`)]
}

/** Lines one under the other have one centre. */
export function areCentred(lines: readonly PaperLine[]): boolean {
  if (lines.every((line) => line.align !== null))
    return lines.every((line) => line.align === 'center')
  const centres = lines.map((line) => ((line.startMm ?? 0) * 72) / 25.4 + line.widthPt / 2)
  return Math.max(...centres) - Math.min(...centres) < 5
}

/** A rule of 1/3 to 1/2 of the words over it, of their last line or their longest. */
export function hasThirdToHalf(lines: readonly PaperLine[]): boolean {
  const rule = lines.at(-1)?.rulePt ?? null
  if (rule === null) return false
  const widths = [lines.at(-1)?.widthPt ?? 0, Math.max(...lines.map((line) => line.widthPt))]
  return widths.some((width) => rule / width > 0.32 && rule / width < 0.515)
}

export function quoted(line: PaperLine): string {
  const text = line.text.replace(/\s+/gu, ' ').trim()
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`
}

function range(least: number, most: number): string {
  return least === most ? written([least]) : `${written([least])} đến ${written([most])}`
}

function written(numbers: readonly number[]): string {
  return numbers.map((number) => String(Math.round(number * 10) / 10).replace('.', ',')).join('; ')
}

export function millimetres(mm: number): string {
  return `${written([mm])} mm`
}
