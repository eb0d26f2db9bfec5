import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { letGo } from '../../work/index.ts'

/** This version reached readers, by whatever way, at `at`: the first time counts, and nobody has to carry it on any more. */
export async function markOut(db: Db, itemId: string, number: number, at: string): Promise<void> {
  const { rows } = await sql<{ isDone: boolean }>`
    update content.item set out_number = ${number}, out_at = ${at}
    where id = ${itemId} and coalesce(out_number, 0) < ${number}
    returning state = 'approved' and number = out_number as "isDone"
  `.execute(db)
  if (rows[0]?.isDone) await letGo(db, itemId)
}
