import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { contentHash } from '../../work/index.ts'
import { listBudgetChanges } from './budget-change-queries.ts'
import type { Amendment, TypedChange } from './amendment.ts'

export interface Change {
  id: string
  place: number
  act: 'edit' | 'add' | 'withdraw'
  lineId: string | null
  baseVersion: number | null
  sourceLineId: string | null
  typed: TypedChange
}

export async function lockAmendment(db: Db, amendmentId: string): Promise<Amendment> {
  const { rows } = await sql<Amendment>`
    select a.id, a.org_path as "orgPath", a.plan_id as "planId", p.unit_id as "unitId", a.state, a.reason, a.version
    from plans.amendment a join plans.plan p on p.id = a.plan_id
    where a.id = ${amendmentId} for update of a
  `.execute(db)
  return rows[0] ?? missing()
}

export interface AmendmentRow extends Amendment {
  ordinal: number
  number: number | null
  symbol: string | null
  issuedOn: string | null
  signedOnPaper: boolean
  signerPosition: string | null
  signerName: string | null
  createdAt: string
  createdByName: string
  issuedAt: string | null
  changes: number
}

const ROW = sql`
  a.id, a.org_path as "orgPath", a.plan_id as "planId", p.unit_id as "unitId", a.state, a.reason, a.version, a.ordinal,
  a.number, a.symbol, a.issued_on as "issuedOn", a.signed_on_paper as "signedOnPaper", a.signer_position as "signerPosition", a.signer_name as "signerName", a.created_at as "createdAt",
  a.created_by_name as "createdByName", a.issued_at as "issuedAt",
  (select count(*)::integer from plans.amendment_change c where c.amendment_id = a.id)
    + (select count(*)::integer from plans.amendment_budget c where c.amendment_id = a.id) as changes`

export async function getAmendment(db: Db, amendmentId: string): Promise<AmendmentRow> {
  const { rows } = await sql<AmendmentRow>`
    select ${ROW} from plans.amendment a join plans.plan p on p.id = a.plan_id where a.id = ${amendmentId}
  `.execute(db)
  return rows[0] ?? missing()
}

/** Of a plan, newest first; discarded ones are left out. */
export async function listAmendments(db: Db, planId: string): Promise<AmendmentRow[]> {
  const { rows } = await sql<AmendmentRow>`
    select ${ROW} from plans.amendment a join plans.plan p on p.id = a.plan_id
    where a.plan_id = ${planId} and a.state <> 'discarded' order by a.ordinal desc
  `.execute(db)
  return rows
}

export async function listChanges(db: Db, amendmentId: string): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select id, place, act, line_id as "lineId", base_version as "baseVersion", source_line_id as "sourceLineId", typed
    from plans.amendment_change where amendment_id = ${amendmentId} order by place, id
  `.execute(db)
  return rows
}

/** Of exactly what is asked to be approved: the reason and every change of lines and estimate upon the version it was made for. */
export async function hashOfAmendment(
  db: Db,
  amendment: Pick<Amendment, 'id' | 'reason'>,
): Promise<string> {
  const changes = await listChanges(db, amendment.id)
  const budget = await listBudgetChanges(db, amendment.id)
  return contentHash({
    reason: amendment.reason,
    changes: changes.map(({ act, lineId, baseVersion, sourceLineId, typed }) => ({
      act,
      lineId: act === 'add' ? null : lineId,
      baseVersion,
      sourceLineId,
      typed,
    })),
    // Absent where there is none, as in amendments submitted before estimates could be amended.
    ...(budget.length === 0
      ? {}
      : {
          budget: budget.map(({ act, budgetLineId, baseVersion, after }) => ({
            act,
            budgetLineId: act === 'add' ? null : budgetLineId,
            baseVersion,
            after,
          })),
        }),
  })
}

function missing(): never {
  throw notFound('Không tìm thấy lần sửa đổi này.')
}
