import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import { HOUSE_ITSELF } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import { shortDate } from '../../ui/format.ts'
import { notifyAll } from '../../work/index.ts'
import { endPlan } from './close-plan.ts'
import { lockPlan } from './plan-queries.ts'

/**
 * The plans of units that ended with nobody to carry on, for them or for a unit above them, end with them: what would
 * fall due later is owed by nobody. What is late stays late, and the unit above is told. Work given to them by others
 * is those others' to decide.
 */
export async function closePlansOfEnded(
  db: Db,
  { on, ended }: { on: string; ended: readonly string[] },
): Promise<void> {
  const lastDay = addDays(on, -1)
  const { rows } = await sql<{ planId: string }>`
    select p.id as "planId" from plans.plan p join organization.unit u on u.id = p.unit_id
    where u.id = any(${[...ended]}::uuid[]) and p.state = 'issued'
      and not exists (
        select from organization.succession s where s.reads and u.org_path ^@ s.predecessor_path
      )
    order by p.id
  `.execute(db)
  if (rows.length === 0) return
  const note = `Đơn vị kết thúc hoạt động sau ngày ${shortDate(lastDay)}, không có đơn vị kế thừa.`
  for (const { planId } of rows) {
    const plan = await lockPlan(db, planId)
    if (plan.state === 'issued') await endPlan(db, HOUSE_ITSELF, plan, { lastDay, note })
  }
  await tellAbove(
    db,
    rows.map(({ planId }) => planId),
    lastDay,
  )
}

async function tellAbove(db: Db, planIds: readonly string[], lastDay: string): Promise<void> {
  const { rows } = await sql<{
    unitId: string
    name: string
    aboveId: string
    abovePath: string
    plans: number
    late: number
  }>`
    select u.id as "unitId", u.short_name as name, above.id as "aboveId", above.org_path as "abovePath",
      count(distinct p.id)::integer as plans, count(o.id)::integer as late
    from plans.plan p
    join organization.unit u on u.id = p.unit_id
    join organization.unit above on above.id = u.parent_id and above.closed_on is null
    left join plans.line l on l.plan_id = p.id
    left join plans.occurrence o on o.line_id = l.id and o.state = 'open' and o.due_on <= ${lastDay}
    where p.id = any(${[...planIds]}::uuid[])
    group by u.id, above.id order by u.id
  `.execute(db)
  await notifyAll(
    db,
    rows.map(({ unitId, name, aboveId, abovePath, plans, late }) => ({
      unitId: aboveId,
      orgPath: abovePath,
      forRole: 'officer' as const,
      kind: 'plans-ended',
      subjectKind: 'unit',
      subjectId: unitId,
      sentence: `${name} kết thúc hoạt động: ${plans} kế hoạch của đơn vị kết thúc theo, hạn sau ngày ${shortDate(lastDay)} không phải làm nữa; ${late} hạn trước đó còn mở vẫn tính.`,
      address: `/lam-viec/viec?duoi=1&don-vi=${unitId}`,
    })),
  )
}
