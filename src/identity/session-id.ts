import { createHash, randomBytes } from 'node:crypto'

export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

/** What the table holds instead of the id: whoever reads the table cannot sign in with it. */
export function hashOfSession(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}
