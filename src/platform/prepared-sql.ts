import { createHash } from 'node:crypto'
import { sql } from 'kysely'

const MARK = '/* prepared */'

/**
 * First in a statement that is the same text however it is asked, and takes longer to plan than to run: each connection
 * plans it once. Not for statements put together from what a filter asks.
 */
export const PREPARED = sql.raw(MARK)

const names = new Map<string, string>()

/** The name under which a connection keeps it; none for all other statements. */
export function preparedName(text: string): { name?: string } {
  if (!text.startsWith(MARK)) return {}
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return { name }
}
