import { type RawBuilder, sql } from 'kysely'

/**
 * What lies below each of these paths, to be joined as `path` and `beyond`. Both are given: one made of the other in the
 * statement would not be leakproof, and PostgreSQL would ask the policy of every row behind `path` before it compares.
 */
export function reachOf(paths: readonly string[]): RawBuilder<unknown> {
  const beyond = paths.map((path) => `${path}~`)
  return sql`unnest(${[...paths]}::text[], ${beyond}::text[]) as reach (path, beyond)`
}
