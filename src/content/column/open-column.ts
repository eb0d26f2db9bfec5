import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { InvalidForm, moved } from '../../platform/refusal.ts'
import { actingUnit, refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { type Column, columnSlug } from './column.ts'
import { findHolder, type Holder } from './find-holder.ts'
import { lockColumn } from './column-queries.ts'

export interface TypedColumn extends Holder {
  title: string
  description: string
  upkeepDays: number | null
  position: number
}

/** Its address is made of its first title and stays. */
export async function openColumn(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: TypedColumn,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  const { holderName, holderPostId } = await findHolder(db, unitId, typed)
  const id = newId()
  const inserted = await sql`
    insert into content."column" (id, org_path, unit_id, slug, title, description, position, holder_name, holder_post_id,
      upkeep_days, created_at, created_by_name)
    values (${id}, ${unit.orgPath}, ${unitId}, ${columnSlug(typed.title)}, ${typed.title}, ${typed.description},
      ${typed.position}, ${holderName}, ${holderPostId}::uuid, ${typed.upkeepDays}, ${instant()}, ${actor.name})
    on conflict (unit_id, slug) do nothing
  `.execute(db)
  if (inserted.numAffectedRows === 0n) {
    throw new InvalidForm({ title: 'Đơn vị đã có chuyên mục tên này.' })
  }
  await writePublished(db, id)
  await finish(db, actor, { id, unitId, orgPath: unit.orgPath }, 'open-column')
  return id
}

export async function editColumn(
  db: Db,
  actor: Actor,
  columnId: string,
  { version, ...typed }: TypedColumn & { version: number },
): Promise<void> {
  const column = await lockColumn(db, columnId)
  refuseUnlessOfficer(actor, column.unitId)
  if (column.version !== version) throw moved(column.version)
  const { holderName, holderPostId } = await findHolder(db, column.unitId, typed)
  await sql`
    update content."column" set title = ${typed.title}, description = ${typed.description},
      position = ${typed.position}, holder_name = ${holderName}, holder_post_id = ${holderPostId}::uuid,
      upkeep_days = ${typed.upkeepDays},
      version = version + 1 where id = ${columnId}
  `.execute(db)
  await writePublished(db, columnId)
  await finish(db, actor, column, 'edit-column')
}

/** Closed: nothing new is put into it and the portal lists it no more; what was published can still be read. */
export async function closeColumn(
  db: Db,
  actor: Actor,
  columnId: string,
  closed: boolean,
): Promise<void> {
  const column = await lockColumn(db, columnId)
  refuseUnlessOfficer(actor, column.unitId)
  if ((column.closedOn !== null) === closed) return
  await sql`
    update content."column" set closed_on = ${closed ? today() : null}::date, version = version + 1
    where id = ${columnId}
  `.execute(db)
  if (closed) await settleNotices(db, columnId)
  await writePublished(db, columnId)
  await finish(db, actor, column, closed ? 'close-column' : 'reopen-column')
}

async function writePublished(db: Db, columnId: string): Promise<void> {
  await sql`
    insert into content.published_column (column_id, unit_id, slug, title, description, position, is_open)
    select id, unit_id, slug, title, description, position, closed_on is null
    from content."column" where id = ${columnId}
    on conflict (column_id) do update set title = excluded.title, description = excluded.description,
      position = excluded.position, is_open = excluded.is_open
  `.execute(db)
}

async function finish(
  db: Db,
  actor: Actor,
  column: Pick<Column, 'id' | 'unitId' | 'orgPath'>,
  act: string,
): Promise<void> {
  await dropPages(db, `items:${column.unitId}`)
  await logAct(db, actor, {
    act,
    subjectKind: 'column',
    subjectId: column.id,
    orgPath: column.orgPath,
  })
}
