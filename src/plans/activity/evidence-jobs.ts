import { sql } from 'kysely'
import { z } from 'zod'
import { listProvincePaths } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import { type Db, scopeOf } from '../../platform/database.ts'
import { defineJob, enqueue } from '../../platform/jobs.ts'
import { findReuseElsewhere } from './find-reuse-elsewhere.ts'
import { keepSeenPage } from './keep-seen-page.ts'
import { seePage } from './see-page.ts'

const link = z.object({ path: z.string(), shard: z.int(), evidenceId: z.uuid() })

/** Looks at a linked page that is new or due, and keeps what it finds. */
export const lookAtPage = defineJob({
  name: 'plans.look-at-page',
  payload: link,
  maxAttempts: 5,
  run: async (house, key, signal) => {
    const url = await house.database.read(scopeOf(key.path), async (db) => {
      const { rows } = await sql<{ url: string }>`
        select url from plans.evidence
        where shard = ${key.shard} and id = ${key.evidenceId} and withdrawn_at is null
          and (page_state = 'waiting' or look_on <= ${today()})
      `.execute(db)
      return rows[0]?.url
    })
    if (url === undefined) return
    const allowLoopbackForTests = house.config.allowLoopback === true
    await keepSeenPage(house, key, await seePage(url, { signal, allowLoopbackForTests }))
  },
})

/** Sent by an earlier version of the program: the same work under its old name. */
export const fetchEvidencePage = defineJob({ ...lookAtPage, name: 'plans.fetch-evidence-page' })

/** One look at a time at one site: a commune's portal must not feel us. */
export async function enqueueLook(db: Db, key: z.input<typeof link>, url: string): Promise<void> {
  await enqueue(db, lookAtPage, key, {
    key: `plans.look-at-page ${key.evidenceId}`,
    queue: `look ${URL.parse(url)?.host ?? ''}`.slice(0, 120),
  })
}

const MOST_LOOKS = 2000

const lookBelow = defineJob({
  name: 'plans.look-below',
  payload: z.object({ path: z.string() }),
  run: async (house, { path }) => {
    await house.database.write(scopeOf(path), async (db) => {
      const { rows } = await sql<{ shard: number; id: string; orgPath: string; url: string }>`
        select shard, id, org_path as "orgPath", url from plans.evidence
        where look_on <= ${today()} and withdrawn_at is null and url is not null
        order by look_on, id limit ${MOST_LOOKS}
      `.execute(db)
      for (const { shard, id, orgPath, url } of rows) {
        await enqueueLook(db, { path: orgPath, shard, evidenceId: id }, url)
      }
    })
  },
})

/** Pages of the timetable, every night; each province by itself. */
const lookEveryNight = defineJob({
  name: 'plans.look-every-night',
  payload: z.unknown(),
  every: '30 19 * * *',
  run: (house) =>
    house.database.write(scopeOf(), async (db) => {
      for (const path of await listProvincePaths(db)) await enqueue(db, lookBelow, { path })
    }),
})

/** The same picture at another unit of the province: its superior is told, the units see nothing of each other. */
export const compareElsewhere = defineJob({
  name: 'plans.compare-elsewhere',
  payload: link,
  run: (house, key) => findReuseElsewhere(house, key),
})

/** Names past their day of retention go; the count stays. */
const eraseAttendees = defineJob({
  name: 'plans.erase-attendees',
  payload: z.unknown(),
  every: '55 18 * * *',
  run: async (house) => {
    await house.database.write(scopeOf(), (db) =>
      sql`select plans.erase_attendees(${today()})`.execute(db),
    )
  },
})

export const evidenceJobs = [
  lookAtPage,
  fetchEvidencePage,
  lookBelow,
  lookEveryNight,
  compareElsewhere,
  eraseAttendees,
]
