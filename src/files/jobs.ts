import { sql } from 'kysely'
import { z } from 'zod'
import { listProvincePaths } from '../organization/index.ts'
import { now, today } from '../platform/clock.ts'
import { scopeOf } from '../platform/database.ts'
import { defineJob, enqueue, type Job } from '../platform/jobs.ts'
import { removeParts, removeUpload } from './remove-upload.ts'
import { KEEP_UPLOAD_DAYS } from './upload.ts'
import { listForgottenUploads } from './upload-queries.ts'

const sweepUploads = defineJob({
  name: 'files.sweep-uploads',
  payload: z.object({ path: z.string() }),
  run: async (house, { path }) => {
    const before = new Date(now().getTime() - KEEP_UPLOAD_DAYS * 86_400_000).toISOString()
    await house.database.write(scopeOf(path), async (db) => {
      for (const { id } of await listForgottenUploads(db, before)) await removeUpload(db, id)
    })
  },
})

/** What was begun and never finished goes after a week; each province by itself. */
const sweepEveryNight = defineJob({
  name: 'files.sweep-every-night',
  payload: z.unknown(),
  every: '40 18 * * *',
  run: (house) =>
    house.database.write(scopeOf(), async (db) => {
      for (const path of await listProvincePaths(db)) await enqueue(db, sweepUploads, { path })
    }),
})

/** What is past its day of retention goes, row and bytes. */
const erasePersonalFiles = defineJob({
  name: 'files.erase-personal-files',
  payload: z.unknown(),
  every: '50 18 * * *',
  run: async (house) => {
    await house.database.write(scopeOf(), async (db) => {
      const { rows } = await sql<{ hash: string }>`
        select stored_hash as hash from files.erase_personal_files(${today()})
      `.execute(db)
      if (rows.length > 0) await enqueue(db, removeParts, { hashes: rows.map(({ hash }) => hash) })
    })
  },
})

export const fileJobs: readonly Job[] = [
  removeParts,
  sweepUploads,
  sweepEveryNight,
  erasePersonalFiles,
]
