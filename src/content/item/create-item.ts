import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { actingUnit } from '../../plans/index.ts'
import { contentHash } from '../../work/index.ts'
import { handItem, logItem } from './keep-trail.ts'
import { addressOfItem, boundOf } from './item.ts'
import { emptyContent, type ItemContent, type ItemLanguage } from './item-content.ts'
import { kindOf, type ItemKindCode } from './item-kind.ts'
import { type ClassificationChange, writeClassification } from './classify-item.ts'
import { tellRegister } from './tell-register.ts'
import { noteMediaUse } from './write-version.ts'

export interface NewItem {
  unitId: string
  kind: ItemKindCode
  language: ItemLanguage
  title: string
  /** Absent: an empty text of that kind. */
  content?: ItemContent
  classification?: ClassificationChange
  /** The shared item it is taken from. */
  source?: { itemId: string; number: number; unitName: string }
}

/** Begins an item as a draft of the unit; answers its id. */
export async function createItem(db: Db, actor: Actor, item: NewItem): Promise<string> {
  const unit = await actingUnit(db, actor, item.unitId)
  const id = newId()
  const at = instant()
  const critical = kindOf(item.kind).needsHead
  const content = item.content ?? emptyContent(item.kind, item.title)
  await db
    .insertInto('content.item')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unit.id,
      kind: item.kind,
      language: item.language,
      state: 'draft',
      critical,
      title: content.title,
      number: 1,
      source_item_id: item.source?.itemId ?? null,
      source_number: item.source?.number ?? null,
      source_unit_name: item.source?.unitName ?? null,
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
      changed_by_name: actor.name,
    })
    .execute()
  const { kind, language } = item
  await db
    .insertInto('content.item_version')
    .values({
      item_id: id,
      number: 1,
      org_path: unit.orgPath,
      content: JSON.stringify(content),
      content_hash: contentHash(boundOf({ kind, language, critical }, content)),
      began_at: at,
      changed_at: at,
      changed_by: actor.accountId,
      changed_by_name: actor.name,
    })
    .execute()
  await noteMediaUse(db, { id, orgPath: unit.orgPath, unitId: unit.id }, content)
  await tellRegister(db, id)
  await writeClassification(db, unit, id, item.classification ?? {})
  await handItem(
    db,
    { id, unitId: unit.id, orgPath: unit.orgPath },
    { ...actor, doing: 'Soạn thảo' },
  )
  await logItem(db, actor, { id, orgPath: unit.orgPath }, 'create-item', {
    kind,
    address: addressOfItem(id),
    source: item.source ?? null,
  })
  return id
}
