import { sql } from 'kysely'
import { type Unit, unitsBefore } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { askedFor } from '../../platform/search-words.ts'
import { type FacetFilter, isAbout } from '../../plans/index.ts'
import { holdersOf } from '../../work/index.ts'
import type { ItemSummary } from './item-contract.ts'

export interface ItemFilter extends FacetFilter {
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'all'
  kind?: string | undefined
  columnId?: string | undefined
  language?: string | undefined
  words?: string | undefined
  /** Written for this due date, by the unit or one below. */
  occurrenceId?: string | undefined
  below: boolean
  cursor?: string | undefined
}

const PAGE = 40

/** Latest changed first. The unit's own are also those of the units it came from; `counts` are of them, whatever else is asked for. */
export async function listItems(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  filter: ItemFilter,
): Promise<{ items: ItemSummary[]; next: string | null; counts: ItemCounts }> {
  const unitIds = await unitsBefore(db, unit.id)
  const [at, id] = filter.cursor?.split('~') ?? []
  const { rows } = await sql<Omit<ItemSummary, 'holder'>>`
    select i.id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, i.kind,
      i.language, i.state, i.critical, i.title, i.number,
      case when c.id is not null then jsonb_build_object('id', c.id, 'title', c.title) end as "column",
      case when i.published_number is not null then i.published_at end as "publishedAt",
      coalesce(i.published_number <> i.number, false) as "publishedOlder", i.withdrawn_at as "withdrawnAt",
      case when i.out_number = i.number then i.out_at end as "outAt",
      i.visible_below as shared, i.changed_at as "changedAt", i.changed_by_name as "changedByName",
      i.created_by_name as "createdByName"
    from content.item i
    join organization.unit u on u.id = i.unit_id
    left join content."column" c on c.id = i.column_id
    where ${fits({ ...unit, unitIds }, filter)}
      ${at && id ? sql`and (i.changed_at, i.id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by i.changed_at desc, i.id desc limit ${PAGE + 1}
  `.execute(db)
  const page = rows.slice(0, PAGE)
  const holders = await holdersOf(
    db,
    page.map((item) => item.id),
  )
  const last = rows.length > PAGE ? page.at(-1) : undefined
  return {
    items: page.map((item): ItemSummary =>
      Object.assign(item, { holder: holders.get(item.id) ?? null }),
    ),
    next: last ? `${last.changedAt}~${last.id}` : null,
    counts: await countItems(db, unitIds),
  }
}

function fits(unit: Pick<Unit, 'orgPath'> & { unitIds: string[] }, filter: ItemFilter) {
  const { state, kind, columnId, language, words, occurrenceId, below } = filter
  const asked = words ? askedFor(words) : undefined
  const parts = [
    occurrenceId
      ? sql`i.org_path ^@ ${unit.orgPath} and exists (
          select from content.item_occurrence w where w.item_id = i.id and w.occurrence_id = ${occurrenceId}
        )`
      : below
        ? sql`i.org_path > ${unit.orgPath} and i.org_path < ${`${unit.orgPath}~`}`
        : sql`i.unit_id = any(${unit.unitIds}::uuid[])`,
    sql`i.discarded_at is null`,
    ...(state === 'all' ? [] : state === 'published' ? [PUBLISHED] : [sql`i.state = ${state}`]),
    ...(kind ? [sql`i.kind = ${kind}`] : []),
    ...(columnId ? [sql`i.column_id = ${columnId}`] : []),
    ...isAbout('i', filter),
    ...(language ? [sql`i.language = ${language}`] : []),
    ...(asked ? [sql`i.search_words @@ ${asked.all}::tsquery`] : []),
    ...(asked === null ? [sql`false`] : []),
  ]
  return sql.join(parts, sql` and `)
}

const PUBLISHED = sql`i.published_number is not null`

interface ItemCounts {
  draft: number
  submitted: number
  returned: number
  approved: number
  published: number
}

async function countItems(db: Db, unitIds: string[]): Promise<ItemCounts> {
  const { rows } = await sql<ItemCounts>`
    select count(*) filter (where state = 'draft')::integer as draft,
      count(*) filter (where state = 'submitted')::integer as submitted,
      count(*) filter (where state = 'returned')::integer as returned,
      count(*) filter (where state = 'approved')::integer as approved,
      count(*) filter (where published_number is not null)::integer as published
    from content.item where unit_id = any(${unitIds}::uuid[]) and discarded_at is null
  `.execute(db)
  return rows[0] ?? { draft: 0, submitted: 0, returned: 0, approved: 0, published: 0 }
}
