import { z } from 'zod'
import { now } from './clock.ts'
import { SYSTEM_SCOPE } from './database.ts'
import { defineJob } from './jobs.ts'
import type { Job } from './jobs.ts'
import { sealBatch } from './seal-acts.ts'

const nothing = z.object({})
const KEEP_KEYS_DAYS = 7

/** Idempotency keys serve repeats within minutes; a week is ample. */
const forgetKeys = defineJob({
  name: 'platform.forget-keys',
  payload: nothing,
  every: '20 19 * * *',
  run: async (house) => {
    const before = new Date(now().getTime() - KEEP_KEYS_DAYS * 86_400_000).toISOString()
    await house.database.write(SYSTEM_SCOPE, (db) =>
      db.deleteFrom('platform.idempotency').where('created_at', '<', before).execute(),
    )
  },
})

/** Chains the act log's hashes in batches: a chain per row would make every write wait for every other. */
const sealActs = defineJob({
  name: 'platform.seal-acts',
  payload: nothing,
  every: '*/10 * * * *',
  run: async (house) => {
    await house.database.write(SYSTEM_SCOPE, sealBatch)
  },
})

export const housekeeping: readonly Job[] = [forgetKeys, sealActs]
