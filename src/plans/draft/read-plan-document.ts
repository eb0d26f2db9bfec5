import { readDocument, type ReadDocument, type ReadingOptions } from '../../documents/index.ts'
import type { PlanDraft, Span } from '../plan-draft.ts'
import { readPlan } from '../reading/read-with-law.ts'

/**
 * What a plan document says, whatever its format. Throws Unreadable with a sentence when it is no readable
 * document; rejects with the signal's reason when cancelled.
 */
export async function readPlanDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<PlanDraft> {
  const document = await readDocument(bytes, fileName, options)
  return withDoubtsOfReading(readPlan(document), document)
}

/** Below the confidence that asks a person to look. */
const UNCLEAR = 0.7

/** Notes that ask for a look: on letters recognised, converted or lost. The others only say what was left out. */
function codeOf(note: string, scannedPages: number): 'ocr' | 'converted' | 'reading' {
  if (!/cần đ(?:ối chiếu|ọc lại)|hỏng/u.test(note)) return 'reading'
  return scannedPages > 0 ? 'ocr' : 'converted'
}

/**
 * The draft with what its reading leaves in doubt: notes of the reader as warnings, words recognised unclearly in
 * `where` as `unclear.0`, `unclear.1` …, and every field that holds such a word no surer than `UNCLEAR`.
 */
export function withDoubtsOfReading(
  draft: PlanDraft,
  { text, notes, doubtful, scannedPages }: Omit<ReadDocument, 'tables'>,
): PlanDraft {
  const told = notes.map((message) => ({ code: codeOf(message, scannedPages), message }))
  const warnings = [...told, ...draft.warnings]
  // Places are those of the text as it came out of the document.
  const unclear = draft.source === text ? doubtful : []
  if (unclear.length === 0) return { ...draft, warnings }
  const sureOf = (at: Span, sure: number) =>
    unclear.some((word) => word.start < at.end && word.end > at.start)
      ? Math.min(sure, UNCLEAR)
      : sure
  const where = Object.entries(draft.where).map(([path, { at, sure }]) => [
    path,
    { at, sure: sureOf(at, sure) },
  ])
  const words = unclear.map(({ start, end }, index) => [
    `unclear.${index}`,
    { at: { start, end }, sure: 0.5 },
  ])
  return {
    ...draft,
    tasks: draft.tasks.map((task) => ({ ...task, sure: sureOf(task.at, task.sure) })),
    where: Object.fromEntries([...where, ...words]) as PlanDraft['where'],
    warnings,
  }
}
