import type { Section } from '../../contract.ts'

/** What a person writes of a report; `version` is the one it was written over. */
export interface PaperText {
  version: number
  title: string
  sections: Section[]
  addressees: string[]
  recipients: string[]
}

/** What there is to write of a report, and nothing else of it. */
export function paperOf(report: PaperText): PaperText {
  const { version, title, sections, addressees, recipients } = report
  return { version, title, sections, addressees, recipients }
}

export interface Difference {
  /** `title`, `addressees`, `recipients`, or the code of a part. */
  key: string
  name: string
  mine: string
  theirs: string
}

/** The parts in which two versions of the same report differ. */
export function differencesOf(mine: PaperText, theirs: PaperText): Difference[] {
  const found: Difference[] = []
  if (mine.title !== theirs.title) {
    found.push({ key: 'title', name: 'Trích yếu', mine: mine.title, theirs: theirs.title })
  }
  for (const [key, name] of NAMES) {
    const [own, other] = [mine[key].join('\n'), theirs[key].join('\n')]
    if (own !== other) found.push({ key, name, mine: own, theirs: other })
  }
  for (const section of theirs.sections) {
    const own = mine.sections.find(({ code }) => code === section.code)
    if (!own || sameWords(own, section)) continue
    found.push({
      key: section.code,
      name: section.title,
      mine: wordsOf(own),
      theirs: wordsOf(section),
    })
  }
  return found
}

/** Their version with those parts of mine that were chosen, written over theirs. */
export function merge(
  mine: PaperText,
  theirs: PaperText,
  keepMine: ReadonlySet<string>,
): PaperText {
  return {
    version: theirs.version,
    title: keepMine.has('title') ? mine.title : theirs.title,
    addressees: (keepMine.has('addressees') ? mine : theirs).addressees,
    recipients: (keepMine.has('recipients') ? mine : theirs).recipients,
    sections: theirs.sections.map((section) =>
      keepMine.has(section.code)
        ? (mine.sections.find(({ code }) => code === section.code) ?? section)
        : section,
    ),
  }
}

const NAMES = [
  ['addressees', 'Kính gửi'],
  ['recipients', 'Nơi nhận'],
] as const

export function samePaper(a: PaperText, b: PaperText): boolean {
  return differencesOf(a, b).length === 0
}

function sameWords(a: Section, b: Section): boolean {
  return a.title === b.title && wordsOf(a) === wordsOf(b)
}

function wordsOf({ text, notes }: Section): string {
  const kept = Object.entries(notes)
    .filter(([, note]) => note.trim() !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, note]) => note)
  return [text, ...kept].join('\n')
}
