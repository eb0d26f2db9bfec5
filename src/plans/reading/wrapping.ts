import { type Line, startsLower } from './lines.ts'
import { readMarker } from './markers.ts'

/**
 * How a text breaks its lines. `width` is the usual length of a full line in characters, null
 * when every line is a paragraph; `marksWraps` when a space at a line's end means "goes on",
 * as in text taken from PDF.
 */
export interface Wrapping {
  width: number | null
  marksWraps: boolean
}

export function measureWrapping(lines: readonly Line[]): Wrapping {
  const continued: Line[] = []
  for (const [at, next] of lines.entries()) {
    const previous = lines[at - 1]
    if (previous && startsLower(next.text) && !readMarker(next.text)) continued.push(previous)
  }
  const lengths = continued.map((line) => line.text.length).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.75)] ?? 0
  const wrapped = lengths.length >= 3 && lengths.length > lines.length * 0.12 && usual < 140
  const spaced = continued.filter((line) => /\s$/u.test(line.raw)).length
  return {
    width: wrapped ? usual : null,
    marksWraps: wrapped && spaced > continued.length * 0.75,
  }
}

/** Whether `next`, which carries no marker, goes on with the paragraph that `previous` ends. */
export function goesOn(previous: Line, next: Line, wrapping: Wrapping): boolean {
  const ended = /[.;:!?…]["”)]?$/u.test(previous.text)
  if (startsLower(next.text)) return !(ended && wrapping.width === null && next.blanksBefore > 0)
  if (/[,–-]$/u.test(previous.text) || danglingWord.test(previous.text)) return true
  if (/(?:^|\s)(?:ngày|tháng|năm|số)$/iu.test(previous.text) && /^\d/u.test(next.text)) return true
  if (wrapping.width === null) return false
  const firstWord = next.text.split(' ', 1)[0] ?? ''
  const full = previous.text.length + 1 + firstWord.length > wrapping.width * 0.84
  const spaced = /\s$/u.test(previous.raw)
  if (ended) return full && next.blanksBefore === 0 && (!wrapping.marksWraps || spaced)
  return full && (!wrapping.marksWraps || spaced)
}

const danglingWord =
  /(?:^|\s)(?:và|của|các|cho|về|với|theo|tại|trong|trên|đến|do|hoặc|là|được|để|bằng|từ|những|số|thuộc)$/iu
