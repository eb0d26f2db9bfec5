import { EventEmitter } from 'node:events'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, parseCronItems, run, runOnce } from 'graphile-worker'
import type { CronItem, Runner, TaskList, WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { openPool, SYSTEM_SCOPE } from './database.ts'
import type { House } from './house.ts'
import { newId } from './id.ts'
import type { Job } from './jobs.ts'

export interface WorkLoop {
  stop(): Promise<void>
}

/** How often a worker says it lives, and how long it may be silent before its jobs are given to others. Real time, not the clock's. */
const BEAT_MS = 5_000
const DEAD_AFTER_SECONDS = 20
/** After the queue stopped, because the database went away for instance. */
const RESTART_MS = 2_000

/** Runs jobs until stopped. The queue is the owner's; the jobs themselves work as the application. */
export async function startWorkLoop(
  house: House,
  owner: pg.Pool,
  jobs: readonly Job[],
): Promise<WorkLoop> {
  // Jobs are locked in the name of the pool, not of its workers (graphile-worker 0.17).
  const poolIds = new Set<string>()
  const stopping = new AbortController()
  let runner: Running | null = await startRunner(house, owner, jobs, poolIds)
  const keepRunning = async () => {
    for (
      ;
      runner !== null;
      runner = await startAgain(house, owner, jobs, poolIds, stopping.signal)
    ) {
      await runner.ended
    }
  }
  const kept = keepRunning()
  const stopBeating = await startHeartbeat(house, poolIds, owner)
  return {
    stop: async () => {
      stopping.abort()
      await stopBeating()
      await runner?.stop()
      await kept
    },
  }
}

interface Running {
  ended: Promise<void>
  stop(): Promise<void>
}

/**
 * The queue on connections of its own: where the database goes away at the wrong moment it keeps some for ever (its
 * listener waits for an answer that cannot come), so each start begins with fresh ones.
 */
async function startRunner(
  house: House,
  owner: pg.Pool,
  jobs: readonly Job[],
  poolIds: Set<string>,
): Promise<Running> {
  const log = house.log.child({ part: 'worker' })
  const pool = openPool(
    // The pool hides the password from whoever copies its options.
    { ...owner.options, password: owner.options.password, ...PATIENCE },
    (error) => log.warn(error, 'connection of the queue lost'),
  )
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => poolIds.add(workerPool.id))
  const runner = await runQueue(house, pool, events, jobs).catch((error: unknown) => {
    pool.end().catch(() => {})
    throw error
  })
  const ended = Promise.race([settled(runner, log), broken(events)]).finally(() => {
    // Neither is waited for: what hangs would hang for ever.
    runner.kill().catch(() => {})
    pool.end().catch(() => {})
  })
  return {
    ended,
    stop: async () => {
      // It rejects when the queue is stopping already.
      await runner.stop().catch(() => {})
      await ended
    },
  }
}

function settled(runner: Runner, log: House['log']): Promise<void> {
  return runner.promise.catch((error: unknown) => log.error(error, 'the queue stopped'))
}

/** When the queue gave up, or cannot ask for jobs any more: its own orderly end may wait for what is gone. */
async function broken(events: WorkerEvents): Promise<void> {
  await new Promise<void>((done) => {
    let failures = 0
    events.on('pool:fatalError', () => done())
    events.on('worker:fatalError', () => done())
    events.on('job:start', () => (failures = 0))
    events.on('worker:getJob:empty', () => (failures = 0))
    events.on('worker:getJob:error', () => {
      failures += 1
      if (failures === MOST_FAILURES) done()
    })
  })
  await pause(GRACE_MS)
}

/** Milliseconds for a connection and for a statement of the queue; a job's own statements are not meant. */
const PATIENCE = { max: 6, connectionTimeoutMillis: 5_000, query_timeout: 30_000 }
/** In a row, over all workers, before the queue begins anew. */
const MOST_FAILURES = 8
/** For the jobs at hand of a queue that gave up; they are safe to repeat. */
const GRACE_MS = 2_000

function runQueue(
  house: House,
  pool: pg.Pool,
  events: WorkerEvents,
  jobs: readonly Job[],
): Promise<Runner> {
  const log = house.log.child({ part: 'worker' })
  return run({
    pgPool: pool,
    events,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log[LEVELS[level]](message)),
    taskList: taskListOf(house, jobs),
    parsedCronItems: parseCronItems(timetableOf(jobs)),
    preset: {
      worker: {
        concurrentJobs: 4,
        pollInterval: 2_000,
        // Without batches a lost connection here is a rejection nobody handles, which ends the process.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  })
}

/** Gives the jobs of the stopped queue back and starts a new one, as soon as the database answers; null when we are to stop. */
async function startAgain(
  house: House,
  owner: pg.Pool,
  jobs: readonly Job[],
  poolIds: Set<string>,
  stopping: AbortSignal,
): Promise<Running | null> {
  while (!stopping.aborted) {
    try {
      await pause(RESTART_MS, undefined, { signal: stopping })
      await owner.query('select graphile_worker.force_unlock_workers($1)', [[...poolIds]])
      poolIds.clear()
      return await startRunner(house, owner, jobs, poolIds)
    } catch (error) {
      if (!stopping.aborted) house.log.warn(error, 'the queue cannot start yet')
    }
  }
  return null
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
  poolIds: ReadonlySet<string>,
  owner: pg.Pool,
): Promise<() => Promise<void>> {
  const id = newId()
  const beat = async () => {
    const dead = await house.database.write(SYSTEM_SCOPE, async (db) => {
      await sql`
        insert into platform.worker (id, host, pid, queue_worker_ids, started_at, beat_at)
        values (${id}, ${hostname()}, ${process.pid}, ${[...poolIds]}, clock_timestamp(), clock_timestamp())
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
