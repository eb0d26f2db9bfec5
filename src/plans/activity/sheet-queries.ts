import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { heldBy, housePaths } from '../acting-unit-queries.ts'
import type { Headings, SheetField } from './sheet-columns.ts'
import { lineName, type SheetLine } from './sheet-line.ts'

interface Row {
  plan: string
  ordinal: number
  content: string
  occurrences: SheetLine['occurrences']
}

/** Tasks that the unit's house has work of in plans around the year, in the order of the plans. */
export async function listSheetLines(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  year: number,
): Promise<SheetLine[]> {
  const { rows } = await sql<Row>`
    select coalesce(p.number || '/', '') || coalesce(p.symbol, 'KH') || ' ' || p.year as plan, l.ordinal, v.content,
      jsonb_agg(jsonb_build_object('id', o.id, 'windowFrom', o.window_from, 'dueOn', o.due_on)) as occurrences
    from plans.occurrence o
    join plans.plan p on p.id = o.plan_id and p.from_on < ${`${year + 1}-01-01`} and p.to_on >= ${`${year - 1}-01-01`}
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where ${heldBy(await housePaths(db, unit))} and o.state <> 'cancelled'
    group by p.id, l.id, v.line_id, v.version
    order by p.year desc, p.id, l.ordinal limit 2000
  `.execute(db)
  return rows.map((row) => Object.assign(row, { name: lineName(row) }))
}

export interface Near {
  happenedOn: string
  channelKind: string
  title: string
}

/** What the unit recorded on these days, to tell what may be the same. */
export async function listOfDays(db: Db, unitId: string, days: readonly string[]): Promise<Near[]> {
  const { rows } = await sql<Near>`
    select happened_on as "happenedOn", channel_kind as "channelKind", title from plans.activity
    where unit_id = ${unitId} and happened_on = any(${[...days]}::date[]) and state = 'recorded'
  `.execute(db)
  return rows
}

/** Which of these rows of lists are recorded already, or were and are void by now. */
export async function listKnownRows(
  db: Db,
  shard: number,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select source_id as key from plans.activity
    where shard = ${shard} and source = 'sheet' and source_id = any(${[...keys]}::text[])
  `.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** How the unit's own lists call their columns. */
export async function listHeadings(db: Db, unitId: string): Promise<Headings> {
  const rows = await db
    .selectFrom('plans.sheet_heading')
    .select(['heading', 'field'])
    .where('unit_id', '=', unitId)
    .execute()
  return new Map(rows.map(({ heading, field }) => [heading, field as SheetField | null]))
}

export async function rememberHeadings(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  own: Headings,
): Promise<void> {
  if (own.size === 0) return
  await db
    .insertInto('plans.sheet_heading')
    .values(
      [...own].map(([heading, field]) => ({
        unit_id: unit.id,
        org_path: unit.orgPath,
        heading,
        field,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'heading'])
        .doUpdateSet((row) => ({ field: row.ref('excluded.field') })),
    )
    .execute()
}
