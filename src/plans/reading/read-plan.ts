import type { PlanDraft, Span } from '../plan-draft.ts'
import { readAbbreviations } from './abbreviations.ts'
import { readTables } from './appendix.ts'
import { readBases } from './bases.ts'
import { readBlocks } from './blocks.ts'
import { readDuties } from './duties.ts'
import { splitUnits } from './unit-names.ts'
import { unitLines } from './unit-cells.ts'
import { findCitations, type Mention } from './citations.ts'
import { addText, type DraftNotes, newNotes, place } from './draft-notes.ts'
import { readEnding } from './ending.ts'
import { readHeader } from './header.ts'
import { readIssuer } from './issuer.ts'
import { joinTexts, type Line, spanOf, splitLines } from './lines.ts'
import { readMarker, romanValue } from './markers.ts'
import { divide, kindNames, kindPattern, type Regions, tableHeadPattern } from './regions.ts'
import type { LawFact } from './law-fact.ts'
import { readSections } from './sections.ts'
import { findTables, foldTables, readFoundTable } from './task-tables.ts'
import type { KnownTable } from './table-grid.ts'
import { topicOf } from './topics.ts'
import { nest } from './tree.ts'
import { uncovered } from './uncovered.ts'
import { findWarnings } from './warnings.ts'
import { measureWrapping } from './wrapping.ts'

/** A text and the tables its reader knew in it, by their places in the text. */
export interface ReadText {
  text: string
  tables?: readonly KnownTable[]
}

/**
 * Reads a communication plan out of plain text or Markdown. Never throws: what it does not
 * understand is in `unplaced`, what it doubts has a low `sure` and a warning.
 */
export function readPlan(document: string | ReadText, laws: readonly LawFact[] = []): PlanDraft {
  const text = typeof document === 'string' ? document : document.text
  const source = text.normalize('NFC').replace(/\r\n?/gu, '\n')
  const known = typeof document !== 'string' && source === text ? (document.tables ?? []) : []
  const lines = splitLines(source)
  const origin = lines[0] && originPattern.test(lines[0].raw) ? lines[0] : null
  const tables = findTables(source, lines, known)
  const regions = divide(foldTables(origin ? lines.slice(1) : lines, tables))
  const header = readHeader(regions.header)
  const title = readTitle(regions)
  const year = readYear(title, regions, header.date.text)
  const notes = newNotes(year)
  if (origin) place(notes, 'origin', origin, 1)
  for (const [field, at, sure] of header.where) place(notes, field, at, sure)
  placeTitle(notes, regions)
  for (const line of regions.aside) addText(notes, line, 0.5)
  readAddressees(notes, regions)
  const paragraphs = readPreamble(notes, regions)
  readBody(notes, regions)
  readClosing(notes, regions)
  const ending = readEnding(regions.ending)
  for (const [field, at, sure] of ending.where) place(notes, field, at, sure)
  notes.unplaced.push(...ending.unplaced)
  if (regions.appendix.length > 0) readTables(notes, regions.appendix)
  for (const table of tables) readFoundTable(notes, table)
  orderTasks(notes)

  const mentions = findCitations(source, { start: textStart(regions), end: source.length })
  const number = ownNumber(notes, header.number, mentions)
  const own = number.text?.replace(/^S[ốôo]\s*[:.]?\s*|\s/gu, '')
  const draft: PlanDraft = {
    source,
    kind: readKind(regions),
    number,
    date: header.date,
    place: header.place,
    issuer: readIssuer(
      header.issuer,
      joinTexts(regions.preamble.map((line) => line.text)),
      title,
      source,
    ),
    title,
    year,
    bases: readBases(source, paragraphs),
    citations: mentions
      .filter((mention) => !isOwn(mention, own, header.date.iso))
      .map(({ text, number, date, at }) => ({ text, number, date, at })),
    sections: notes.sections,
    ...notes.lists,
    abbreviations: readAbbreviations(source),
    units: notes.units,
    tasks: notes.tasks,
    reportingDuties: notes.reportingDuties,
    recipients: ending.recipients,
    archive: ending.archive,
    unplaced: notes.unplaced,
    signature: ending.signature,
    where: notes.where,
    warnings: notes.warnings,
  }
  draft.unplaced.push(...uncovered(draft, lines))
  draft.warnings.push(
    ...findWarnings(draft, laws, regions.appendix.length > 0 || tables.length > 0),
  )
  return draft
}

