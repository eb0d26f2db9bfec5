import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant, localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { shortDate } from '../../ui/format.ts'
import { notifyAll } from '../../work/index.ts'
import { addressOfPlan, type Plan } from '../plan/plan.ts'
import { DOCUMENT_SAID } from '../plan/notify-units.ts'
import { getPlan } from '../plan/plan-queries.ts'

export function mayUrgeReceipts(actor: Actor, plan: Pick<Plan, 'unitId' | 'state'>): boolean {
  return plan.state === 'issued' && actsFor(actor, plan.unitId, 'officer')
}

interface Waiting {
  id: string
  unitId: string
  orgPath: string
  urgedAt: string | null
  issuer: string
  document: string
  title: string
  issuedOn: string
}

/** Reminds the recipients that have not acknowledged the plan, each at most once a day. */
export async function urgeReceipts(
  db: Db,
  actor: Actor,
  planId: string,
  note: string | null,
): Promise<{ urged: number; already: number }> {
  const plan = await getPlan(db, planId)
  if (!mayUrgeReceipts(actor, plan)) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị ban hành được nhắc nơi nhận tiếp nhận.')
  }
  const waiting = await lockWaiting(db, planId)
  if (waiting.length === 0) throw new Refusal(409, 'Mọi nơi nhận đã tiếp nhận.')
  const fresh = waiting.filter(({ urgedAt }) => urgedAt === null || localDate(urgedAt) < today())
  const already = waiting.length - fresh.length
  if (fresh.length === 0) return { urged: 0, already }
  await sql`
    update plans.receipt set urged_at = ${instant()}, urged_by_name = ${actor.name}
    where id = any(${fresh.map(({ id }) => id)}::uuid[])
  `.execute(db)
  await notifyAll(
    db,
    fresh.map((one) => ({
      unitId: one.unitId,
      orgPath: one.orgPath,
      forRole: 'officer' as const,
      kind: 'receipt-urged',
      subjectKind: 'plan',
      subjectId: planId,
      sentence:
        `${one.issuer} nhắc tiếp nhận ${one.document} ngày ${shortDate(one.issuedOn)} “${one.title}”. ${note ?? ''}`.trim(),
      address: addressOfPlan(planId),
    })),
  )
  await logAct(db, actor, {
    act: 'urge-receipts',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
    details: { units: fresh.length, note },
  })
  return { urged: fresh.length, already }
}

/** Locked, so that two who press at once remind once. Units that have ended meanwhile are left in peace. */
async function lockWaiting(db: Db, planId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select r.id, r.unit_id as "unitId", r.org_path as "orgPath", r.urged_at as "urgedAt",
      issuer.short_name as issuer, ${DOCUMENT_SAID} as document, p.title, p.issued_on as "issuedOn"
    from plans.receipt r
    join plans.plan p on p.id = r.plan_id
    join organization.unit issuer on issuer.id = p.unit_id
    join organization.unit u on u.id = r.unit_id and (u.closed_on is null or u.closed_on >= ${today()})
    where r.plan_id = ${planId} and r.acknowledged_at is null
    order by r.id for update of r
  `.execute(db)
  return rows
}
