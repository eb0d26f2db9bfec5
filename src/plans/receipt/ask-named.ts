import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { matchWords, SURE } from '../draft/match-words.ts'
import type { Plan } from '../plan/plan.ts'

/** Units that the words surely mean, said by the plan's issuer. */
export async function unitsNamed(
  db: Db,
  plan: Pick<Plan, 'unitId'>,
  words: string[],
): Promise<string[]> {
  const unit = await getUnit(db, plan.unitId)
  const found = await matchWords(db, unit, [{ leads: words, coordinating: [] }])
  return found.filter((one) => one.sure >= SURE).flatMap((one) => one.unitIds)
}

/** Marks those of the recipients whom the words name, all without words; answers how many they are. */
export async function askNamed(db: Db, plan: Plan, who: string | null): Promise<number> {
  const named = who === null ? null : await unitsNamed(db, plan, [who])
  const { rows } = await sql<{ asked: number }>`
    with marked as (
      update plans.receipt set is_asked = coalesce(unit_id = any(${named}::uuid[]), true)
      where plan_id = ${plan.id} returning is_asked
    )
    select count(*) filter (where is_asked)::integer as asked from marked
  `.execute(db)
  return rows[0]?.asked ?? 0
}
