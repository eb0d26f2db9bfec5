import { sql } from 'kysely'
import { z } from 'zod'
import { type Db, EVERYWHERE } from '../../platform/database.ts'
import { defineJob, enqueue, type Job } from '../../platform/jobs.ts'
import type { Citing } from './keep-citations.ts'

const AT_ONCE = 200

/**
 * The job that reads once more what names documents by their numbers alone, as everything did before dates were read: page
 * by page, each in a transaction of its own that asks for the next. A migration begins it.
 */
export function readCitationsAgain(
  kind: Citing['kind'],
  name: Job['name'],
  tell: (db: Db, ids: readonly string[]) => Promise<void>,
): Job {
  return defineJob({
    name,
    payload: z.object({ after: z.uuid().nullable() }),
    run: (house, { after }) =>
      house.database.write(EVERYWHERE, async (db) => {
        const ids = await listUndated(db, kind, after)
        const last = ids.at(-1)
        if (last === undefined) return
        await tell(db, ids)
        await enqueue(db, { name }, { after: last })
      }),
  })
}

async function listUndated(db: Db, kind: Citing['kind'], after: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct subject_id as id from plans.citation
    where subject_kind = ${kind} and issued_on is null and (${after}::uuid is null or subject_id > ${after})
    order by 1 limit ${AT_ONCE}
  `.execute(db)
  return rows.map(({ id }) => id)
}
