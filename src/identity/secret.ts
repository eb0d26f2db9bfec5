import { createHash, randomBytes } from 'node:crypto'

/** What only its holder knows: the id of a session, the token of a signed link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What the table holds instead: whoever reads the table cannot sign in with it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
