import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { listHeld, refuseUnlessOfficer } from '../../plans/index.ts'
import { logItem } from './keep-trail.ts'
import { canEdit } from './item.ts'
import { lockItem } from './item-queries.ts'

/** Where an item belongs and what it is for. Nothing of it goes out, so an approval stands. */
export interface Classification {
  columnId: string | null
  /** Codes of law's catalogues. */
  themes: string[]
  sectors: string[]
  programmes: string[]
  audiences: string[]
  /** The due dates of plans it is written for. */
  occurrenceIds: string[]
}

/** What is not named stays as it is. */
export type ClassificationChange = {
  [K in keyof Classification]?: Classification[K] | undefined
}

export async function classifyItem(
  db: Db,
  actor: Actor,
  itemId: string,
  change: ClassificationChange,
): Promise<void> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  if (!canEdit(actor, item)) throw new Refusal(409, 'Nội dung này đã bỏ, không sửa được nữa.')
  await writeClassification(db, { id: item.unitId, orgPath: item.orgPath }, itemId, change)
  await sql`
    update content.item set changed_at = ${instant()}, changed_by_name = ${actor.name} where id = ${itemId}
  `.execute(db)
  await logItem(db, actor, item, 'classify-item', { ...change })
}

export async function writeClassification(
  db: Db,
  unit: { id: string; orgPath: string },
  itemId: string,
  { columnId, themes, sectors, programmes, audiences, occurrenceIds }: ClassificationChange,
): Promise<void> {
  if (columnId) await checkColumn(db, unit.id, columnId)
  const given = { themes, sectors, programmes, audiences }
  const lists = Object.entries(given).filter((entry): entry is [string, string[]] => !!entry[1])
  const sets = [
    ...lists.map(([name, codes]) => sql`${sql.ref(name)} = ${codes}::text[]`),
    ...(columnId === undefined ? [] : [sql`column_id = ${columnId}::uuid`]),
  ]
  if (sets.length > 0) {
    await sql`update content.item set ${sql.join(sets)} where id = ${itemId}`.execute(db)
  }
  if (occurrenceIds === undefined) return
  await sql`delete from content.item_occurrence where item_id = ${itemId}`.execute(db)
  const held = await listHeld(db, unit, occurrenceIds)
  if (held.length !== new Set(occurrenceIds).size) {
    throw new InvalidForm({ occurrenceIds: 'Có lần đến hạn không còn hoặc không thuộc đơn vị.' })
  }
  await sql`
    insert into content.item_occurrence (item_id, occurrence_id, org_path)
    select ${itemId}::uuid, id, ${unit.orgPath} from unnest(${held.map(({ id }) => id)}::uuid[]) as held (id)
  `.execute(db)
}

async function checkColumn(db: Db, unitId: string, columnId: string): Promise<void> {
  const { rows } = await sql`
    select from content."column" where id = ${columnId} and unit_id = ${unitId} and closed_on is null
  `.execute(db)
  if (rows.length === 0) throw new InvalidForm({ columnId: 'Chuyên mục này không còn mở.' })
}
