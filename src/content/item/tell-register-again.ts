import { sql } from 'kysely'
import { readCitationsAgain } from '../../plans/index.ts'
import { tellRegister } from './tell-register.ts'

/** Texts from before the dates of documents were read. */
export const tellRegisterAgain = readCitationsAgain(
  'item',
  'content.tell-register-again',
  async (db, ids) => {
    // Whoever saves one meanwhile waits, and has the last word.
    await sql`select from content.item where id = any(${ids}::uuid[]) order by id for update`.execute(
      db,
    )
    for (const id of ids) await tellRegister(db, id)
  },
)
