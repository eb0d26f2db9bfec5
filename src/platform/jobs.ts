import { sql } from 'kysely'
import type { z } from 'zod'
import { machineTime } from './clock.ts'
import type { Db, Scope } from './database.ts'
import type { House } from './house.ts'

/** What leaves the process: enqueued in the transaction of the change that caused it, and safe to repeat. */
export interface Job<P extends z.ZodType = z.ZodType> {
  name: `${string}.${string}`
  payload: P
  /** 25 by default; an irreversible call gets 1 and writes its state before it. */
  maxAttempts?: number
  /** For work on a timetable: cron, in UTC. */
  every?: string
  run: (house: House, payload: z.output<P>, signal: AbortSignal) => Promise<void>
}

export function defineJob<P extends z.ZodType>(job: Job<P>): Job<P> {
  return job
}

export interface EnqueueOptions {
  /** An instant of the house's clock. */
  runAt?: string
  /** One job for one key: a later one replaces it while it has not run. */
  key?: string
  /** Jobs of one queue run one after the other. */
  queue?: string
}

export async function enqueue<P extends z.ZodType>(
  db: Db,
  job: Pick<Job<P>, 'name' | 'maxAttempts'>,
  payload: z.input<P>,
  { runAt, key, queue }: EnqueueOptions = {},
): Promise<void> {
  await sql`
    select platform.enqueue(
      ${job.name}, ${JSON.stringify(payload)}::json, ${runAt === undefined ? null : machineTime(runAt)}::timestamptz,
      ${job.maxAttempts ?? null}::integer, ${key ?? null}, ${queue ?? null})
  `.execute(db)
}

/** Many of one kind in one statement, each replacing those of its key that have not run. */
export async function enqueueAll<P extends z.ZodType>(
  db: Db,
  job: Pick<Job<P>, 'name' | 'maxAttempts' | 'payload'>,
  payloads: readonly z.input<P>[],
  keyOf: (payload: z.input<P>) => string,
): Promise<void> {
  const entries = payloads.map((payload) => ({ payload, key: keyOf(payload) }))
  await sql`
    select platform.enqueue(${job.name}, payload, null, ${job.maxAttempts ?? null}::integer, key, null)
    from json_to_recordset(${JSON.stringify(entries)}::json) entry(payload json, key text)
  `.execute(db)
}

/** Something that happened, named by a lower module; higher modules react to it, each in a job of its own. */
export interface Fact<P extends z.ZodType = z.ZodType> {
  name: string
  payload: P
}

export function defineFact<P extends z.ZodType>(fact: Fact<P>): Fact<P> {
  return fact
}

export async function announce<P extends z.ZodType>(
  db: Db,
  fact: Fact<P>,
  payload: z.input<P>,
): Promise<void> {
  await enqueue(db, { name: `fact.${fact.name}` }, payload)
}

/** The job that fans a fact out: one job for each reaction, all enqueued in one transaction. */
export function fanOut<P extends z.ZodType>(fact: Fact<P>, reactions: readonly Job<P>[]): Job<P> {
  return {
    name: `fact.${fact.name}`,
    payload: fact.payload,
    run: async (house, payload) => {
      await house.database.write(NO_ROWS, async (db) => {
        for (const reaction of reactions) await enqueue(db, reaction, payload as z.input<P>)
      })
    },
  }
}

const NO_ROWS: Scope = { role: 'app', paths: [], home: null }
