import { sql, type RawBuilder } from 'kysely'

/** Of a link's evidence `e`, as pairs of an object: the last day its page was seen, and the day since which it is gone. */
export function pageDays(): RawBuilder<unknown> {
  return sql`
    'aliveOn', (e.page_alive_at at time zone 'Asia/Ho_Chi_Minh')::date::text,
    'goneOn', case when e.page_state = 'dead'
      then (coalesce(e.page_gone_at, e.page_seen_at) at time zone 'Asia/Ho_Chi_Minh')::date::text end`
}
