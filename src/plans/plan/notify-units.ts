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

/** Of plan `p`, as its readers name it: "Kế hoạch số 09/KH-UBND". */
export const DOCUMENT_SAID = sql`(case p.kind_code when 'KH' then 'Kế hoạch' else 'văn bản' end || ' số '
  || lpad(p.number::text, greatest(2, length(p.number::text)), '0') || '/' || p.symbol)`

/**
 * Tells every unit that the issued plan was sent to: what work it gives, or that there is a plan to read. Not the issuer
 * itself, nor a unit outside its scope, which reads the paper; and nobody of a plan that is over.
 */
export async function notifyUnits(db: Db, actor: Actor, planId: string): Promise<void> {
  const { rows } = await sql<Given>`
    select given.unit_id as "unitId", given.org_path as "orgPath", issuer.name as issuer, p.title,
      ${DOCUMENT_SAID} as document, p.issued_on as "issuedOn", given.leads, given.coordinates
    from plans.plan p
    join organization.unit issuer on issuer.id = p.unit_id
    cross join (
      -- Added up, not joined: of what was written a moment ago the planner thinks that it is one row.
      select unit_id, max(sent_to) as org_path, count(*) filter (where part = 'lead')::integer as leads,
        count(*) filter (where part = 'coordinating')::integer as coordinates
      from (
        select unit_id, org_path as sent_to, null as part from plans.receipt where plan_id = ${planId}
        union all
        select unit_id, null, part from plans.assignment where plan_id = ${planId} and state = 'open'
      ) said
      group by unit_id having max(sent_to) is not null
    ) given
    where p.id = ${planId} and p.to_on >= ${today()}
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
  const what =
    parts.length > 0 ? `giao đơn vị ${parts.join(', ')}` : 'gửi đơn vị để biết, thực hiện'
  return `${given.issuer} ban hành ${given.document} ngày ${shortDate(given.issuedOn)} “${given.title}”: ${what}.`
}
