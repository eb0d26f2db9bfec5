import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { Channel } from '../channel/channel.ts'
import { findMailChannel } from './subscriber-queries.ts'

/** Whether readers can ask this unit for letters; stands on pages with the tag `channels:{unit}`. */
export async function sendsLetters(
  house: House,
  unit: { id: string; orgPath: string },
): Promise<boolean> {
  return (await findLetters(house, unit)) !== undefined
}

/** The channel that sends them. */
export async function findLetters(
  { database, config }: House,
  unit: { id: string; orgPath: string },
): Promise<Pick<Channel, 'id' | 'unitId' | 'orgPath'> | undefined> {
  const houseSends = config.smtpUrl !== undefined || config.demo
  return database.read(scopeOf(unit.orgPath), (db) => findMailChannel(db, unit.id, houseSends))
}
