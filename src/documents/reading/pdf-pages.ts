import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { lettersOfFont, type LegacyText } from './docx-legacy-letters.ts'
import { wordsOf } from './pdf-lines.ts'
import { drawingOf, type Glyph, type PlacedImage } from './pdf-operators.ts'
import type { Page, Rule, Word } from './pdf-page.ts'

export interface DrawnPage extends Page {
  images: PlacedImage[]
  /** A page that is one picture: with a scanner's recognition behind it that serves, or without. */
  scan: 'none' | 'hidden text' | 'picture'
  /** Visible letters that have no meaning in Unicode, and all visible letters. */
  unknownLetters: number
  letters: number
}

/** What stands on one page of a PDF, turned so that most of its lines are level. */
export async function drawnPage(page: PDFPageProxy, legacy: LegacyText): Promise<DrawnPage> {
  const drawing = await drawingOf(page)
  const { width, height } = page.getViewport({ scale: 1 })
  const turn = turnOf(drawing.glyphs)
  const place = turned(turn, width, height)
  const glyphs = drawing.glyphs.map((glyph) => {
    const start = place(glyph.x, glyph.y)
    const end = place(glyph.endX, glyph.endY)
    return { ...glyph, x: start.x, y: start.y, endX: end.x, endY: end.y }
  })
  const rules = drawing.rules.map((rule) =>
    ruleOf(place(rule.x1, rule.y1), place(rule.x2, rule.y2)),
  )
  const wide = turn % 2 === 0 ? width : height
  const high = turn % 2 === 0 ? height : width
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const shown = visible.filter((glyph) => !glyph.hidden)
  const pictured = pictureArea(drawing.images) / (width * height)
  const scan =
    pictured < 0.4 || shown.length > 400 ? 'none' : serves(visible) ? 'hidden text' : 'picture'
  const usable = glyphs.filter((glyph) => !glyph.hidden || scan === 'hidden text')
  const level = usable.filter(
    (glyph) => Math.abs(glyph.endY - glyph.y) <= Math.abs(glyph.endX - glyph.x),
  )
  const askew = usable.filter((glyph) => !level.includes(glyph) && glyph.text.trim() !== '')
  const words = [...wordsOf(once(level), rules), ...(askew.length > 0 ? uprightWords(askew) : [])]
  return {
    width: wide,
    height: high,
    words: words.map((word) => clean(word, legacy)).filter((word) => word.text !== ''),
    rules,
    scanned: false,
    images: drawing.images,
    scan,
    unknownLetters: visible.filter((glyph) => unknown.test(glyph.text)).length,
    letters: visible.length,
  }
}

/** Whether a scanner recognised Vietnamese: most machines put letters without their marks. */
function serves(glyphs: Glyph[]): boolean {
  const text = glyphs.map((glyph) => glyph.text).join('')
  const marked = text.match(/[đơư\u1ea0-\u1ef9]/giu)?.length ?? 0
  return text.length > 300 && marked > text.length * 0.09
}

/** Codes of no letter: what a font without a table for Unicode gives. */
const unknown = /^[\p{Cc}\p{Co}\p{Cn}\ufffd]/u

function clean(word: Word, legacy: LegacyText): Word {
  const font = word.font.replace(/^[A-Z]{6}\+/u, '').replace(/[,-](?:bold|italic|regular).*$/iu, '')
  const letters = lettersOfFont(font)
  const text = letters ? legacy.convert(word.text, letters) : word.text
  return { ...word, text: symbols(text).normalize('NFC') }
}

/** Bullets of symbol fonts become signs that stand in every font. */
function symbols(text: string): string {
  return text
    .replace(/\uf02d/gu, '-')
    .replace(/\uf02b/gu, '+')
    .replace(/[\uf0a0-\uf0ff]/gu, '•')
    .replace(/\uf020/gu, ' ')
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
}

/** Bold letters are sometimes made by drawing them twice. */
function once(glyphs: Glyph[]): Glyph[] {
  const seen = new Set<string>()
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true
    const key = `${glyph.text} ${Math.round(glyph.x / 0.8)} ${Math.round(glyph.y / 0.8)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Quarter turns to the left that most letters are written in. */
function turnOf(glyphs: Glyph[]): number {
  const turns = [0, 0, 0, 0]
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue
    const [dx, dy] = [glyph.endX - glyph.x, glyph.endY - glyph.y]
    const turn = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : dy < 0 ? 1 : 3
    turns[turn] = (turns[turn] ?? 0) + 1
  }
  const most = Math.max(...turns)
  return most === 0 ? 0 : turns.indexOf(most)
}

function turned(turn: number, width: number, height: number) {
  return (x: number, y: number): { x: number; y: number } => {
    if (turn === 1) return { x: height - y, y: x }
    if (turn === 2) return { x: width - x, y: height - y }
    return turn === 3 ? { x: y, y: width - x } : { x, y }
  }
}

function ruleOf(a: { x: number; y: number }, b: { x: number; y: number }): Rule {
  return {
    x1: Math.min(a.x, b.x),
    y1: Math.min(a.y, b.y),
    x2: Math.max(a.x, b.x),
    y2: Math.max(a.y, b.y),
  }
}

/** Text written upwards or downwards (heads of narrow columns): each run as one word at its middle. */
function uprightWords(glyphs: Glyph[]): Word[] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const close = last && Math.hypot(glyph.x - last.endX, glyph.y - last.endY) < glyph.size * 2.2
    if (run && close) run.push(glyph)
    else runs.push([glyph])
  }
  return runs.map((run) => {
    const xs = run.flatMap((glyph) => [glyph.x, glyph.endX])
    const ys = run.flatMap((glyph) => [glyph.y, glyph.endY])
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2
    const x = (Math.min(...xs) + Math.max(...xs)) / 2
    const [first] = run
    let text = ''
    for (const [index, glyph] of run.entries()) {
      const last = run[index - 1]
      const gap = last ? Math.hypot(glyph.x - last.endX, glyph.y - last.endY) : 0
      text += gap > glyph.size * 0.15 ? ` ${glyph.text}` : glyph.text
    }
    const size = first?.size ?? 10
    return {
      text,
      left: x - size * 0.6,
      right: x + size * 0.2,
      baseline: middle,
      size,
      font: first?.font ?? '',
      bold: /bold/iu.test(first?.font ?? ''),
      italic: false,
      spaced: true,
      doubtful: false,
    }
  })
}

/** Pictures are drawn into the unit square. */
function pictureArea(images: readonly PlacedImage[]): number {
  return images.reduce((sum, { matrix: [a, b, c, d] }) => sum + Math.abs(a * d - b * c), 0)
}
