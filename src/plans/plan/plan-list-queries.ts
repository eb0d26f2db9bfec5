import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { type Unit, unitsBefore } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { countedOf } from '../cascade/counted-queries.ts'
import type { PlanSummary } from './plan-contract.ts'
import { lateBefore } from '../due/occurrence.ts'
import { type Counts, progressOf } from './plan.ts'

export interface PlanFilter {
  year?: number | undefined
  /** `own` the unit's and those of the units it came from; `above` issued ones of its superiors; `below` those of units below it. */
  of: 'own' | 'above' | 'below'
  cursor?: string | undefined
  planId?: string
}

const PAGE = 50

/** Newest year first, then newest first. */
export async function listPlans(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  { year, of, cursor, planId }: PlanFilter,
): Promise<{ items: PlanSummary[]; next: string | null }> {
  const ids = of === 'own' ? await unitsBefore(db, unit.id) : []
  const [afterYear, afterId] = cursor?.split('_') ?? []
  const { rows } = await sql<Row>`
    select p.id, p.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName", p.state,
      p.kind_code as "kindCode", p.number, p.symbol, p.title, p.year, p.issued_on as "issuedOn",
      p.from_on as "fromOn", p.to_on as "toOn", p.version,
      (select count(*)::integer from plans.line l where l.plan_id = p.id and l.withdrawn_at is null) as lines
    from plans.plan p
    join organization.unit u on u.id = p.unit_id
    where (${planId ?? null}::uuid is null or p.id = ${planId ?? null})
      and ${planId === undefined ? ownership(unit, of, ids) : sql`true`}
      and (${year ?? null}::integer is null or p.year = ${year ?? null})
      and (${afterId ?? null}::uuid is null
        or (p.year, p.id) < (${Number(afterYear ?? 0)}::integer, ${afterId ?? null}::uuid))
    order by p.year desc, p.id desc limit ${PAGE + 1}
  `.execute(db)
  const shown = rows.slice(0, PAGE)
  const counts = await countOwed(
    db,
    shown.map((row) => row.id),
  )
  const items = shown.map((row) => summaryOf(row, counts.get(row.id) ?? NOTHING))
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.year}_${last.id}` : null }
}

function ownership(
  { id, orgPath }: Pick<Unit, 'id' | 'orgPath'>,
  of: PlanFilter['of'],
  ids: readonly string[],
) {
  if (of === 'own') return sql`p.unit_id = any(${[...ids]}::uuid[])`
  if (of === 'below') return sql`p.org_path > ${orgPath} and p.org_path < ${`${orgPath}~`}`
  return sql`${orgPath}::text ^@ p.org_path and p.unit_id <> ${id} and p.visible_below`
}

const NOTHING: Counts = { total: 0, done: 0, onTime: 0, overdue: 0 }

async function countOwed(db: Db, planIds: readonly string[]): Promise<Map<string, Counts>> {
  const { rows } = await sql<Counts & { planId: string }>`
    with recursive ${countedOf(planIds)}
    select c.plan_id as "planId", count(*)::integer as total, count(*) filter (where c.state = 'done')::integer as done,
      count(*) filter (where c.state = 'done' and c.done_on <= c.due_on)::integer as "onTime",
      count(*) filter (where c.state = 'open' and not c.paused
        and c.due_on < ${lateBefore(today(), workingCalendar())})::integer as overdue
    from counted c group by c.plan_id
  `.execute(db)
  return new Map(rows.map(({ planId, ...counts }) => [planId, counts]))
}

interface Row extends Omit<PlanSummary, 'unit' | 'progress'> {
  unitId: string
  unitName: string
  unitShortName: string
}

function summaryOf(row: Row, counts: Counts): PlanSummary {
  const { unitId, unitName, unitShortName, ...plan } = row
  return {
    ...plan,
    unit: { id: unitId, name: unitName, shortName: unitShortName },
    progress: progressOf(counts),
  }
}
