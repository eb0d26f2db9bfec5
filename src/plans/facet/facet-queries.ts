import { type RawBuilder, sql } from 'kysely'
import type { Facets } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import type { LineFacets } from './line-facets.ts'

const facetsOf = (
  row: 'v' | 's',
) => sql<LineFacets>`jsonb_build_object('themes', ${sql.ref(row)}.themes,
  'sectors', ${sql.ref(row)}.sectors, 'programmes', ${sql.ref(row)}.programmes,
  'audiences', ${sql.ref(row)}.audiences, 'channels', ${sql.ref(row)}.channels)`

/** The lists of a row as one object: of a line's version, `v`. */
export const LINE_FACETS = facetsOf('v')

/** The same of an activity, `a`. */
export const ACTIVITY_FACETS = sql<Facets>`jsonb_build_object('themes', a.themes, 'sectors', a.sectors,
  'programmes', a.programmes, 'audiences', a.audiences)`

/** Conditions on an activity `a`, a line's version `v` or an item of content `i`; none for what is not asked. */
export function isAbout(row: 'a' | 'i' | 'v', filter: FacetFilter): RawBuilder<unknown>[] {
  const asked = [
    ['themes', filter.theme],
    ['sectors', filter.sector],
    ['programmes', filter.programme],
    ['audiences', filter.audience],
  ] as const
  return asked.flatMap(([list, code]) => {
    if (code === undefined) return []
    const column = sql.ref(`${row}.${list}`)
    return [code === 'none' ? sql`${column} = '{}'` : sql`${column} @> array[${code}]`]
  })
}

export interface FacetFilter {
  theme?: string | undefined
  sector?: string | undefined
  programme?: string | undefined
  audience?: string | undefined
}

export interface SortedLine {
  /** The years of its plan. */
  fromOn: string
  toOn: string
  lineId: string
  version: number
  groupTitle: string | null
  content: string
  facets: LineFacets
  /** Of the superior's line it was taken from. */
  sourceFacets: LineFacets | null
}

/** The versions of lines that meet a condition on `l` (the line) and `v` (the version). */
export async function listSortedLines(db: Db, where: RawBuilder<unknown>): Promise<SortedLine[]> {
  const { rows } = await sql<SortedLine>`
    select v.line_id as "lineId", v.version, v.group_title as "groupTitle", v.content, ${LINE_FACETS} as facets,
      p.from_on as "fromOn", p.to_on as "toOn", (
        select ${facetsOf('s')} from plans.line_version s where s.line_id = v.source_line_id and s.version = v.source_version
      ) as "sourceFacets"
    from plans.line l
    join plans.plan p on p.id = l.plan_id
    join plans.line_version v on v.line_id = l.id
    where ${where} order by v.version desc
  `.execute(db)
  return rows
}

export async function storeLineFacets(
  db: Db,
  lines: readonly { lineId: string; version: number; facets: LineFacets }[],
): Promise<void> {
  const rows = lines.map(({ lineId, version, facets }) => ({ line_id: lineId, version, ...facets }))
  await sql`
    update plans.line_version v set themes = s.themes, sectors = s.sectors, programmes = s.programmes,
      audiences = s.audiences, channels = s.channels
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (line_id uuid, version integer, themes text[],
      sectors text[], programmes text[], audiences text[], channels text[])
    where v.line_id = s.line_id and v.version = s.version
  `.execute(db)
}

/** What the lines behind occurrences speak of, by the occurrence. */
export async function listServedFacets(
  db: Db,
  occurrenceIds: readonly string[],
): Promise<Map<string, LineFacets>> {
  if (occurrenceIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; facets: LineFacets }>`
    select o.id, ${LINE_FACETS} as facets
    from plans.occurrence o
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where o.id = any(${[...occurrenceIds]}::uuid[])
  `.execute(db)
  return new Map(rows.map(({ id, facets }) => [id, facets]))
}
