import { type RawBuilder, sql } from 'kysely'

/** As `newId()`, a different one for each row a statement makes. */
export function newIdSql(now: number = Date.now()): RawBuilder<string> {
  return sql<string>`platform.new_id(${now}::bigint)`
}

/**
 * The same where rows come by the thousand, each with its place among them: ids in the order of the rows, which are sooner
 * written.
 */
export function orderedIdSql(
  place: RawBuilder<unknown>,
  now: number = Date.now(),
): RawBuilder<string> {
  return sql<string>`platform.new_id(${now}::bigint, ${place})`
}
