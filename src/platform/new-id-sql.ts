import { type RawBuilder, sql } from 'kysely'

/** As `newId()`, a different one for each row a statement makes. */
export function newIdSql(now: number = Date.now()): RawBuilder<string> {
  return sql<string>`platform.new_id(${now}::bigint)`
}

/** The same where rows come by the thousand: in their order, which is sooner written. */
export function orderedIdSql(now: number = Date.now()): RawBuilder<string> {
  return sql<string>`platform.new_id(${now}::bigint, row_number() over ())`
}
