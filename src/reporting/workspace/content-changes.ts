import type { ReportView } from '../contract.ts'
import { filledText, paragraphsOf } from '../section.ts'

/** What an approver had before their eyes: words with their figures, the figures, and the rows of the appendix. */
export interface SeenContent {
  title: string
  sections: { code: string; title: string; paragraphs: string[] }[]
  figures: { key: string; name: string; text: string }[]
  lines: { lineId: string; content: string; result: string }[]
}

export interface Change {
  key: string
  name: string
  /** Paragraphs or values that are no longer there. */
  removed: string[]
  added: string[]
}

export function contentOf(
  report: Pick<ReportView, 'title' | 'sections' | 'cells' | 'lines'>,
): SeenContent {
  return {
    title: report.title,
    sections: report.sections.map(({ code, title, text }) => ({
      code,
      title,
      paragraphs: paragraphsOf(filledText(text, report.cells)).map((line) => line.text),
    })),
    figures: report.cells.map((cell) => ({
      key: `${cell.code}:${cell.row}`,
      name: cell.rowLabel === null ? cell.label : `${cell.label}, ${cell.rowLabel}`,
      text: cell.override ? `${cell.text} (*)` : cell.text,
    })),
    lines: report.lines.map((line) => ({
      lineId: line.lineId,
      content: line.content,
      result: line.note ?? line.result,
    })),
  }
}

/** What differs since then, in the order of the paper. */
export function changesBetween(before: SeenContent, now: SeenContent): Change[] {
  const found = [
    change('title', 'Trích yếu', [before.title], [now.title]),
    ...pairs(before.sections, now.sections, ({ code }) => code).map(([old, fresh]) =>
      change(
        `section ${(fresh ?? old)?.code}`,
        (fresh ?? old)?.title ?? '',
        old?.paragraphs ?? [],
        fresh?.paragraphs ?? [],
      ),
    ),
    ...pairs(before.figures, now.figures, ({ key }) => key).map(([old, fresh]) =>
      change(
        `figure ${(fresh ?? old)?.key}`,
        (fresh ?? old)?.name ?? '',
        [old?.text ?? '0'],
        [fresh?.text ?? '0'],
      ),
    ),
    ...pairs(before.lines, now.lines, ({ lineId }) => lineId).map(([old, fresh]) =>
      change(
        `line ${(fresh ?? old)?.lineId}`,
        (fresh ?? old)?.content ?? '',
        old ? [old.result] : [],
        fresh ? [fresh.result] : [],
      ),
    ),
  ]
  return found.filter(({ removed, added }) => removed.length + added.length > 0)
}

/** Both sides of everything either of the two has, the present order first. */
function pairs<T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
): (readonly [T | undefined, T | undefined])[] {
  const then = new Map(before.map((one) => [keyOf(one), one]))
  const keys = new Set(now.map(keyOf))
  return [
    ...now.map((one) => [then.get(keyOf(one)), one] as const),
    ...before.filter((one) => !keys.has(keyOf(one))).map((one) => [one, undefined] as const),
  ]
}

function change(
  key: string,
  name: string,
  before: readonly string[],
  now: readonly string[],
): Change {
  return { key, name, removed: without(before, now), added: without(now, before) }
}

/** As often as it stands in the one more than in the other. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((one) => {
    const at = left.indexOf(one)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
