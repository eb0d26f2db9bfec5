import { randomInt } from 'node:crypto'

/** Without vowels, so that no label reads as a word. */
const LETTERS = 'bcdfghjklmnpqrstvwxz0123456789'

/** A label for a path (`org_path`): of our own, so that no code or name can outlive its meaning in it. */
export function randomLabel(): string {
  return Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
