import { sql, type RawBuilder } from 'kysely'

/** What a report looks at: its unit with everything below it, its period, and the day it is told on. */
export interface FigureScope {
  unitId: string
  orgPath: string
  /** The unit's own path, and those of the units it alone took over from. */
  paths: readonly string[]
  fromOn: string
  /** Included. */
  toOn: string
  /** The day the report speaks on: today for a draft, the day of submission once it is stored. */
  asOf: string
  /** Open work due before this day is late on that day (a deadline on a day of rest is not late yet). */
  lateBefore: string
}

/** One condition a path, so that each is a range of the index. */
export function within(column: RawBuilder<unknown>, paths: readonly string[]): RawBuilder<unknown> {
  const each = paths.map((path) => sql`${column} ^@ ${path}`)
  return sql`(${sql.join(each, sql` or `)})`
}

/** The label of the unit directly below in which a path lies; `own` for what the unit did itself. */
export function unitBelow(
  column: RawBuilder<unknown>,
  { orgPath }: Pick<FigureScope, 'orgPath'>,
): RawBuilder<unknown> {
  return sql`case when ${column} ^@ ${orgPath}
    then coalesce(nullif(split_part(substr(${column}, ${orgPath.length + 1}), '.', 1), ''), 'own')
    else 'own' end`
}

/** By event date, not by the day of entry (Decree 09/2019, art 12). */
export function recordedIn({ paths, fromOn, toOn }: FigureScope): RawBuilder<unknown> {
  return sql`${within(sql`a.org_path`, paths)} and a.state = 'recorded'
    and a.happened_on between ${fromOn}::date and ${toOn}::date`
}
