import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Owed } from '../due/due-date.ts'
import type { Plan } from './plan.ts'

/** The plan, kept from other changes until the transaction ends. */
export async function lockPlan(db: Db, planId: string): Promise<Plan> {
  const { rows } = await sql<Plan>`
    select ${PLAN} from plans.plan p where p.id = ${planId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

export async function findPlan(db: Db, planId: string): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`
    select ${PLAN} from plans.plan p where p.id = ${planId}
  `.execute(db)
  return rows[0]
}

export async function getPlan(db: Db, planId: string): Promise<Plan> {
  return (await findPlan(db, planId)) ?? missing()
}

/** The present version of each line that still holds. */
export async function listOwed(
  db: Db,
  planId: string,
  lineIds: readonly string[] | null = null,
): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select l.id as "lineId", l.version, v.leads, v.coordinating, v.timing,
      l.standing_check as "standingCheck"
    from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.plan_id = ${planId} and l.withdrawn_at is null
      and (${lineIds === null} or l.id = any(${[...(lineIds ?? [])]}::uuid[]))
    order by l.ordinal
  `.execute(db)
  return rows
}

export interface PlanByNumber {
  number: string
  /** ISO local date; null finds it by the number alone. */
  date: string | null
}

/** Issued plans of the caller's scope and above by number and date, as other documents cite them; by position. */
export async function findPlansCited(
  db: Db,
  cited: readonly PlanByNumber[],
): Promise<(string | null)[]> {
  const { rows } = await sql<{ planId: string | null }>`
    select found.id as "planId"
    from unnest(${cited.map((one) => one.number)}::text[], ${cited.map((one) => one.date)}::date[])
      with ordinality as cited (number, date, n)
    left join lateral (
      select p.id from plans.plan p
      where p.state in ('issued', 'closed') and p.number = substring(cited.number from '^0*([0-9]{1,5})/')::integer
        and p.symbol = substring(cited.number from '/(.*)$')
        and (cited.date is null or p.issued_on = cited.date)
      order by p.issued_on desc limit 1
    ) found on true
    order by cited.n
  `.execute(db)
  return rows.map((row) => row.planId)
}

const PLAN = sql`
  p.id, p.org_path as "orgPath", p.shard, p.unit_id as "unitId", p.state, p.kind_code as "kindCode", p.number,
  p.symbol, p.title, p.year, p.issued_on as "issuedOn", p.from_on as "fromOn", p.to_on as "toOn", p.matches,
  p.standing_check as "standingCheck", p.version`

function missing(): never {
  throw notFound('Không tìm thấy kế hoạch này.')
}
