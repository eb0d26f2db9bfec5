import { plainSigns, spokenAbbreviations } from '../ear/abbreviations.ts'

export interface Abbreviation {
  short: string
  /** What it stands for, where offices agree. */
  full: string | null
}

/** Two capitals or more by themselves, not a part of a document's number. */
const SHORT = /(^|[^\p{L}\p{N}/.&-])(\p{Lu}[\p{Lu}\d&]*\p{Lu}g?)(?![\p{L}\p{N}]|[/.&-]\p{L})/gu

/**
 * Abbreviations that nothing in the text explains, each once. "thủ tục hành chính (TTHC)" and "TTHC (thủ tục hành
 * chính)" explain. Words in capitals between other words in capitals are a headline, no abbreviations.
 */
export function unexplainedIn(text: string): Abbreviation[] {
  const found = new Map<string, Abbreviation>()
  for (const { 1: before = '', 2: short = '', index } of text.matchAll(SHORT)) {
    if (found.has(short) || plainSigns.has(short) || isRoman(short)) continue
    if (isShouted(text, index + before.length, short.length) || isExplained(text, short)) continue
    found.set(short, { short, full: spokenAbbreviations[short] ?? null })
  }
  return [...found.values()]
}

function isRoman(short: string): boolean {
  return /^[IVXLC]+$/.test(short)
}

function isExplained(text: string, short: string): boolean {
  const sign = short.replaceAll('&', '\\&')
  return new RegExp(
    String.raw`\p{Ll}\s*\((?:sau đây gọi (?:tắt )?là |viết tắt là |gọi tắt là )?["“]?${sign}["”]?\)|(?:^|[^\p{L}])${sign}\s*\((?=[^)]*\p{Ll})`,
    'u',
  ).test(text)
}

function isShouted(text: string, at: number, length: number): boolean {
  const before = /(\p{L}+)[ ,]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? ''
  const after = /^[ ,]*(\p{L}+)/u.exec(text.slice(at + length, at + length + 30))?.[1] ?? ''
  if (before === '') return isCapital(after)
  return isCapital(before) && (after === '' || isCapital(after))
}

function isCapital(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
