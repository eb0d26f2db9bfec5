import { sql, type RawBuilder } from 'kysely'
import { unitBelow, within, type FigureScope } from './figure-scope-queries.ts'
import type { OfMentions } from './measure.ts'

/** The register "Báo chí, dư luận", by the day it appeared: the columns of `partsOf`. */
export function partsOfMentions(
  code: string,
  measure: OfMentions,
  scope: FigureScope,
): RawBuilder<unknown> {
  const { paths, fromOn, toOn, asOf } = scope
  const row = measure.by === 'unit' ? unitBelow(sql`m.org_path`, scope) : sql`''::text`
  const value = 'ratio' in measure ? sql`(${isDone(asOf)} and ${IN_TIME})::int` : sql`1`
  return sql`
    select ${code}::text, ${row}, 'mention'::text, u.shard, m.id, ${value}::numeric, null::text
    from channels.mention m join organization.unit u on u.id = m.unit_id
    where ${within(sql`m.org_path`, paths)} and m.withdrawn_at is null
      and m.appeared_on between ${fromOn}::date and ${toOn}::date and ${whereOf(measure, asOf)}`
}

/** What blames and is neither put right nor past its day is in neither part of the ratio. */
function whereOf(measure: OfMentions, asOf: string): RawBuilder<unknown> {
  if ('ratio' in measure) {
    return sql`m.tone = 'bad' and (${isDone(asOf)} or m.due_on < ${asOf}::date)`
  }
  return measure.tone === undefined ? sql`true` : sql`m.tone = ${measure.tone}`
}

const IN_TIME = sql`(m.due_on is null or m.remedied_on <= m.due_on)`

function isDone(asOf: string): RawBuilder<unknown> {
  return sql`(m.remedied_on is not null and m.remedied_on <= ${asOf}::date)`
}
