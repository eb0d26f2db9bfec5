import type { Cue } from './body.ts'

const TIME = String.raw`(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?`
const TIMED = new RegExp(String.raw`^\s*${TIME}(?:\s*(?:-->|→|–|-)\s*${TIME})?(?:\s+(.*))?$`)

/** A line of its own that cannot be a caption, with what is wrong. */
export interface CueFault {
  line: number
  text: string
}

/**
 * Captions as a file (.vtt, .srt) or a person writes them: a line begins with its time, perhaps with its end, and the
 * words stand after it or on the lines below. Where no end is given they stay until the next ones, at most 6 seconds.
 */
export function readCues(text: string): { cues: Cue[]; faults: CueFault[] } {
  const faults: CueFault[] = []
  const found: { from: number; to: number | null; words: string[] }[] = []
  let skipping = false
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [place, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '') skipping = false
    if (line === '' || skipping) continue
    const timed = TIMED.exec(line)
    if (timed) {
      const [, h1, m1, s1, f1, h2, m2, s2, f2, rest = ''] = timed
      const to = m2 === undefined ? null : millis(h2, m2, s2, f2)
      found.push({ from: millis(h1, m1, s1, f1), to, words: [wordsOf(rest)] })
      continue
    }
    if (/^(WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)\b/.test(line)) {
      skipping = true
      continue
    }
    const last = found.at(-1)
    // A number above a time counts the captions of a file; a name there is for editing only.
    if (TIMED.test(lines[place + 1]?.trim() ?? '') && isMark(line)) continue
    if (last) last.words.push(wordsOf(line))
    else faults.push({ line: place + 1, text: line })
  }
  const inOrder = found
    .map(({ from, to, words }) => ({ from, to, text: words.filter(Boolean).join('\n') }))
    .filter(({ text: said }) => said !== '')
    .toSorted((a, b) => a.from - b.from)
  const cues = inOrder.map(({ from, to, text: said }, at) => {
    const next = inOrder[at + 1]?.from ?? Number.POSITIVE_INFINITY
    const end = to !== null && to > from ? to : Math.min(next, from + STAYS_MS)
    return { from, to: Math.max(end, from + 1), text: said.slice(0, 500).normalize('NFC') }
  })
  return { cues, faults }
}

const STAYS_MS = 6000

/** As a person goes on writing them: `0:03.5 – 0:07 Xin chào bà con`. */
export function cuesAsTyped(cues: readonly Cue[]): string {
  return cues.map(({ from, to, text }) => `${clock(from)} – ${clock(to)} ${text}`).join('\n')
}

/** As players read them. */
export function cuesAsVtt(cues: readonly Cue[]): string {
  const pieces = cues.map(({ from, to, text }) => `${full(from)} --> ${full(to)}\n${escaped(text)}`)
  return `WEBVTT\n\n${pieces.join('\n\n')}\n`
}

export function cuesAsText(cues: readonly Cue[]): string {
  return cues.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')
}

/** `0:03`, and tenths where there are any. */
export function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const seconds = Math.floor((ms % 60_000) / 1000)
  const rest = ms % 1000
  const tail = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`
  return `${minutes}:${String(seconds).padStart(2, '0')}${tail}`
}

function millis(h = '0', m = '0', s = '0', f = '0'): number {
  return ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(f.padEnd(3, '0'))
}

function full(ms: number): string {
  const at = new Date(ms).toISOString()
  return at.slice(11, 23)
}

function isMark(line: string): boolean {
  return /^\d+$/.test(line)
}

/** Files dress words up (`<i>`, `{\an8}`) and place them (`align:start`); only the words are kept. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\{\\[^}]*\}/g, '')
    .replaceAll(/\b(?:align|position|line|size|vertical|region):\S+/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
