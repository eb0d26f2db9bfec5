import type { Glyph } from './pdf-operators.ts'
import type { Line, Rule, Word } from './pdf-page.ts'

/** A letter of the upright page. */
interface Letter {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  font: string
}

/** Letters drawn in any order → words in lines. Rules part words that stand close in neighbouring cells. */
export function wordsOf(glyphs: readonly Glyph[], rules: readonly Rule[]): Word[] {
  const letters = glyphs.map((glyph) => ({
    text: glyph.text,
    left: Math.min(glyph.x, glyph.endX),
    right: Math.max(glyph.x, glyph.endX),
    baseline: glyph.y,
    size: glyph.size,
    font: glyph.font,
  }))
  const spaces = letters.filter((letter) => letter.text.trim() === '').length
  // Some programs draw no blanks at all; there every visible gap is one.
  const gap = spaces > letters.length * 0.05 ? 0.33 : 0.14
  const upright = rules.filter((rule) => rule.x1 === rule.x2)
  return inRows(letters).flatMap((row) => wordsInRow(row, gap, upright))
}

/** Rows of what stands at the same height, each from left to right. */
export function inRows<T extends { left: number; baseline: number; size: number }>(
  items: readonly T[],
): T[][] {
  const rows: { baseline: number; items: T[] }[] = []
  const sorted = items.toSorted((a, b) => a.baseline - b.baseline)
  for (const item of sorted) {
    const row = rows.at(-1)
    if (row && item.baseline - row.baseline < item.size * 0.2) row.items.push(item)
    else rows.push({ baseline: item.baseline, items: [item] })
  }
  return rows.map((row) => row.items.sort((a, b) => a.left - b.left))
}

/** Lines of words, raised and lowered figures on the line they belong to. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = []
  for (const row of inRows(words)) lines.push(lineOf(row))
  const kept: Line[] = []
  for (const [index, line] of lines.entries()) {
    const host = [lines[index + 1], lines[index - 1]].find(
      (other) => other && isRaised(line, other),
    )
    if (host) {
      const figures = line.words.map(asRaised)
      host.words = [...host.words, ...figures].sort((a, b) => a.left - b.left)
      for (const figure of figures) {
        const next = host.words[host.words.indexOf(figure) + 1]
        if (next) next.spaced = next.left - figure.right > next.size * 0.14
      }
    } else kept.push(line)
  }
  return kept
}

export function lineOf(words: Word[]): Line {
  let [left, right, size] = [Infinity, -Infinity, 0]
  for (const word of words) {
    left = Math.min(left, word.left)
    right = Math.max(right, word.right)
    size = Math.max(size, word.size)
  }
  return { words, left, right, size, baseline: words[0]?.baseline ?? 0 }
}

export function textOf(words: readonly Word[]): string {
  let text = ''
  for (const [index, word] of words.entries()) {
    text += index > 0 && word.spaced ? ` ${word.text}` : word.text
  }
  return text
}

function isRaised(line: Line, host: Line): boolean {
  if (line.size > host.size * 0.86 || line.words.length > 12) return false
  const rise = host.baseline - line.baseline
  if (rise > host.size * 0.6 || rise < -host.size * 0.3) return false
  if (!line.words.every((word) => /^[\d*]{1,3}$/u.test(word.text))) return false
  return line.left > host.left + 1 && line.left < host.right + host.size
}

function asRaised(word: Word): Word {
  return { ...word, text: raised(word.text), spaced: false }
}

function raised(text: string): string {
  return text.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}

function wordsInRow(letters: Letter[], gapShare: number, upright: readonly Rule[]): Word[] {
  const words: Word[] = []
  let word: Word | null = null
  let spaced = false
  for (const letter of settled(letters)) {
    if (letter.text.trim() === '') {
      spaced = true
      continue
    }
    const gap: number = word ? letter.left - word.right : Infinity
    // A blank that the next letter was drawn back over is none.
    const apart = (spaced && gap > letter.size * 0.06) || gap > letter.size * gapShare
    const ruled = word !== null && gap > -1 && isBetween(upright, word, letter)
    if (word && !apart && !ruled) {
      word.text += letter.text
      word.right = Math.max(word.right, letter.right)
      word.size = Math.max(word.size, letter.size)
    } else {
      word = started(letter, apart || ruled)
      words.push(word)
    }
    spaced = false
  }
  for (const one of words) one.text = one.text.normalize('NFC')
  return words.filter((one) => one.text !== '')
}

/** Marks that were drawn on their own stand after the letter under them. */
function settled(letters: Letter[]): Letter[] {
  const marks = letters.filter((letter) => /^\p{M}+$/u.test(letter.text))
  if (marks.length === 0) return letters
  const rest = letters.filter((letter) => !marks.includes(letter))
  for (const mark of marks) {
    const centre = (mark.left + mark.right) / 2
    const host = rest.findLast((letter) => letter.left <= centre + 0.5 && letter.text.trim() !== '')
    if (host) host.text += mark.text
  }
  return rest
}

function started(letter: Letter, spaced: boolean): Word {
  return {
    text: letter.text,
    left: letter.left,
    right: letter.right,
    baseline: letter.baseline,
    size: letter.size,
    font: letter.font,
    bold: /bold|black|heavy/iu.test(letter.font),
    italic: /italic|oblique/iu.test(letter.font),
    spaced,
    doubtful: false,
  }
}

function isBetween(upright: readonly Rule[], word: Word, letter: Letter): boolean {
  return upright.some(
    (rule) =>
      rule.x1 > word.right - 1 &&
      rule.x1 < letter.left + 1 &&
      rule.y1 < letter.baseline &&
      rule.y2 > letter.baseline - letter.size,
  )
}
