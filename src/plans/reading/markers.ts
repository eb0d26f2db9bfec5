type MarkerKind = 'part' | 'article' | 'roman' | 'number' | 'letter' | 'dash' | 'bullet' | 'plus'

export interface Marker {
  kind: MarkerKind
  /** As written without its point or bracket: "IV", "1.2", "a"; empty for dashes. */
  label: string
  /** Smaller encloses greater. */
  rank: number
  rest: string
  /** The text after it goes on in lower case, so it may be a hyphen of a wrapped sentence. */
  weak: boolean
}

/** The list marker a line begins with, of those that plans mix freely (rules of Decree 30, Annex I). */
export function readMarker(written: string): Marker | null {
  // Converters to Markdown put a dash before numbers and letters: "- a) …".
  const text = written.replace(
    /^[-*]\s+(?=(?:[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*\.|[IVX]{1,4}\.)\s)/u,
    '',
  )
  const article = /^điều\s+(\d{1,3})\s*[.:]\s*(\S.*)$/iu.exec(text)
  if (article) return marker('article', article[1], 1, article[2])
  const roman =
    /^(?!V\s*\/\s*v\s)(?:(?:phần|chương|mục)\s+(?:thứ\s+)?)?([IVX]{1,5})(?:\s*[.\-–/):]+\s*|\s+(?=\p{Lu}{2,}))(?=[\p{Lu}“"(])(.*)$/iu.exec(
      text,
    )
  if (roman && isRoman(roman[1])) return marker('roman', roman[1], 1, roman[2])
  const part = /^([A-H])\s*[.)]\s*(?=\p{Lu}{2,}(?:\s|,))(.*)$/u.exec(text)
  if (part) return marker('part', part[1], 0, part[2])
  const number =
    /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?[)/:]?\s+(?=[\p{L}“"(])(.*)$/u.exec(text) ??
    /^(\d{1,2})\s*(?:[.)/]|-(?=\s))\s*(?=[\p{L}“"(*])(.*)$/u.exec(text)
  if (number) {
    const depth = (number[1] ?? '').split('.').length
    return marker('number', number[1], 2 + (depth - 1) / 10, number[2])
  }
  const letter =
    /^([a-zđ]\d?)\s*[)/]\s*(\S.*)$/u.exec(text) ?? /^([a-zđ])\.\s+(?=\p{Lu})(.*)$/u.exec(text)
  if (letter) return marker('letter', letter[1], 3, letter[2])
  const dash = /^[-–—−]\s*(?=[\p{L}\d“"(])(.*)$/u.exec(text)
  if (dash) return marker('dash', '', 4, dash[1])
  const plus = /^\+\s*(?=[\p{L}\d“"(])(.*)$/u.exec(text)
  if (plus) return marker('plus', '', 5, plus[1])
  const bullet = /^(?:[•·●○▪■◦➢✓]\s*|[*o]\s+)(?=[\p{L}\d“"(])(.*)$/u.exec(text)
  return bullet ? marker('bullet', '', 4.5, bullet[1]) : null
}

export function romanValue(numeral: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 }
  let sum = 0
  let greatest = 0
  for (const sign of numeral.toUpperCase().split('').toReversed()) {
    const value = values[sign] ?? 0
    sum += value < greatest ? -value : value
    greatest = Math.max(greatest, value)
  }
  return sum
}

function isRoman(numeral: string | undefined): boolean {
  return numeral !== undefined && /^X{0,2}(?:IX|IV|V?I{0,3})$/.test(numeral) && numeral !== ''
}

function marker(
  kind: MarkerKind,
  label: string | undefined,
  rank: number,
  rest: string | undefined,
): Marker {
  const after = (rest ?? '').trim()
  return { kind, label: label ?? '', rank, rest: after, weak: /^\p{Ll}/u.test(after) }
}
