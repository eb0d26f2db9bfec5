import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { within, type FigureScope } from '../figure/figure-scope-queries.ts'
import type { Merit } from './merits.ts'

/**
 * Initiatives, good examples and awards approved at the unit and below it, of the day of their decision, otherwise of
 * the day they were put before readers or last written; at most 200.
 */
export async function listMeritsIn(
  db: Db,
  { paths, fromOn, toOn }: Pick<FigureScope, 'paths' | 'fromOn' | 'toOn'>,
): Promise<Merit[]> {
  const { rows } = await sql<Merit>`
    select m.kind, m.title, m."unitName", m.who, m.decision, m.result
    from (
      select i.id, i.kind, i.title, u.short_name "unitName",
        coalesce(f.facts ->> 'author', f.facts ->> 'recipient', f.facts ->> 'subject', '') who,
        coalesce(f.facts ->> 'decision', f.facts ->> 'form', '') decision,
        coalesce(f.facts ->> 'result', f.facts ->> 'reason', '') result,
        case when f.facts ->> 'decided_on' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then f.facts ->> 'decided_on'
          else to_char(coalesce(i.published_at, i.changed_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
        end as "on"
      from content.item i
      join organization.unit u on u.id = i.unit_id
      join content.item_version v on v.item_id = i.id and v.number = i.number
      cross join lateral (select v.content -> 'facts' facts) f
      where ${within(sql`i.org_path`, paths)} and i.kind in ('initiative', 'good_example', 'award')
        and i.state = 'approved' and i.discarded_at is null and i.withdrawn_at is null
    ) m
    where m."on" between ${fromOn} and ${toOn}
    order by m."on", m.id limit 200
  `.execute(db)
  return rows
}
