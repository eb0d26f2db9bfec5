import { sql } from 'kysely'
import { periodOfKey } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dueDay } from './due-rule.ts'
import { listRulesAround } from './due-rule-queries.ts'

interface OpenSpan extends Pick<Unit, 'tier' | 'orgPath'> {
  id: string
  periodKey: string
  fromOn: string
  toOn: string
}

/** The cut-off is another day from now on: drafts of periods that have not closed follow; nothing else does. */
export async function moveSpans(db: Db): Promise<number> {
  const { rows } = await sql<OpenSpan>`
    select r.id, r.org_path "orgPath", u.tier, r.period_key "periodKey", r.from_on "fromOn", r.to_on "toOn"
    from reporting.report r join organization.unit u on u.id = r.unit_id
    where r.state in ('draft', 'returned') and r.to_on >= ${today()}::date
    order by r.id for update of r
  `.execute(db)
  if (rows.length === 0) return 0
  const rules = await listRulesAround(db, 'vn.')
  const moved = rows.flatMap((row) => {
    const period = periodOfKey(row.periodKey)
    if (period.from === row.fromOn && period.to === row.toOn) return []
    const { dueOn } = dueDay(rules, row, period)
    return [{ id: row.id, from: period.from, to: period.to, dueOn }]
  })
  await sql`
    update reporting.report r set from_on = m."from", to_on = m."to", due_on = m."dueOn"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
      as m (id uuid, "from" date, "to" date, "dueOn" date)
    where r.id = m.id
  `.execute(db)
  return moved.length
}
