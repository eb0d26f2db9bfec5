import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { meritKinds, type MeritView } from './merit-contract.ts'

const PAGE = 50

/** Initiatives, good examples and awards with what is said of them, newest first. */
export async function listMerits(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  {
    kind,
    below,
    cursor,
  }: { kind?: string | undefined; below: boolean; cursor?: string | undefined },
): Promise<{ items: MeritView[]; next: string | null }> {
  const kinds = kind ? [kind] : [...meritKinds]
  const { rows } = await sql<MeritView>`
    select i.id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, i.kind, i.title,
      i.state, case when i.published_number is not null then i.published_at end as "publishedAt",
      case when i.out_number = i.number then i.out_at end as "outAt",
      coalesce(facts ->> 'author', facts ->> 'recipient', facts ->> 'subject', '') as who,
      coalesce(facts ->> 'decision', facts ->> 'form', '') as decision,
      coalesce(facts ->> 'decided_on', '') as "decidedOn",
      coalesce(facts ->> 'result', facts ->> 'reason', '') as result,
      (select count(*)::integer from content.applied_model m
        where m.item_id = i.id and m.dropped_at is null) as "appliedBy"
    from content.item i
    join organization.unit u on u.id = i.unit_id
    join content.item_version v on v.item_id = i.id and v.number = i.number
    cross join lateral (select v.content -> 'facts' as facts) as said
    where ${
      below
        ? sql`i.org_path > ${unit.orgPath} and i.org_path < ${`${unit.orgPath}~`}`
        : sql`i.unit_id = ${unit.id}`
    } and i.kind = any(${kinds}::text[]) and i.discarded_at is null
      ${cursor ? sql`and i.id < ${cursor}::uuid` : sql``}
    order by i.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
