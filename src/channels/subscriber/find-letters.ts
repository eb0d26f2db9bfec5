import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { findMailChannel } from './subscriber-queries.ts'

/** Whether readers can ask this unit for letters; stands on pages with the tag `channels:{unit}`. */
export async function sendsLetters(
  house: House,
  unit: { id: string; orgPath: string },
): Promise<boolean> {
  const channel = await house.database.read(scopeOf(unit.orgPath), (db) =>
    findMailChannel(db, unit.id),
  )
  return channel !== undefined
}
