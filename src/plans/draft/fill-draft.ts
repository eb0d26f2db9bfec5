import { sql } from 'kysely'
import { z } from 'zod'
import { Unreadable } from '../../documents/index.ts'
import { getFile } from '../../files/index.ts'
import { instant } from '../../platform/clock.ts'
import { scopeOf, type Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { defineJob } from '../../platform/jobs.ts'
import type { Reading } from './draft.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { readPlanDocument } from './read-plan-document.ts'

/** Reads the file of a draft that takes time; ends early when the draft was thrown away meanwhile. */
export const fillDraft = defineJob({
  name: 'plans.read-draft',
  payload: z.object({ path: z.string(), draftId: z.uuid() }),
  run: async (house, { path, draftId }, signal) => {
    const file = await fileToRead(house, path, draftId)
    if (!file) return
    const bytes = await house.fileStore.bytes(file.hash)
    const watch = watchDraft(house, path, draftId)
    try {
      const draft = await readPlanDocument(bytes, file.name, {
        signal: AbortSignal.any([signal, watch.unwanted]),
        onProgress: watch.tell,
      })
      await watch.end()
      await keep(house, path, draftId, draft)
    } catch (error) {
      await watch.end()
      if (watch.unwanted.aborted) return
      if (!(error instanceof Unreadable)) throw error
      await giveUp(house, path, draftId, error.message)
    }
  },
})

const LOOK_MS = 1000

/** Null when nobody waits for it any more. */
async function fileToRead(house: House, path: string, draftId: string) {
  return house.database.read(scopeOf(path), async (db) => {
    const fileId = await waitingFile(db, draftId)
    return fileId === null ? null : getFile(db, fileId)
  })
}

async function waitingFile(db: Db, draftId: string): Promise<string | null> {
  const { rows } = await sql<{ fileId: string | null }>`
    select file_id as "fileId" from plans.draft where id = ${draftId} and state = 'reading'
  `.execute(db)
  return rows[0]?.fileId ?? null
}

/** Every second tells the draft how far the reading is, and finds out whether it is still wanted. */
function watchDraft(house: House, path: string, draftId: string) {
  const unwanted = new AbortController()
  let pages = { done: 0, all: 0 }
  let told = 0
  let looking: Promise<void> = Promise.resolve()
  const look = async () => {
    const scope = scopeOf(path)
    const waited =
      pages.done === told
        ? await house.database.read(scope, (db) => waitingFile(db, draftId))
        : await house.database.write(scope, (db) => tellPages(db, draftId, pages))
    told = pages.done
    if (waited === null) unwanted.abort(new Error('the draft is not wanted any more'))
  }
  const timer = setInterval(() => {
    // A look that fails is made up for by the next one.
    looking = looking.then(look).catch(() => undefined)
  }, LOOK_MS)
  return {
    unwanted: unwanted.signal,
    tell: (done: number, all: number) => {
      pages = { done, all }
    },
    end: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

async function tellPages(
  db: Db,
  draftId: string,
  { done, all }: { done: number; all: number },
): Promise<string | null> {
  const reading: Reading = { done, all, problem: null }
  const { rows } = await sql<{ id: string }>`
    update plans.draft set reading = ${JSON.stringify(reading)}::jsonb
    where id = ${draftId} and state = 'reading' returning id
  `.execute(db)
  return rows[0]?.id ?? null
}

async function keep(house: House, path: string, draftId: string, draft: PlanDraft): Promise<void> {
  await house.database.write(scopeOf(path), (db) =>
    sql`
      update plans.draft set state = 'reviewing', reading = null, source = ${draft.source},
        as_read = ${JSON.stringify(draft)}::jsonb, version = version + 1, changed_at = ${instant()}
      where id = ${draftId} and state = 'reading'
    `.execute(db),
  )
}

async function giveUp(house: House, path: string, draftId: string, problem: string): Promise<void> {
  await house.database.write(scopeOf(path), (db) =>
    sql`
      update plans.draft set state = 'unreadable', version = version + 1, changed_at = ${instant()},
        reading = reading || ${JSON.stringify({ problem })}::jsonb
      where id = ${draftId} and state = 'reading'
    `.execute(db),
  )
}
