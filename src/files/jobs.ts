import { sql } from 'kysely'
import { z } from 'zod'
import { now } from '../platform/clock.ts'
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

/** What was begun and never finished goes after a week; each tree of units by itself. */
const sweepEveryNight = defineJob({
  name: 'files.sweep-every-night',
  payload: z.unknown(),
  every: '40 18 * * *',
  run: (house) =>
    house.database.write(scopeOf(), async (db) => {
      const { rows } = await sql<{ path: string }>`
        select distinct split_part(org_path, '.', 1) || '.' as path from organization.unit
      `.execute(db)
      for (const payload of rows) await enqueue(db, sweepUploads, payload)
    }),
})

export const fileJobs: readonly Job[] = [removeParts, sweepUploads, sweepEveryNight]
