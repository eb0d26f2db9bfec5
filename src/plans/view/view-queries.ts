import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { SavedView } from './view-contract.ts'

export interface View {
  id: string
  orgPath: string
  unitId: string
  accountId: string
  address: string
  shared: boolean
  version: number
}

/** One's own and what others share in the unit, by name. */
export async function listViews(db: Db, actor: Actor, unitId: string): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select v.id, v.name, ${SCREEN} as screen, v.address, v.shared as "isShared", d.view_id is not null as "isDefault",
      v.created_by_name as "byName", v.version, jsonb_build_object('edit', v.account_id = ${actor.accountId}) as may
    from plans.saved_view v
    left join plans.default_view d on d.view_id = v.id and d.account_id = ${actor.accountId}
    where v.unit_id = ${unitId} and (v.account_id = ${actor.accountId} or v.shared)
    order by lower(v.name), v.id limit 200
  `.execute(db)
  return rows
}

export const SCREEN = sql`substring(v.address from '^/([a-z-]+)')`

/** A view the actor sees: one's own, or one shared in a unit one reads. Others are absent. */
export async function lockView(db: Db, actor: Actor, viewId: string): Promise<View> {
  const { rows } = await sql<View>`
    select id, org_path as "orgPath", unit_id as "unitId", account_id as "accountId", address, shared, version
    from plans.saved_view
    where id = ${viewId} and (account_id = ${actor.accountId} or shared) for update
  `.execute(db)
  const [view] = rows
  if (!view) throw notFound('Không tìm thấy cách xem này.')
  return view
}
