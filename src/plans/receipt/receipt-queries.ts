import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { lateBefore } from '../due/occurrence.ts'
import { OWN_PLAN, OWN_PLAN_COLUMNS, type OwnPlanRow } from './own-plan-queries.ts'
import type { ReceiptCounts, SentReceipt } from './receipt-contract.ts'

export interface ReceiptRow extends OwnPlanRow {
  id: string
  sentAt: string
  openedAt: string | null
  openedByName: string | null
  acknowledgedAt: string | null
  acknowledgedByName: string | null
}

const RECEIPT = sql`r.id, r.sent_at as "sentAt", r.opened_at as "openedAt", r.opened_by_name as "openedByName",
  r.acknowledged_at as "acknowledgedAt", r.acknowledged_by_name as "acknowledgedByName"`

const PAGE = 100

export interface IncomingRow extends ReceiptRow {
  planId: string
  title: string
  issuer: string
  kindCode: string
  number: number | null
  symbol: string | null
  issuedOn: string | null
  year: number
  state: 'draft' | 'submitted' | 'approved' | 'issued' | 'closed'
  leads: number
  coordinates: number
}

/** Newest first. */
export async function listIncoming(
  db: Db,
  unitId: string,
  filter: { waiting?: boolean; planId?: string; cursor?: string | undefined },
): Promise<{ items: IncomingRow[]; next: string | null }> {
  const [afterAt, afterId] = filter.cursor?.split('~') ?? []
  const { rows } = await sql<IncomingRow>`
    select ${RECEIPT}, r.plan_id as "planId", asking.title, issuer.name as issuer, asking.kind_code as "kindCode",
      asking.number, asking.symbol, asking.issued_on as "issuedOn", asking.year, asking.state,
      given.leads, given.coordinates, ${OWN_PLAN_COLUMNS}
    from plans.receipt r
    join plans.plan asking on asking.id = r.plan_id
    join organization.unit issuer on issuer.id = asking.unit_id
    left join lateral (
      select count(distinct a.line_id) filter (where a.part = 'lead')::integer as leads,
        count(distinct a.line_id) filter (where a.part = 'coordinating')::integer as coordinates
      from plans.assignment a where a.plan_id = r.plan_id and a.unit_id = r.unit_id and a.state = 'open'
    ) given on true
    ${OWN_PLAN}
    where r.unit_id = ${unitId}
      and (${filter.planId ?? null}::uuid is null or r.plan_id = ${filter.planId ?? null})
      and (not ${filter.waiting ?? false} or r.acknowledged_at is null)
      and (${afterId ?? null}::uuid is null
        or (r.sent_at, r.id) < (${afterAt ?? null}::timestamptz, ${afterId ?? null}::uuid))
    order by r.sent_at desc, r.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.sentAt}~${last.id}` : null }
}

export async function countUnacknowledged(db: Db, unitId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from plans.receipt where unit_id = ${unitId} and acknowledged_at is null
  `.execute(db)
  return rows[0]?.n ?? 0
}

export interface SentRow extends ReceiptRow {
  unitId: string
  unitName: string
  unitShortName: string
  urgedAt: string | null
  urgedByName: string | null
}

export type Shown = 'all' | 'unopened' | 'unacknowledged' | 'not_issued' | 'late'

const ISSUED = sql`coalesce(own.state in ('issued', 'closed'), false)`

function isLate(day: string) {
  return sql`coalesce(case when ${ISSUED} then own.issued_on > asking.own_plan_due_on
    else asking.own_plan_due_on < ${day} end, false)`
}

/** In the order of the units. */
export async function listSent(
  db: Db,
  planId: string,
  { show, cursor }: { show: Shown; cursor?: string | undefined },
): Promise<{ items: SentRow[]; next: string | null }> {
  const conditions = {
    all: sql`true`,
    unopened: sql`s."openedAt" is null`,
    unacknowledged: sql`s."acknowledgedAt" is null`,
    not_issued: sql`s."isAsked" and not s."isIssued"`,
    late: sql`s."isAsked" and s."isLate"`,
  } satisfies Record<Shown, unknown>
  const { rows } = await sql<SentRow & { path: string }>`
    select * from (${sentOf(planId)}) s
    where ${conditions[show]} and (${cursor ?? null}::uuid is null
      or s.path > (select org_path from plans.receipt where id = ${cursor ?? null}))
    order by s.path limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? last.id : null }
}

export async function countSent(db: Db, planId: string): Promise<ReceiptCounts> {
  const { rows } = await sql<ReceiptCounts>`
    select count(*)::integer as sent, count(s."openedAt")::integer as opened,
      count(s."acknowledgedAt")::integer as acknowledged, count(*) filter (where s."isAsked")::integer as asked,
      count(*) filter (where s."isAsked" and s."ownId" is not null and not s."isIssued")::integer as drafted,
      count(*) filter (where s."isAsked" and s."isIssued")::integer as issued,
      count(*) filter (where s."isAsked" and s."isLate")::integer as late
    from (${sentOf(planId)}) s
  `.execute(db)
  const [counts] = rows
  return counts ?? { sent: 0, opened: 0, acknowledged: 0, asked: 0, drafted: 0, issued: 0, late: 0 }
}

function sentOf(planId: string) {
  return sql`
    select ${RECEIPT}, r.org_path as path, u.id as "unitId", u.name as "unitName", u.short_name as "unitShortName",
      r.urged_at as "urgedAt", r.urged_by_name as "urgedByName",
      ${OWN_PLAN_COLUMNS}, ${ISSUED} as "isIssued", ${isLate(lateBefore(today(), workingCalendar()))} as "isLate"
    from plans.receipt r
    join plans.plan asking on asking.id = r.plan_id
    join organization.unit u on u.id = r.unit_id
    ${OWN_PLAN}
    where r.plan_id = ${planId}`
}

export type OwnPlanView = NonNullable<SentReceipt['ownPlan']>
