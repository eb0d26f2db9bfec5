import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notifyAll } from '../../work/index.ts'
import { shortDate } from '../../ui/format.ts'
import { addressOfPlan } from './plan.ts'

interface Given {
  unitId: string
  orgPath: string
  issuer: string
  document: string
  title: string
  issuedOn: string
  leads: number
  coordinates: number
}

/**
 * Tells every unit that the issued plan gives work to. Not the issuer itself, nor a unit outside its scope, which
 * reads the paper; and nobody of a plan that is over.
 */
export async function notifyUnits(db: Db, actor: Actor, planId: string): Promise<void> {
  const { rows } = await sql<Given>`
    select a.unit_id as "unitId", a.org_path as "orgPath", issuer.name as issuer, p.title,
      case p.kind_code when 'KH' then 'Kế hoạch' else 'văn bản' end || ' số '
        || lpad(p.number::text, greatest(2, length(p.number::text)), '0') || '/' || p.symbol as document, p.issued_on as "issuedOn",
      count(*) filter (where a.part = 'lead')::integer as leads,
      count(*) filter (where a.part = 'coordinating')::integer as coordinates
    from plans.assignment a
    join plans.plan p on p.id = a.plan_id
    join organization.unit issuer on issuer.id = p.unit_id
    where a.plan_id = ${planId} and a.state = 'open' and a.unit_id is not null and a.unit_id <> p.unit_id
      and p.to_on >= ${today()}
    group by a.unit_id, a.org_path, issuer.name, p.id
  `.execute(db)
  const reached = rows.filter(({ orgPath }) =>
    actor.scope.paths.some((path) => orgPath.startsWith(path)),
  )
  await notifyAll(
    db,
    reached.map((given) => ({
      unitId: given.unitId,
      orgPath: given.orgPath,
      forRole: 'officer' as const,
      kind: 'plan-issued',
      subjectKind: 'plan',
      subjectId: planId,
      sentence: sentenceOf(given),
      address: addressOfPlan(planId),
    })),
  )
}

function sentenceOf(given: Given): string {
  const parts = [
    ...(given.leads > 0 ? [`chủ trì ${given.leads} nhiệm vụ`] : []),
    ...(given.coordinates > 0 ? [`phối hợp ${given.coordinates} nhiệm vụ`] : []),
  ]
  return `${given.issuer} ban hành ${given.document} ngày ${shortDate(given.issuedOn)} “${given.title}”: giao đơn vị ${parts.join(', ')}.`
}
