import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { OccasionException, OccasionKind, OccasionTime } from './occasion.ts'

/** What the public reads of the calendar. */
export interface PublishedDate extends OccasionTime {
  sourceId: string
  at: number
  kind: OccasionKind | 'broadcast'
  title: string
  place: string
  note: string
  exceptions: OccasionException[]
  /** Why it is not held. */
  cancelledFor: string | null
  /** An instant. */
  changedAt: string
}

/** For the public role: what is on at any time between two days. */
export async function listPublishedDates(
  db: Db,
  unitId: string,
  first: string,
  last: string,
): Promise<PublishedDate[]> {
  const { rows } = await sql<PublishedDate>`
    select source_id as "sourceId", at, kind, title, place, note, starts_on as "startsOn", ends_on as "endsOn",
      from_time as "fromTime", to_time as "toTime", repeats, until, exceptions, cancelled_for as "cancelledFor",
      changed_at as "changedAt"
    from channels.published_date
    where unit_id = ${unitId} and starts_on <= ${last}::date
      and (coalesce(until, ends_on, starts_on) >= ${first}::date or exceptions <> '[]')
    order by starts_on, from_time nulls first, title limit 500
  `.execute(db)
  return rows
}

export interface FoundDate {
  title: string
  /** Every place where it is held at that time. */
  place: string
  /** The first day it can still be met. */
  day: string
}

/** For the public role: what is on from a day on and has every word; at most 10. */
export async function searchPublishedDates(
  db: Db,
  unitId: string,
  words: string,
  from: string,
): Promise<FoundDate[]> {
  const asked = askedFor(words)
  if (asked === null) return []
  const { rows } = await sql<FoundDate>`
    select title, string_agg(distinct place, ', ') as place, greatest(starts_on, ${from}::date) as day
    from channels.published_date
    where unit_id = ${unitId} and coalesce(until, ends_on, starts_on) >= ${from}::date
      and platform.search_words(title || ' ' || place || ' ' || note) @@ ${asked.all}::tsquery
    group by title, day order by day, title limit 10
  `.execute(db)
  return rows
}
