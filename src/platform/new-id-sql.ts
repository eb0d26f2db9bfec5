import { type RawBuilder, sql } from 'kysely'

/** As `newId()`, a different one for each row a statement makes. */
export function newIdSql(now: number = Date.now()): RawBuilder<string> {
  return sql<string>`platform.new_id(${now}::bigint)`
}
