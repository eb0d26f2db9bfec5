import { sql, type RawBuilder } from 'kysely'
import { unitBelow, within, type FigureScope } from './figure-scope-queries.ts'
import type { OfEstimates } from './measure.ts'

/**
 * What the estimates of the plans in force in the period come to: the columns of `partsOf`. What an amendment changed
 * after the day of the report is left out, so that an approved report does not seem to have been wrong.
 */
export function partsOfEstimates(
  code: string,
  { by }: OfEstimates,
  scope: FigureScope,
): RawBuilder<unknown> {
  const { paths, fromOn, toOn, asOf } = scope
  const row = by === 'unit' ? unitBelow(sql`p.org_path`, scope) : sql`''::text`
  return sql`
    select ${code}::text, ${row}, 'plan'::text, p.shard, p.id, e.amount::numeric, null::text
    from plans.plan p
    cross join lateral (
      select coalesce((select sum(b.amount) from plans.budget_line b where b.plan_id = p.id), 0)
        - coalesce((
            select sum(coalesce((c.after ->> 'amount')::numeric, 0) - coalesce((c.before ->> 'amount')::numeric, 0))
            from plans.amendment a join plans.amendment_budget c on c.amendment_id = a.id
            where a.plan_id = p.id and a.state = 'issued'
              and (a.issued_at at time zone 'Asia/Ho_Chi_Minh')::date > ${asOf}::date), 0) amount
    ) e
    where ${within(sql`p.org_path`, paths)} and p.state in ('issued', 'closed')
      and p.from_on <= ${toOn}::date and p.to_on >= ${fromOn}::date
      and coalesce(p.issued_on, p.from_on) <= ${asOf}::date and e.amount > 0`
}
