/** Some words of a text beside an earlier one: in both, only in the earlier, only in the later. */
export interface Piece {
  op: 'same' | 'removed' | 'added'
  text: string
}

/** Two lists are compared one by one up to this many pairs; longer ones count as rewritten. */
const MOST_PAIRS = 1_000_000
/** How far ahead an edited paragraph is looked for. */
const NEAR = 20
/** Paragraphs with fewer words in common are two, not one that was edited. */
const ALIKE = 0.4

/** The paragraphs that differ, in the order of the newer text; edited ones word by word. */
export function paragraphChanges(before: readonly string[], after: readonly string[]): Piece[][] {
  const found: Piece[][] = []
  let removed: string[] = []
  let added: string[] = []
  for (const step of [...aligned(before, after), null]) {
    if (step?.op === 'removed') removed.push(step.item)
    else if (step?.op === 'added') added.push(step.item)
    else {
      found.push(...paired(removed, added))
      removed = []
      added = []
    }
  }
  return found
}

/** What was taken out of a text and put into it, by words. */
export function wordChanges(before: string, after: string): Piece[] {
  const pieces: Piece[] = []
  for (const { op, item } of aligned(wordsOf(before), wordsOf(after))) {
    const last = pieces.at(-1)
    if (last?.op === op) last.text += item
    else pieces.push({ op, text: item })
  }
  return pieces
}

/** Each removed paragraph beside the first later one of the added that is like it. */
function paired(removed: readonly string[], added: readonly string[]): Piece[][] {
  const found: Piece[][] = []
  let next = 0
  for (const old of removed) {
    const near = added.slice(next, next + NEAR)
    const step = near.findIndex((fresh) => likeness(old, fresh) >= ALIKE)
    const at = step < 0 ? -1 : next + step
    if (at < 0) {
      found.push([{ op: 'removed', text: old }])
      continue
    }
    for (const fresh of added.slice(next, at)) found.push([{ op: 'added', text: fresh }])
    found.push(wordChanges(old, added[at] ?? ''))
    next = at + 1
  }
  for (const fresh of added.slice(next)) found.push([{ op: 'added', text: fresh }])
  return found
}

function likeness(a: string, b: string): number {
  const [few, many] = [a, b].map((text) => new Set(text.split(/\s+/))).sort(bySize)
  if (!few || !many) return 0
  const common = [...few].filter((word) => many.has(word)).length
  return common / many.size
}

function bySize(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size - b.size
}

/** Words with the space after them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? []
}

interface Step {
  op: Piece['op']
  item: string
}

/** The longest common sequence, with what stands between; equal ends are not compared. */
function aligned(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0
  while (start < before.length && same(before[start], after[start])) start += 1
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    same(before.at(-1 - end), after.at(-1 - end))
  ) {
    end += 1
  }
  return [
    ...after.slice(0, start).map((item) => ({ op: 'same', item }) as const),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...after.slice(after.length - end).map((item) => ({ op: 'same', item }) as const),
  ]
}

function between(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = []
  const width = after.length + 1
  const few = before.length * after.length <= MOST_PAIRS
  const common = few ? commonLengths(before, after) : null
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]]
    if (common !== null && old !== undefined && fresh !== undefined && same(old, fresh)) {
      steps.push({ op: 'same', item: fresh })
      i += 1
      j += 1
    } else if (
      old !== undefined &&
      (fresh === undefined ||
        (common?.[(i + 1) * width + j] ?? 0) >= (common?.[i * width + j + 1] ?? 0))
    ) {
      steps.push({ op: 'removed', item: old })
      i += 1
    } else if (fresh !== undefined) {
      steps.push({ op: 'added', item: fresh })
      j += 1
    }
  }
  return steps
}

/** At `i * (after.length + 1) + j`: how many items the rests from i and from j have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = same(before[i], after[j])
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  return lengths
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.trimEnd() === b.trimEnd()
}
