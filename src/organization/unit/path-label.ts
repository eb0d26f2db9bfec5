import { randomInt } from 'node:crypto'

/** Without vowels, so that no label reads as a word. */
const LETTERS = 'bcdfghjklmnpqrstvwxz0123456789'

/** A label for a path (`org_path`) or a printed code: of our own, so that no name can outlive its meaning in it. */
export function randomLabel(length = 5): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
