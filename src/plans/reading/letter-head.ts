import { type Line, startsLower } from './lines.ts'
import { beginsPreamble } from './preamble-words.ts'

interface LetterHead {
  header: Line[]
  title: Line[]
  addressees: Line[]
  to: number
}

/** An official letter has no kind: its subject ("V/v …") stands under the number. */
export function readLetterHead(lines: readonly Line[]): LetterHead | null {
  const head = lines.slice(0, 45)
  const subjectAt = head.findIndex((line) => subjectPattern.test(line.text))
  const toAt = head.findIndex((line) => /^Kính\s+(?:gửi|gởi)\s*:?/iu.test(line.text))
  if (subjectAt < 0 && toAt < 0) return null
  const to = toAt < 0 ? -1 : endOfAddressees(lines, toAt)
  const title: Line[] = []
  for (const [at, line] of (subjectAt < 0 ? [] : head.slice(subjectAt)).entries()) {
    if (at > 0 && (line.blanksBefore > 1 || endsSubject(line))) break
    title.push(line)
  }
  const afterTitle = subjectAt + title.length
  const end = Math.max(to, toAt < 0 ? endOfHeaderFrom(lines, afterTitle) : 0)
  return {
    header: lines.slice(0, toAt < 0 ? end : toAt).filter((line) => !title.includes(line)),
    title,
    addressees: toAt < 0 ? [] : lines.slice(toAt, to),
    to: end,
  }
}

const subjectPattern = /^(?:V\s*\/\s*v|Về việc)\s*:?\s*\S/iu

function endsSubject(line: Line): boolean {
  return /^Kính\s|^C[ỘO]NG H|Độc lập|^Số\s*:|,\s*ngày\s|^ngày\s/iu.test(line.text)
}

function endOfHeaderFrom(lines: readonly Line[], from: number): number {
  let at = from
  for (const line of lines.slice(from, from + 8)) {
    if (!endsSubject(line)) break
    at++
  }
  return at
}

function endOfAddressees(lines: readonly Line[], from: number): number {
  let at = from + 1
  const first = lines[from]?.text.replace(/^Kính\s+\S+\s*:?\s*/iu, '') ?? ''
  while (at < lines.length && at < from + 25) {
    const line = lines[at]
    const previous = lines[at - 1]
    if (!line || !previous) break
    const listed = /^[-–+•]\s/u.test(line.text)
    const goesOn =
      !/[.]$/u.test(previous.text) && (startsLower(line.text) || /[,–-]$/u.test(previous.text))
    const onlyName =
      first === '' &&
      !/^[-–+•]/u.test(line.text) &&
      line.text.length < 90 &&
      !beginsPreamble(line.text, true) &&
      /[.;]$|^\p{L}[^.]*$/u.test(line.text) &&
      !line.text.endsWith(':')
    if (!listed && !goesOn && !onlyName) break
    at++
    if (onlyName && line.text.endsWith('.')) break
  }
  return at
}
