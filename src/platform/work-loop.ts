import { EventEmitter } from 'node:events'
import { hostname } from 'node:os'
import { Logger, parseCronItems, run, runOnce } from 'graphile-worker'
import type { CronItem, TaskList, WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { SYSTEM_SCOPE } from './database.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import type { Job } from './jobs.ts'

export interface WorkLoop {
  stop(): Promise<void>
}

/** How often a worker says it lives, and how long it may be silent before its jobs are given to others. Real time, not the clock's. */
const BEAT_MS = 5_000
const DEAD_AFTER_SECONDS = 20

/** Runs jobs until stopped. The queue is the owner's; the jobs themselves work as the application. */
export async function startWorkLoop(
  house: House,
  owner: pg.Pool,
  jobs: readonly Job[],
): Promise<WorkLoop> {
  const log = house.log.child({ part: 'worker' })
  const events: WorkerEvents = new EventEmitter()
  const workerIds = new Set<string>()
  events.on('worker:create', ({ worker }) => workerIds.add(worker.workerId))
  const runner = await run({
    pgPool: owner,
    events,
    concurrency: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log[LEVELS[level]](message)),
    taskList: taskListOf(house, jobs),
    parsedCronItems: parseCronItems(timetableOf(jobs)),
  })
  const stopBeating = await startHeartbeat(house, workerIds, owner)
  return {
    stop: async () => {
      await stopBeating()
      await runner.stop()
    },
  }
}

/** Runs every job that is due, and what they enqueue, then returns. */
export async function runDueJobs(
  house: House,
  owner: pg.Pool,
  jobs: readonly Job[],
): Promise<void> {
  const logger = new Logger(() => () => {})
  await runOnce({ pgPool: owner, taskList: taskListOf(house, jobs), noHandleSignals: true, logger })
}

function taskListOf(house: House, jobs: readonly Job[]): TaskList {
  const tasks: TaskList = {}
  for (const job of jobs) {
    tasks[job.name] = async (payload, helpers) => {
      const { _cron, ...rest } = (payload ?? {}) as Record<string, unknown>
      await job.run(house, job.payload.parse(rest), helpers.abortSignal ?? NEVER)
    }
  }
  return tasks
}

const NEVER = new AbortController().signal

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

function timetableOf(jobs: readonly Job[]): CronItem[] {
  return jobs.flatMap(({ every, name }) => (every ? [{ task: name, match: every }] : []))
}

async function startHeartbeat(
  house: House,
  workerIds: ReadonlySet<string>,
  owner: pg.Pool,
): Promise<() => Promise<void>> {
  const id = newId()
  const beat = async () => {
    const dead = await house.database.write(SYSTEM_SCOPE, async (db) => {
      await sql`
        insert into platform.worker (id, host, pid, queue_worker_ids, started_at, beat_at)
        values (${id}, ${hostname()}, ${process.pid}, ${[...workerIds]}, clock_timestamp(), clock_timestamp())
        on conflict (id) do update set beat_at = clock_timestamp(), queue_worker_ids = excluded.queue_worker_ids
      `.execute(db)
      const { rows } = await sql<{ queue_worker_ids: string[] }>`
        delete from platform.worker
        where beat_at < clock_timestamp() - make_interval(secs => ${DEAD_AFTER_SECONDS})
        returning queue_worker_ids
      `.execute(db)
      return rows.flatMap((row) => row.queue_worker_ids)
    })
    if (dead.length > 0) {
      await owner.query('select graphile_worker.force_unlock_workers($1)', [dead])
      house.log.warn({ dead }, 'jobs of dead workers were given back to the queue')
    }
  }
  const beatOrLog = () => {
    beat().catch((error: unknown) => house.log.error(error, 'heartbeat failed'))
  }
  await beat()
  const timer = setInterval(beatOrLog, BEAT_MS)
  return async () => {
    clearInterval(timer)
    await house.database.write(SYSTEM_SCOPE, (db) =>
      db.deleteFrom('platform.worker').where('id', '=', id).execute(),
    )
  }
}
