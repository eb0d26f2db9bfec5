import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import type { Plan } from './plan.ts'

/**
 * The number of a plan or of an amendment, once for an issuer, symbol and year. Of two that take one at once, the second
 * waits and is refused 422.
 */
export async function takeNumber(
  db: Db,
  plan: Pick<Plan, 'id' | 'unitId' | 'orgPath'>,
  paper: { number: number; symbol: string; issuedOn: string; amendmentId: string | null },
): Promise<void> {
  const { number, symbol, issuedOn, amendmentId } = paper
  const year = Number(issuedOn.slice(0, 4))
  const taken = await db
    .insertInto('plans.taken_number')
    .values({
      unit_id: plan.unitId,
      year,
      symbol,
      number,
      org_path: plan.orgPath,
      plan_id: plan.id,
      amendment_id: amendmentId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!taken) throw new InvalidForm({ number: `Số ${number}/${symbol} đã dùng trong năm ${year}.` })
}
