import type pg from 'pg'
import type { House } from '../src/platform/house.ts'
import type { Job } from '../src/platform/jobs.ts'
import { runDueJobs } from '../src/platform/work-loop.ts'

/** Runs every due job until none is left; a job that fails fails the test. */
export async function runJobs(house: House, owner: pg.Pool, jobs: readonly Job[]): Promise<void> {
  const failures: unknown[] = []
  const watched = jobs.map((job) => ({
    ...job,
    run: async (...input: Parameters<Job['run']>) => {
      try {
        await job.run(...input)
      } catch (error) {
        failures.push(error)
        throw error
      }
    },
  }))
  await runDueJobs(house, owner, watched)
  if (failures.length > 0) throw new AggregateError(failures, 'jobs failed')
}
