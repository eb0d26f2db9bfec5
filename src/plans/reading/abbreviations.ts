/** Abbreviations a text defines itself: "thủ tục hành chính (TTHC)", "(sau đây gọi tắt là …)". */
export function readAbbreviations(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  const flat = text.replace(/\*\*/gu, '').replace(/\s+/gu, ' ')
  const pattern =
    /\(\s*(?:(?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung) là:?\s*)?[“"]?(\p{Lu}[\p{Lu}\d&-]{1,9})[”"]?\s*\)/gu
  for (const match of flat.matchAll(pattern)) {
    const short = match[1] ?? ''
    const long = expansion(flat.slice(Math.max(0, match.index - 120), match.index), short)
    if (long && !(short in found)) found[short] = long
  }
  return found
}

function expansion(before: string, short: string): string | null {
  const letters = short.replace(/[^\p{Lu}]/gu, '').split('')
  const words = before.trim().split(' ')
  const chosen = words.slice(-letters.length)
  if (chosen.length < letters.length) return null
  const fits = chosen.every((word, at) => bareLetter(word) === bareLetter(letters[at] ?? ''))
  return fits ? chosen.join(' ').replace(/^[“"(]/u, '') : null
}

function bareLetter(word: string): string {
  const first = word
    .replace(/^[“"(]/u, '')
    .charAt(0)
    .toLowerCase()
  return first === 'đ' ? first : first.normalize('NFD').charAt(0)
}