/** Tasks stand in the draft as in the text, whoever read them. */
function orderTasks(notes: DraftNotes): void {
  notes.tasks.sort((a, b) => a.at.start - b.at.start)
  for (const [at, task] of notes.tasks.entries()) place(notes, `tasks.${at}`, task.at, task.sure)
}

/** Where a text was taken from, told by those who collect texts above the first line of its own. */
const originPattern = /^\s*(?:#|\/\/|%)\s*(?:source|nguồn|file|url)\s*:/iu

/** Another unit's plan may bear the same number, but of another day. */
function isOwn(mention: Mention, own: string | undefined, issued: string | null): boolean {
  if (mention.number !== own) return false
  return mention.attached || mention.date === null || issued === null || mention.date === issued
}

/** Where documents may be cited: after the header, which names this one only. */
function textStart(regions: Regions): number {
  const first = regions.preamble[0] ?? regions.body[0]
  const start = Math.min(regions.kind?.end ?? Infinity, first?.start ?? Infinity)
  return Number.isFinite(start) ? start : 0
}

function readKind(regions: Regions): PlanDraft['kind'] {
  const line = regions.kind
  const letter = line === null && (regions.addressees.length > 0 || regions.title.length > 0)
  if (letter) return { code: 'CV', text: null }
  const name = line ? (kindPattern.exec(line.text)?.[1] ?? line.text) : null
  return { code: name === null ? null : (kindNames[name.toUpperCase()] ?? null), text: name }
}

/** A plan printed without its header still has its number where the appendix refers to it. */
function ownNumber(
  notes: DraftNotes,
  printed: PlanDraft['number'],
  mentions: readonly Mention[],
): PlanDraft['number'] {
  if (printed.symbol !== null) return printed
  const self = mentions.find((mention) => mention.attached && /^kế hoạch/iu.test(mention.text))
  if (!self?.number) return printed
  place(notes, 'number', self.at, 0.6)
  return {
    text: self.number,
    value: Number.parseInt(self.number, 10),
    symbol: self.number.replace(/^\d+\//u, ''),
  }
}

function readTitle(regions: Regions): string | null {
  const first = kindPattern.exec(regions.kind?.text ?? '')?.[2]?.replace(/^[\s:]+/u, '') ?? ''
  const lines = regions.title.filter((line) => !/^\((?:ban hành )?kèm theo/iu.test(line.text))
  const title = joinTexts([first, ...lines.map((line) => line.text)].filter((text) => text !== ''))
  return title.replace(/^V\s*\/\s*v\s*:?\s*(?=\S)/iu, '') || null
}

/** The year of the subject, else of the resolving words, else of the date line. */
function readYear(title: string | null, regions: Regions, date: string | null): number | null {
  const preamble = joinTexts(regions.preamble.slice(-6).map((line) => line.text))
  const kind = regions.kind?.text
  const resolved =
    /(?:ban hành|xây dựng|triển khai|lập)\s+(?:bản\s+)?(?:kế hoạch|chương trình|hướng dẫn)[^.;]*$/iu.exec(
      preamble,
    )
  for (const text of [title, resolved?.[0], date?.replace(/^.*(?=năm)/u, '')]) {
    const years = [
      ...(text ?? '').matchAll(
        /(?<!giai đoạn.{0,15}|tháng\s\d{1,2}\s)năm\s+(20\d{2}|19\d{2})(?!\s*[-–]\s*\d)/giu,
      ),
    ]
    // A report names the year it is of, then the one to come.
    const told = (kind?.startsWith('BÁO CÁO') ? years[0] : years.at(-1))?.[1]
    if (told) return Number(told)
  }
  return null
}

function placeTitle(notes: DraftNotes, regions: Regions): void {
  if (regions.kind) place(notes, 'kind', regions.kind, 1)
  const own = regions.title.length > 0 ? regions.title : regions.kind ? [regions.kind] : []
  if (own.length > 0) place(notes, 'title', spanOf(own), 0.95)
}

function readAddressees(notes: DraftNotes, regions: Regions): void {
  const texts = regions.addressees.map((line) => line.text.replace(/^Kính\s+\S+\s*:?\s*/iu, ''))
  for (const [at, line] of regions.addressees.entries()) place(notes, `addressees.${at}`, line, 0.9)
  notes.addressees = splitUnits(unitLines(texts.filter((text) => text !== '')))
}

function readPreamble(notes: DraftNotes, regions: Regions): Span[] {
  const blocks = readBlocks(
    regions.preamble,
    measureWrapping([...regions.preamble, ...regions.body]),
  )
  for (const block of blocks) {
    const resolves =
      /(?:ban hành|xây dựng|triển khai|lập)\s+(?:bản\s+)?kế hoạch|như sau\s*:$/iu.test(block.text)
    if (resolves && !/^căn cứ/iu.test(block.text) && blocks.length > 1)
      place(notes, 'resolution', block.at, 0.8)
    else addText(notes, block.at)
  }
  return blocks.map((block) => block.at)
}

function readBody(notes: DraftNotes, regions: Regions): void {
  const { body } = regions
  const untitled = !body.some((line) => {
    const kind = readMarker(line.text)?.kind
    return kind === 'roman' || kind === 'part'
  })
  if (untitled && (regions.kind === null || directs.test(regions.kind.text))) {
    readDuties(notes, nest(readBlocks(body, measureWrapping(body))))
    return
  }
  const tableAt = body.findIndex((line) => !line.table && tableHeadPattern.test(line.text))
  const wrapping = measureWrapping(tableAt < 0 ? body : body.slice(0, tableAt))
  if (tableAt < 0) {
    readSections(notes, nest(readBlocks(body, wrapping)))
    return
  }
  const tableEnd = endOfTable(body, tableAt)
  readSections(notes, nest(readBlocks(body.slice(0, tableAt), wrapping)))
  readTables(notes, body.slice(tableAt, tableEnd))
  readSections(notes, nest(readBlocks(body.slice(tableEnd), wrapping)))
}

/** Kinds of documents that say one duty after the other, without sections. */
const directs = /^(?:QUYẾT ĐỊNH|THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN|KẾT LUẬN)/u

/** A table in the body ends where the section after its own begins. */
function endOfTable(body: readonly Line[], from: number): number {
  const sections = body.slice(0, from).flatMap((line) => {
    const marker = readMarker(line.text)
    return marker?.kind === 'roman' ? [romanValue(marker.label)] : []
  })
  const next = (sections.at(-1) ?? 0) + 1
  const at = body.findIndex((line, index) => {
    const marker = readMarker(line.text)
    if (index <= from || marker?.kind !== 'roman') return false
    return (
      romanValue(marker.label) === next &&
      next > 1 &&
      (/^\p{Lu}{2}/u.test(marker.rest) || topicOf(marker.rest) !== null)
    )
  })
  return at < 0 ? body.length : at
}

function readClosing(notes: DraftNotes, regions: Regions): void {
  const [first] = regions.closing
  if (!first) return
  const whole = spanOf(regions.closing)
  place(notes, 'closing', whole, 0.9)
  for (const line of regions.closing) {
    const mark = /\.\/\.\s*(\S.*)$/u.exec(line.raw)?.[1]
    if (mark) notes.unplaced.push(mark.trim())
  }
}
