import { sql } from 'kysely'
import { catalogueOf, entriesNamedIn } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { heldBy, housePaths } from '../acting-unit-queries.ts'
import { ITS_PLAN } from '../due/due-filter-queries.ts'
import { LINE_FACETS } from '../facet/facet-queries.ts'
import type { LineFacets } from '../facet/line-facets.ts'
import type { Suggestion } from './activity-contract.ts'

type Row = Omit<Suggestion, 'speaksOfChannel' | 'facets'> & { facets: LineFacets }

/** Plenty for a list to tick, and what a unit has open at one time. */
const MOST = 60

/**
 * Open work of the unit's house that something done on `date` through `channel` probably serves: lines that speak
 * of the channel first, then those whose window holds the day, then the earliest due.
 */
export async function suggestOccurrences(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  channel: string | undefined,
  date: string,
): Promise<Suggestion[]> {
  const { rows } = await sql<Row>`
    select o.id as "occurrenceId", o.plan_id as "planId", o.line_id as "lineId", v.content, o.label,
      ${LINE_FACETS} as facets,
      o.due_on as "dueOn", o.part, a.words, o.target,
      (select short_name from organization.unit u where u.id = p.unit_id and u.id <> ${unit.id}) as issuer,
      o.window_from <= ${date} and o.due_on >= ${date} as "inWindow", (
        select count(*)::integer from plans.activity_occurrence ao
        join plans.activity ac on ac.shard = ao.shard and ac.id = ao.activity_id and ac.state = 'recorded'
        where ao.occurrence_id = o.id
      ) as achieved
    from plans.occurrence o
    ${ITS_PLAN}
    join plans.assignment a on a.id = o.assignment_id
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where ${heldBy(await housePaths(db, unit))} and o.state = 'open'
      and o.window_from <= ${date}
    order by "inWindow" desc, o.part desc, o.due_on, l.ordinal, o.id limit 400
  `.execute(db)
  return rows
    .map((row) => Object.assign(row, { speaksOfChannel: speaksOf(row, channel) }))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
}

function speaksOf({ facets, content }: Row, channel: string | undefined): boolean {
  if (channel === undefined) return false
  return (
    facets.channels.includes(channel) ||
    entriesNamedIn(catalogueOf('channel_kind'), content).some((kind) => kind.code === channel)
  )
}

function weight(one: Pick<Suggestion, 'speaksOfChannel' | 'inWindow'>): number {
  return (one.speaksOfChannel ? 2 : 0) + (one.inWindow ? 1 : 0)
}
