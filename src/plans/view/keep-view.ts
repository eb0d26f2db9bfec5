import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import type { ViewTyped } from './view-contract.ts'
import { lockView, SCREEN, type View } from './view-queries.ts'

const MOST = 40

/** Keeps a way of looking under its name; the same name again is the same view, looked at anew. */
export async function saveView(
  db: Db,
  actor: Actor,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  { name, address, isShared, isDefault }: ViewTyped,
): Promise<void> {
  const { rows: own } = await sql<{ id: string; isSame: boolean }>`
    select id, lower(name) = lower(${name}) as "isSame" from plans.saved_view
    where unit_id = ${unit.id} and account_id = ${actor.accountId}
  `.execute(db)
  if (own.length >= MOST && !own.some(({ isSame }) => isSame)) {
    throw new Refusal(409, `Đã có ${MOST} cách xem. Hãy bỏ bớt một cách xem rồi lưu lại.`)
  }
  const { rows } = await sql<{ id: string }>`
    insert into plans.saved_view (id, org_path, unit_id, account_id, name, address, shared, created_at, created_by_name)
    values (${newId()}, ${unit.orgPath}, ${unit.id}, ${actor.accountId}, ${name}, ${address}, ${isShared}, ${instant()},
      ${actor.name})
    on conflict (unit_id, account_id, lower(name)) do update
      set name = excluded.name, address = excluded.address, shared = excluded.shared, version = saved_view.version + 1
    returning id
  `.execute(db)
  const [kept] = rows
  if (kept) await openWith(db, actor, kept.id, isDefault)
}

export async function changeView(
  db: Db,
  actor: Actor,
  viewId: string,
  { version, name, address, isShared, isDefault }: ViewTyped & { version: number },
): Promise<string> {
  const view = await ownView(db, actor, viewId)
  if (view.version !== version) throw moved(view.version)
  const { rows } = await sql`
    select from plans.saved_view
    where unit_id = ${view.unitId} and account_id = ${actor.accountId} and lower(name) = lower(${name}) and id <> ${viewId}
  `.execute(db)
  if (rows.length > 0) throw new InvalidForm({ name: 'Đã có cách xem tên này.' })
  await sql`
    update plans.saved_view set name = ${name}, address = ${address}, shared = ${isShared}, version = version + 1
    where id = ${viewId}
  `.execute(db)
  // What is shared no more opens nobody else's screen.
  await sql`
    delete from plans.default_view where view_id = ${viewId} and not ${isShared}::boolean and account_id <> ${actor.accountId}
  `.execute(db)
  await openWith(db, actor, viewId, isDefault)
  return view.unitId
}

export async function removeView(db: Db, actor: Actor, viewId: string): Promise<string> {
  const view = await ownView(db, actor, viewId)
  await sql`delete from plans.saved_view where id = ${viewId}`.execute(db)
  return view.unitId
}

/** The screen opens with it for this person; one a screen. */
export async function setDefaultView(
  db: Db,
  actor: Actor,
  viewId: string,
  isDefault: boolean,
): Promise<string> {
  const view = await lockView(db, actor, viewId)
  await openWith(db, actor, viewId, isDefault)
  return view.unitId
}

async function openWith(db: Db, actor: Actor, viewId: string, isDefault: boolean): Promise<void> {
  await sql`
    delete from plans.default_view d using plans.saved_view v
    where v.id = ${viewId} and d.account_id = ${actor.accountId} and d.unit_id = v.unit_id
      and (d.view_id = v.id or ${isDefault}::boolean and d.screen = ${SCREEN})
  `.execute(db)
  if (!isDefault) return
  await sql`
    insert into plans.default_view (unit_id, account_id, screen, org_path, view_id)
    select v.unit_id, ${actor.accountId}::uuid, ${SCREEN}, v.org_path, v.id from plans.saved_view v where v.id = ${viewId}
  `.execute(db)
}

async function ownView(db: Db, actor: Actor, viewId: string): Promise<View> {
  const view = await lockView(db, actor, viewId)
  if (view.accountId !== actor.accountId) {
    throw new Refusal(403, 'Chỉ người đã lưu cách xem này được sửa hoặc bỏ.')
  }
  return view
}
