import type { Section } from '../../contract.ts'

/** What a person writes of a report; `version` is the one it was written over. */
export interface PaperText {
  version: number
  title: string
  sections: Section[]
  addressees: string[]
  recipients: string[]
}

/** What is typed and not yet saved, with what stood there when the typing began. */
export interface Written extends PaperText {
  /** Missing in what a device kept from before: then every difference is asked about. */
  base?: PaperText | undefined
  /** What was sent without an answer: it may stand there by now. */
  sent?: PaperText | undefined
}

/** What there is to write of a report, and nothing else of it. */
export function paperOf(report: PaperText): PaperText {
  const { version, title, sections, addressees, recipients } = report
  return { version, title, sections, addressees, recipients }
}

export interface Difference {
  /** `title`, `addressees`, `recipients`, the code of a part, or of a part and a line of it. */
  key: string
  name: string
  /** A line of the appendix. */
  lineId: string | null
  mine: string
  theirs: string
  /** The two one after the other; null where only one of them can stand. */
  both: string | null
}

/** What stands in a part after two people wrote in it. */
export type Choice = 'mine' | 'theirs' | 'both'

/** What both have changed, each in another way; what only one of them touched needs no question. */
export function conflictsOf(mine: Written, theirs: PaperText): Difference[] {
  const [own, other] = [partsOf(mine), partsOf(theirs)]
  const before = mine.base && partsOf(mine.base)
  return [...new Map([...own, ...other])].flatMap(([key, { name, lineId }]) => {
    const [written, standing] = [textAt(own, key), textAt(other, key)]
    const was = before && (textAt(before, key) ?? '')
    if (written === undefined || standing === undefined) return []
    if (decided(written, standing, was) !== null) return []
    const both = key === 'title' ? null : joined(written, standing, was)
    const apart = both !== null && both !== written && both !== standing
    return [{ key, name, lineId, mine: written, theirs: standing, both: apart ? both : null }]
  })
}

/** Their version with what was changed here, written over theirs; where both changed a part, as `choices` say. */
export function merge(
  mine: Written,
  theirs: PaperText,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Written {
  const own = partsOf(mine)
  const before = mine.base && partsOf(mine.base)
  const text = (key: string, standing: string): string => {
    const written = textAt(own, key)
    if (written === undefined) return standing
    const was = before && (textAt(before, key) ?? '')
    const chosen = decided(written, standing, was)
    if (chosen !== null) return chosen
    const choice = choices.get(key) ?? 'mine'
    if (choice === 'both') return joined(written, standing, was)
    return choice === 'mine' ? written : standing
  }
  const section = (one: Section): Section => ({
    ...one,
    text: text(one.code, one.text),
    notes: Object.fromEntries(
      [...new Set([...Object.keys(one.notes), ...Object.keys(notesOf(mine, one.code))])]
        .map((line) => [line, text(noteKey(one.code, line), one.notes[line] ?? '')] as const)
        .filter(([, note]) => note !== ''),
    ),
  })
  const added = mine.sections.filter(
    ({ code }) => !isThere(theirs, code) && !(mine.base && isThere(mine.base, code)),
  )
  return {
    version: theirs.version,
    title: text('title', theirs.title),
    addressees: lines(text('addressees', theirs.addressees.join('\n'))),
    recipients: lines(text('recipients', theirs.recipients.join('\n'))),
    sections: [...theirs.sections.map(section), ...added],
    base: paperOf(theirs),
  }
}

export function samePaper(a: PaperText, b: PaperText): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  return [...new Set([...one.keys(), ...other.keys()])].every(
    (key) => (one.get(key)?.text ?? '') === (other.get(key)?.text ?? ''),
  )
}

/** What stands where at most one of the two changed a part; null where both did. */
function decided(mine: string, theirs: string, before: string | undefined): string | null {
  if (mine === theirs || mine === before) return theirs
  return theirs === before ? mine : null
}

/** Their paragraphs, with mine that are in neither theirs nor what was there before, each after the one it followed. */
function joined(mine: string, theirs: string, before = ''): string {
  const result = lines(theirs)
  const old = new Set(lines(before))
  let after = -1
  for (const line of lines(mine)) {
    const at = result.indexOf(line)
    if (at >= 0) after = at
    else if (!old.has(line)) {
      after += 1
      result.splice(after, 0, line)
    }
  }
  return result.join('\n')
}

interface Part {
  name: string
  lineId: string | null
  text: string
}

function partsOf(paper: PaperText): Map<string, Part> {
  const { title, addressees, recipients, sections } = paper
  return new Map([
    part('title', 'Trích yếu', title),
    part('addressees', 'Kính gửi', addressees.join('\n')),
    part('recipients', 'Nơi nhận', recipients.join('\n')),
    ...sections.map(({ code, title: name, text }) => part(code, name, text)),
    ...sections.flatMap(({ code, title: name, notes }) =>
      Object.entries(notes).map(([line, note]) => part(noteKey(code, line), name, note, line)),
    ),
  ])
}

const part = (key: string, name: string, text: string, lineId: string | null = null) =>
  [key, { name, text, lineId }] as const

const noteKey = (code: string, line: string) => `note:${code}:${line}`

/** A line without a note has an empty one; a part that is not there has no text. */
function textAt(parts: ReadonlyMap<string, Part>, key: string): string | undefined {
  return parts.get(key)?.text ?? (key.startsWith('note:') ? '' : undefined)
}

const isThere = (paper: PaperText, code: string) => paper.sections.some((one) => one.code === code)

function notesOf(paper: PaperText, code: string): Readonly<Record<string, string>> {
  return paper.sections.find((one) => one.code === code)?.notes ?? {}
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
