/** How many records speak of exactly these themes (or sectors …) by exactly these channels. */
export interface Combination {
  /** None: the records are not sorted. */
  codes: readonly string[]
  /** None: the lines ask for no channel by name. */
  channels: readonly string[]
  lines: number
  activities: number
}

export interface Counts {
  /** Lines of plans that ask for it. */
  lines: number
  /** Activities that did it. */
  activities: number
}

export type Cell = Counts & { channel: string | null }

export interface Coverage extends Counts {
  channels: Cell[]
  rows: (Counts & { code: string | null; cells: Cell[] })[]
}

/**
 * A table of codes and channels. A record that speaks of several themes stands in the row of each and once in the
 * totals. Every code of `codes` has a row, of `channels` a column where anything stands in it; what is not sorted,
 * and lines without a channel, come last.
 */
export function coverageOf(
  combinations: readonly Combination[],
  codes: readonly string[],
  channels: readonly string[],
): Coverage {
  const total = { lines: 0, activities: 0 }
  const columns = new Map<string | null, Counts>()
  const rows = new Map<string | null, Counts & { cells: Map<string | null, Counts> }>(
    codes.map((code) => [code, { lines: 0, activities: 0, cells: new Map() }]),
  )
  for (const combination of combinations) {
    const ways = orNone(combination.channels)
    add(total, combination)
    for (const channel of ways) add(at(columns, channel, nothing), combination)
    for (const code of orNone(combination.codes)) {
      const row = at(rows, code, () => ({ ...nothing(), cells: new Map() }))
      add(row, combination)
      for (const channel of ways) add(at(row.cells, channel, nothing), combination)
    }
  }
  const shown = inOrder(columns, channels)
  return {
    ...total,
    channels: shown.map(([channel, { lines, activities }]) => ({ channel, lines, activities })),
    rows: inOrder(rows, codes).map(([code, { cells, lines, activities }]) => ({
      code,
      lines,
      activities,
      cells: shown.flatMap(([channel]) => {
        const found = cells.get(channel)
        return found ? [{ channel, ...found }] : []
      }),
    })),
  }
}

const nothing = (): Counts => ({ lines: 0, activities: 0 })

function add(to: Counts, { lines, activities }: Counts): void {
  to.lines += lines
  to.activities += activities
}

const orNone = (codes: readonly string[]): readonly (string | null)[] =>
  codes.length === 0 ? [null] : codes

function at<T>(found: Map<string | null, T>, key: string | null, make: () => T): T {
  const value = found.get(key) ?? make()
  found.set(key, value)
  return value
}

function inOrder<T>(found: Map<string | null, T>, codes: readonly string[]): [string | null, T][] {
  const place = (code: string | null) => {
    const index = code === null ? -1 : codes.indexOf(code)
    return code === null ? codes.length + 1 : index < 0 ? codes.length : index
  }
  return [...found].sort(([a], [b]) => place(a) - place(b))
}
