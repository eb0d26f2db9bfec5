import { plainLetters } from '../../platform/plain-letters.ts'

/** Whether two titles probably name the same thing: most words of both, marks and case aside. */
export function areSimilar(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const both = [...a].filter((word) => b.has(word)).length
  const all = new Set([...a, ...b]).size
  return all > 0 && both / all >= 0.6
}

function wordsOf(title: string): Set<string> {
  return new Set(
    plainLetters(title)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  )
}
