import { plainLetters } from '../platform/plain-letters.ts'

/** A code made of a name, that none of those taken has. */
export function freeCode(taken: readonly string[], name: string): string {
  const words = plainLetters(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_\d]+|_+$/g, '')
  const code = words.slice(0, 40) || 'entry'
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? code : `${code}_${n}`
    if (!taken.includes(free)) return free
  }
}
