import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { takeTurns } from '../../platform/take-turns.ts'
import { actingUnit } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { createItem } from '../item/create-item.ts'
import { getVersion } from '../item/item-queries.ts'
import { findAdopted, getShared, type Source } from './library-queries.ts'
import { takeMedia } from './take-media.ts'

/** A shared text becomes one of the unit's own, a draft that knows where it came from. Once only: answers the same id again. */
export async function adoptItem(
  db: Db,
  actor: Actor,
  unitId: string,
  sourceItemId: string,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  await takeTurns(db, 'adopt', `${unitId} ${sourceItemId}`)
  const known = await findAdopted(db, unitId, sourceItemId)
  if (known !== null) return known
  const itemId = await takeOver(db, actor, unit, await getShared(db, unit, sourceItemId))
  await settleNotices(db, sourceItemId, 'item-shared')
  return itemId
}

/** The words, the pictures and what it is about; columns and due dates are the unit's own to choose. */
export async function takeOver(
  db: Db,
  actor: Actor,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  source: Source,
): Promise<string> {
  const { content } = await getVersion(db, source.itemId, source.number)
  const { themes, sectors, programmes, audiences } = source
  return createItem(db, actor, {
    unitId: unit.id,
    kind: source.kind,
    language: source.language,
    title: content.title,
    content: await takeMedia(db, actor, unit, content),
    classification: { themes, sectors, programmes, audiences },
    source: { itemId: source.itemId, number: source.number, unitName: source.unitName },
  })
}
