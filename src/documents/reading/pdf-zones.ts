import { lineOf, textOf } from './pdf-lines.ts'
import type { Line, Page } from './pdf-page.ts'

/** Lines to be read one after the other; a block's lines are typed as they stand, never wrapped prose. */
export interface Zone {
  kind: 'body' | 'issuer' | 'nation' | 'recipients' | 'signature'
  lines: Line[]
}

/** Cuts a page's lines where two blocks stand side by side: the letterhead and the end of a document. */
export function zonesOf(lines: readonly Line[], page: Pick<Page, 'width' | 'height'>): Zone[] {
  const zones: Zone[] = []
  let body: Line[] = []
  const close = () => {
    if (body.length > 0) zones.push({ kind: 'body', lines: body })
    body = []
  }
  for (let at = 0; at < lines.length;) {
    const pair = letterhead(lines, at, page) ?? ending(lines, at, page)
    const line = lines[at]
    if (!pair) {
      if (line) body.push(line)
      at++
      continue
    }
    body = body.slice(0, body.length - pair.before)
    close()
    zones.push(...pair.zones.filter((zone) => zone.lines.length > 0))
    at += pair.after
  }
  close()
  return zones
}

interface Pair {
  zones: Zone[]
  /** How many lines of the pair stand before the one it was found by, and from it on. */
  before: number
  after: number
}

function letterhead(lines: readonly Line[], at: number, page: { width: number }): Pair | null {
  const line = lines[at]
  if (!line) return null
  const start = nationStart(line)
  if (start === null || start < page.width * 0.25) return null
  let split = start
  let end = at
  for (let next = at + 1; next < Math.min(lines.length, at + 16); next++) {
    const other = lines[next]
    if (!other) break
    const text = plain(textOf(other.words))
    const motto = other.words.find((word) => /^(?:doc|đoc)$/u.test(plain(word.text)))
    if (motto && /doc lap.*tu do/u.test(text) && motto.left > page.width * 0.3)
      split = Math.min(split, motto.left)
    if (/ngay.{0,12}thang.{0,12}nam/u.test(text)) {
      const from = afterWidestGap(other, page.width)
      if (from !== null) {
        split = Math.min(split, from)
        end = next
      }
      break
    }
    if (other.left > line.left - 2 && /\b(?:kinh gui|ke hoach|quyet dinh)\b/u.test(text)) break
    if (crosses(other, split)) break
    end = next
  }
  // What stands under the number ("V/v …") is narrow and keeps to the left.
  for (let next = end + 1; next < lines.length; next++) {
    const other = lines[next]
    const above = lines[next - 1]
    if (!other || !above || other.right > split + 6) break
    if (other.baseline - above.baseline > other.size * 2.6) break
    if (
      /^(?:so|v\/v|ve viec|\()/u.test(plain(textOf(other.words))) ||
      next > end + 1 ||
      isNumber(above)
    )
      end = next
    else break
  }
  let before = 0
  for (let earlier = at - 1; earlier >= Math.max(0, at - 3); earlier--) {
    const other = lines[earlier]
    if (!other || (other.right > split + 4 && other.left < split - 4)) break
    before++
  }
  const zone = lines.slice(at - before, end + 1)
  const [issuer, nation] = parted(zone, split - 2)
  return {
    zones: [
      { kind: 'issuer', lines: issuer },
      { kind: 'nation', lines: nation },
    ],
    before,
    after: end + 1 - at,
  }
}

function isNumber(line: Line): boolean {
  return /^v\/v|^ve viec/u.test(plain(textOf(line.words)))
}

function nationStart(line: Line): number | null {
  const text = plain(textOf(line.words))
  if (!/cong h[o0]a xa h[o0]i|dang cong san viet nam/u.test(text)) return null
  const index = line.words.findIndex(
    (word, at) =>
      /^(?:cong|đang|dang)$/u.test(plain(word.text)) &&
      /^(?:hoa|h0a|cong)$/u.test(plain(line.words[at + 1]?.text ?? '')),
  )
  return line.words[index]?.left ?? null
}

function crosses(line: Line, x: number): boolean {
  return line.words.some((word) => word.left < x - 8 && word.right > x + 8)
}

/** Where the right part of a line begins; the whole line when it stands right of the middle. */
function afterWidestGap(line: Line, width: number): number | null {
  let widest = line.size * 0.8
  let from: number | null = line.left > width * 0.33 ? line.left : null
  for (const [index, word] of line.words.entries()) {
    const before = line.words[index - 1]
    if (before && word.left - before.right > widest && word.left < width * 0.75) {
      widest = word.left - before.right
      from = word.left
    }
  }
  return from
}

function ending(lines: readonly Line[], at: number, page: { width: number }): Pair | null {
  const line = lines[at]
  if (!line || !/^noi nhan\s*:?/u.test(plain(textOf(line.words)))) return null
  if (line.left > page.width * 0.4) return null
  let before = 0
  for (let earlier = at - 1; earlier >= 0; earlier--) {
    const other = lines[earlier]
    if (!other || other.left < page.width * 0.42) break
    if (line.baseline - other.baseline > line.size * 4) break
    before++
  }
  let end = at
  let gutter = gutterOf(lines.slice(at - before, at + 1), page.width)
  for (let next = at + 1; next < lines.length && gutter; next++) {
    const wider = gutterOf(lines.slice(at - before, next + 1), page.width)
    const text = plain(textOf(lines[next]?.words ?? []))
    if (!wider || /^phu luc(?:\s|$)/u.test(text)) break
    gutter = wider
    end = next
  }
  if (!gutter) return null
  const [recipients, signature] = parted(lines.slice(at - before, end + 1), gutter)
  return {
    zones: [
      { kind: 'recipients', lines: recipients },
      { kind: 'signature', lines: signature },
    ],
    before,
    after: end + 1 - at,
  }
}

/** The middle of the widest upright strip that no word of the lines stands in, near the page's middle. */
function gutterOf(lines: readonly Line[], width: number): number | null {
  const taken = lines
    .flatMap((line) => line.words.map((word) => [word.left, word.right] as const))
    .sort((a, b) => a[0] - b[0])
  let reach = width * 0.25
  let best: { at: number; size: number } | null = null
  const offer = (from: number, to: number) => {
    const size = Math.min(to, width * 0.78) - Math.max(from, width * 0.25)
    if (size > (best?.size ?? 8)) best = { at: to - 4, size }
  }
  for (const [left, right] of taken) {
    if (left > reach) offer(reach, left)
    reach = Math.max(reach, right)
  }
  const found = best as { at: number; size: number } | null
  return found?.at ?? (reach < width * 0.7 ? reach + 4 : null)
}

function parted(lines: readonly Line[], split: number): [Line[], Line[]] {
  const sides: [Line[], Line[]] = [[], []]
  for (const line of lines) {
    const left = line.words.filter((word) => (word.left + word.right) / 2 < split)
    const right = line.words.filter((word) => (word.left + word.right) / 2 >= split)
    if (left.length > 0) sides[0].push(lineOf(left))
    if (right.length > 0) sides[1].push(lineOf(right))
  }
  return sides
}

/** Without marks and in small letters, as a bad scan and a good one look alike. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
