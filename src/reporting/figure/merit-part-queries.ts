import { sql, type RawBuilder } from 'kysely'
import { unitBelow, within, type FigureScope } from './figure-scope-queries.ts'
import type { OfMerits } from './measure.ts'

/** Initiatives, good examples and awards, and models of others that were taken over: the columns of `partsOf`. */
export function partsOfMerits(
  code: string,
  { count, by }: OfMerits,
  scope: FigureScope,
): RawBuilder<unknown> {
  const row = (path: RawBuilder<unknown>) =>
    by === 'unit' ? unitBelow(path, scope) : sql`''::text`
  if (count === 'applied_model') {
    return sql`
      select ${code}::text, ${row(sql`u.org_path`)}, 'applied'::text, u.shard, m.id, 1::numeric, null::text
      from ${modelsAppliedIn(scope)}`
  }
  return sql`
    select ${code}::text, ${row(sql`i.org_path`)}, 'item'::text, u.shard, i.id, 1::numeric, null::text
    from ${meritsIn(scope)} and i.kind = ${count}`
}

/**
 * Those approved at the unit and below it (`i`, of unit `u`, by its `f.facts`), of the day of their decision, otherwise
 * of the day they were put before readers or last written (`d."on"`).
 */
export function meritsIn({
  paths,
  fromOn,
  toOn,
}: Pick<FigureScope, 'paths' | 'fromOn' | 'toOn'>): RawBuilder<unknown> {
  return sql`content.item i
    join organization.unit u on u.id = i.unit_id
    ${DECIDED}
    where ${within(sql`i.org_path`, paths)} and i.kind in ('initiative', 'good_example', 'award')
      and i.discarded_at is null and i.withdrawn_at is null
      and d."on" between ${fromOn}::date and ${toOn}::date`
}

/** The version that was approved, what it says of itself, and its day; a day no month has counts in the next one. */
export const DECIDED = sql`
  join content.item_version v on v.item_id = i.id
    and v.number = case when i.state = 'approved' then i.number else i.published_number end
  cross join lateral (select v.content -> 'facts' facts) f
  cross join lateral (select
    case when f.facts ->> 'decided_on' ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
      then (left(f.facts ->> 'decided_on', 7) || '-01')::date + (right(f.facts ->> 'decided_on', 2)::integer - 1)
      else (coalesce(i.published_at, i.changed_at) at time zone 'Asia/Ho_Chi_Minh')::date
    end "on") d`

/** What units of the scope (`u`) say that they do after others (`m`), by the day they began. */
export function modelsAppliedIn({
  paths,
  fromOn,
  toOn,
}: Pick<FigureScope, 'paths' | 'fromOn' | 'toOn'>): RawBuilder<unknown> {
  return sql`content.applied_model m join organization.unit u on u.id = m.unit_id
    where ${within(sql`u.org_path`, paths)} and m.dropped_at is null
      and m.applied_on between ${fromOn}::date and ${toOn}::date`
}
