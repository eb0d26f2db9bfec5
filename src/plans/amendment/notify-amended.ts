import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notifyAll } from '../../work/index.ts'
import { addressOfPlan, type Plan } from '../plan/plan.ts'

interface Touched {
  unitId: string
  orgPath: string
  lines: number
  /** Lines of the unit's own plans that follow a changed one. */
  following: number
}

/**
 * Tells every unit whose work or whose own plan the change of these lines touches. Not the issuer itself, nor a unit
 * outside its scope, nor anybody of a plan that is over.
 */
export async function notifyAmended(
  db: Db,
  actor: Actor,
  plan: Plan,
  lineIds: readonly string[],
): Promise<void> {
  if (plan.toOn < today()) return
  const { rows } = await sql<Touched>`
    with touched as (
      select a.unit_id, a.org_path, a.line_id, false as follows from plans.assignment a
      where a.line_id = any(${[...lineIds]}::uuid[]) and a.unit_id is not null
      union
      select p.unit_id, p.org_path, v.source_line_id, true
      from plans.line_version v
      join plans.line l on l.id = v.line_id and l.version = v.version and l.withdrawn_at is null
      join plans.plan p on p.id = l.plan_id and p.state <> 'closed'
      where v.source_line_id = any(${[...lineIds]}::uuid[])
    )
    select unit_id as "unitId", org_path as "orgPath", count(distinct line_id)::integer as lines,
      count(distinct line_id) filter (where follows)::integer as following
    from touched where unit_id <> ${plan.unitId} group by unit_id, org_path
  `.execute(db)
  const reached = rows.filter(({ orgPath }) =>
    actor.scope.paths.some((path) => orgPath.startsWith(path)),
  )
  await notifyAll(
    db,
    reached.map(({ unitId, orgPath, lines, following }) => ({
      unitId,
      orgPath,
      forRole: 'officer' as const,
      kind: 'plan-amended',
      subjectKind: 'plan',
      subjectId: plan.id,
      sentence:
        following > 0
          ? `Cấp trên sửa đổi, bổ sung “${plan.title}”: ${following} việc trong kế hoạch của đơn vị cần xem để theo hoặc giữ riêng.`
          : `Cấp trên sửa đổi, bổ sung “${plan.title}”: ${lines} việc của đơn vị thay đổi.`,
      address: following > 0 ? '/lam-viec/ke-hoach/thay-doi-cap-tren' : addressOfPlan(plan.id),
    })),
  )
}
