import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { AreaKind } from './unit.ts'

export interface NewArea {
  kind: AreaKind
  /** The official code of its day; reused by the state, so it identifies nothing. */
  code?: string | null
  name: string
  parentId: string | null
  openedOn: string
}

/** Puts a territory on record from a day on. */
export async function openArea(db: Db, area: NewArea): Promise<{ id: string }> {
  const id = newId()
  const name = area.name.normalize('NFC').trim()
  await db
    .insertInto('organization.area')
    .values({
      id,
      kind: area.kind,
      code: area.code ?? null,
      name,
      parent_id: area.parentId,
      opened_on: area.openedOn,
    })
    .execute()
  await db
    .insertInto('organization.name')
    .values({
      id: newId(),
      unit_id: null,
      area_id: id,
      name,
      short_name: name,
      valid_from: area.openedOn,
      valid_to: null,
    })
    .execute()
  return { id }
}
