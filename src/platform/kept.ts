export interface Made<T> {
  value: T
  tags: readonly string[]
}

/** Things of one kind in memory. */
export interface Kept<T> {
  /** What is kept under the key, or what is made now and kept until one of its tags is dropped (a minute at most). */
  get(key: string, make: () => Promise<Made<T>>): Promise<T>
  /** Forgets whatever carries the tag, or everything. */
  drop(tag: string | null): void
}

const MAX_AGE_MS = 60_000

/** What was not asked for longest goes first when all together weighs more than the limit. */
export function createKept<T>(limit: number, weigh: (value: T) => number): Kept<T> {
  const kept = new Map<string, Made<T> & { until: number }>()
  const making = new Map<string, Promise<T>>()
  /** What was dropped since each thing that is being made was begun. */
  const missed = new Set<Set<string | null>>()
  let weight = 0
  const forget = (key: string) => {
    const found = kept.get(key)
    if (found) weight -= weigh(found.value)
    kept.delete(key)
  }
  const keep = (key: string, made: Made<T>) => {
    forget(key)
    kept.set(key, { ...made, until: Date.now() + MAX_AGE_MS })
    weight += weigh(made.value)
    for (const oldest of kept.keys()) {
      if (weight <= limit) break
      forget(oldest)
    }
  }
  const makeAndKeep = async (key: string, make: () => Promise<Made<T>>) => {
    const dropped = new Set<string | null>()
    missed.add(dropped)
    try {
      const made = await make()
      // A change that came meanwhile may not be in it: answer with it, but do not keep it.
      if (!dropped.has(null) && !made.tags.some((tag) => dropped.has(tag))) keep(key, made)
      return made.value
    } finally {
      missed.delete(dropped)
    }
  }
  return {
    get: async (key, make) => {
      const found = kept.get(key)
      if (found && found.until > Date.now()) {
        kept.delete(key)
        kept.set(key, found)
        return found.value
      }
      // Whoever asks meanwhile waits for the same; who asks after a drop does not.
      const begun = making.get(key) ?? makeAndKeep(key, make)
      making.set(key, begun)
      try {
        return await begun
      } finally {
        if (making.get(key) === begun) making.delete(key)
      }
    },
    drop: (tag) => {
      for (const dropped of missed) dropped.add(tag)
      making.clear()
      for (const [key, { tags }] of kept) {
        if (tag === null || tags.includes(tag)) forget(key)
      }
    },
  }
}
