import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { PlanSummary } from './plan-contract.ts'
import { lateBefore } from '../due/occurrence.ts'
import { type Counts, progressOf } from './plan.ts'

export interface PlanFilter {
  year?: number | undefined
  /** `own` the unit's; `above` issued ones of its superiors; `below` those of units below it. */
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
  const [afterYear, afterId] = cursor?.split('_') ?? []
  const { rows } = await sql<Row>`
    select p.id, p.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName", p.state,
      p.kind_code as "kindCode", p.number, p.symbol, p.title, p.year, p.issued_on as "issuedOn",
      p.from_on as "fromOn", p.to_on as "toOn", p.version,
      (select count(*)::integer from plans.line l where l.plan_id = p.id and l.withdrawn_at is null) as lines,
      owed.*
    from plans.plan p
    join organization.unit u on u.id = p.unit_id
    cross join lateral (
      select count(*)::integer as total, count(*) filter (where o.state = 'done')::integer as done,
        count(*) filter (where o.state = 'done' and o.done_on <= o.due_on)::integer as "onTime",
        count(*) filter (where o.state = 'open' and pause.id is null
          and o.due_on < ${lateBefore(today(), workingCalendar())})::integer as overdue
      from plans.occurrence o
      left join plans.pause on pause.occurrence_id = o.id and pause.to_on is null
      where o.plan_id = p.id and o.part = 'lead' and o.state <> 'cancelled'
    ) owed
    where (${planId ?? null}::uuid is null or p.id = ${planId ?? null})
      and ${planId === undefined ? ownership(unit, of) : sql`true`}
      and (${year ?? null}::integer is null or p.year = ${year ?? null})
      and (${afterId ?? null}::uuid is null
        or (p.year, p.id) < (${Number(afterYear ?? 0)}::integer, ${afterId ?? null}::uuid))
    order by p.year desc, p.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE).map(summaryOf)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.year}_${last.id}` : null }
}

function ownership({ id, orgPath }: Pick<Unit, 'id' | 'orgPath'>, of: PlanFilter['of']) {
  if (of === 'own') return sql`p.unit_id = ${id}`
  if (of === 'below') return sql`p.org_path > ${orgPath} and p.org_path < ${`${orgPath}~`}`
  return sql`${orgPath}::text ^@ p.org_path and p.unit_id <> ${id} and p.visible_below`
}

interface Row extends Counts, Omit<PlanSummary, 'unit' | 'progress'> {
  unitId: string
  unitName: string
  unitShortName: string
}

function summaryOf(row: Row): PlanSummary {
  const { unitId, unitName, unitShortName, total, done, onTime, overdue, ...plan } = row
  return {
    ...plan,
    unit: { id: unitId, name: unitName, shortName: unitShortName },
    progress: progressOf({ total, done, onTime, overdue }),
  }
}
