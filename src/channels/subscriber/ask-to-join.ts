import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Channel } from '../channel/channel.ts'
import { askSubscriber } from './subscriber-queries.ts'
import { joinLetterJob } from './join-letter-job.ts'

/** A letter asks whoever reads that address to confirm. Nothing tells the asker whether the address was known. */
export async function askToJoin(
  db: Db,
  channel: Pick<Channel, 'id' | 'unitId' | 'orgPath'>,
  address: string,
): Promise<void> {
  const id = await askSubscriber(db, channel, address)
  if (id !== null) await enqueue(db, joinLetterJob, { id, path: channel.orgPath })
}
