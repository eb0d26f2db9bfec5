import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { Channel } from '../channel/channel.ts'

type LetterChannel = Pick<Channel, 'id' | 'unitId' | 'orgPath'>

/** The channel that sends letters to the readers of this unit; stands on pages with the tag `channels:{unit}`. */
export async function findLetters(
  db: Db,
  { config }: House,
  unitId: string,
): Promise<LetterChannel | undefined> {
  const houseSends = config.smtpUrl !== undefined || config.demo
  const { rows } = await sql<LetterChannel>`
    select id, unit_id as "unitId", org_path as "orgPath" from channels.find_mail_channel(${unitId}, ${houseSends})
  `.execute(db)
  return rows[0]
}
