import { workingCalendar } from '../../law/index.ts'
import { actsFor, type Actor, hasRole } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { canEdit, isInForce } from '../plan/plan.ts'
import { getPlan } from '../plan/plan-queries.ts'
import { getOwnPlanDuty, type OwnPlanRow } from './own-plan-queries.ts'
import type { IncomingPlan, SentReceipt } from './receipt-contract.ts'
import {
  countSent,
  countUnacknowledged,
  type IncomingRow,
  listIncoming,
  listSent,
  type OwnPlanView,
  type ReceiptRow,
  type SentRow,
  type Shown,
} from './receipt-queries.ts'
import { mayUrgeReceipts } from './urge-receipts.ts'

/** What the unit was sent. */
export async function viewIncoming(
  db: Db,
  actor: Actor,
  unitId: string,
  filter: { state: 'waiting' | 'all'; cursor?: string | undefined },
) {
  const { items, next } = await listIncoming(db, unitId, {
    waiting: filter.state === 'waiting',
    cursor: filter.cursor,
  })
  return {
    items: items.map((row) => viewIncomingPlan(row, actor, unitId)),
    next,
    waiting: await countUnacknowledged(db, unitId),
  }
}

export async function viewReceipt(db: Db, actor: Actor, unitId: string, planId: string) {
  const { items } = await listIncoming(db, unitId, { planId })
  const [row] = items
  return { receipt: row ? viewIncomingPlan(row, actor, unitId) : null }
}

/** Where an issued plan has come to; for those in whose scope its issuer is. */
export async function viewSent(
  db: Db,
  actor: Actor,
  planId: string,
  filter: { show: Shown; cursor?: string | undefined },
) {
  const plan = await getPlan(db, planId)
  if (!hasRole(actor, plan.orgPath, 'viewer')) {
    throw notFound('Nơi nhận của kế hoạch này chỉ đơn vị ban hành xem được.')
  }
  const { items, next } = await listSent(db, planId, filter)
  return {
    items: items.map(viewSentReceipt),
    next,
    planTitle: plan.title,
    planVersion: plan.version,
    counts: await countSent(db, planId),
    duty: await getOwnPlanDuty(db, planId),
    may: { setDuty: isInForce(plan) && canEdit(actor, plan), urge: mayUrgeReceipts(actor, plan) },
  }
}

function viewSentReceipt(row: SentRow): SentReceipt {
  return {
    ...receiptOf(row),
    unit: { id: row.unitId, name: row.unitName, shortName: row.unitShortName },
    urgedAt: row.urgedAt,
    urgedByName: row.urgedByName,
    ownPlan: ownPlanOf(row),
  }
}

function viewIncomingPlan(row: IncomingRow, actor: Actor, unitId: string): IncomingPlan {
  const { planId, title, issuer, kindCode, number, symbol, issuedOn, year, state } = row
  return {
    ...receiptOf(row),
    planId,
    title,
    issuer,
    kindCode,
    number,
    symbol,
    issuedOn,
    year,
    state,
    leads: row.leads,
    coordinates: row.coordinates,
    ownPlan: ownPlanOf(row),
    may: { acknowledge: row.acknowledgedAt === null && actsFor(actor, unitId, 'officer') },
  }
}

function receiptOf(row: ReceiptRow) {
  const { id, sentAt, openedAt, openedByName, acknowledgedAt, acknowledgedByName } = row
  return { id, sentAt, openedAt, openedByName, acknowledgedAt, acknowledgedByName }
}

function ownPlanOf(row: OwnPlanRow): OwnPlanView | null {
  if (!row.isAsked) return null
  const state = stateOf(row)
  const plan =
    row.ownId === null || row.ownState === null
      ? null
      : {
          id: row.ownId,
          state: row.ownState,
          title: row.ownTitle ?? '',
          number: row.ownNumber,
          symbol: row.ownSymbol,
          issuedOn: row.ownIssuedOn,
        }
  return { dueOn: row.ownDueOn, state, lateDays: lateDaysOf(row, state), plan }
}

function stateOf({ ownState }: OwnPlanRow): OwnPlanView['state'] {
  if (ownState === null) return 'none'
  return ownState === 'issued' || ownState === 'closed' ? 'issued' : 'draft'
}

/** Working days between the day it was due and the day it was issued, or today. */
function lateDaysOf(row: OwnPlanRow, state: OwnPlanView['state']): number {
  const until = state === 'issued' ? row.ownIssuedOn : today()
  if (row.ownDueOn === null || until === null || until <= row.ownDueOn) return 0
  return Math.max(0, workingCalendar().workingDaysBetween(row.ownDueOn, until))
}
