import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { canChangeActivity } from './activity.ts'
import type { ActivityView } from './activity-contract.ts'
import { ACTIVITY_FACETS } from '../facet/facet-queries.ts'
import { listEvidence } from './evidence-queries.ts'
import { listSimilar } from './similar-queries.ts'

type Row = Omit<ActivityView, 'unit' | 'evidence' | 'similar' | 'may'> & {
  unitId: string
  unitName: string
  unitShortName: string
}

export async function viewActivity(
  db: Db,
  actor: Actor,
  activityId: string,
): Promise<ActivityView> {
  const { rows } = await sql<Row>`
    select a.id, a.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName",
      a.happened_on as "happenedOn", a.channel_kind as "channelKind", a.title, a.place, a.note, a.state,
      a.void_reason as "voidReason", a.voided_by_name as "voidedBy", a.voided_at as "voidedAt", a.details, a.within,
      (select ${OTHER} from plans.activity x where x.shard = a.shard and x.id = a.host_id) as host,
      coalesce((select jsonb_agg(${OTHER} order by x.recorded_at, x.id) from plans.activity x
        where x.shard = a.shard and x.host_id = a.id and x.state = 'recorded'), '[]') as parts, a.source,
      case when a.source = 'delivery' then a.source_id end as "deliveryId", a.recorded_at as "recordedAt",
      a.recorded_by_name as "recordedBy", a.version, ${QUANTITIES} as quantities, ${ACTIVITY_FACETS} as facets,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', o.id, 'planId', o.plan_id, 'lineId', o.line_id,
          'content', coalesce(v.content, ''), 'label', o.label, 'dueOn', o.due_on, 'state', o.state,
          'target', o.target, 'achieved', (
            select count(*) from plans.activity_occurrence others
            join plans.activity oa on oa.shard = others.shard and oa.id = others.activity_id
              and oa.state = 'recorded'
            where others.occurrence_id = o.id
          )) order by o.due_on, o.id)
        from plans.activity_occurrence ao
        join plans.occurrence o on o.id = ao.occurrence_id
        left join plans.line l on l.id = o.line_id
        left join plans.line_version v on v.line_id = l.id and v.version = l.version
        where ao.shard = a.shard and ao.activity_id = a.id
      ), '[]') as occurrences
    from plans.activity a
    join organization.unit u on u.id = a.unit_id
    where a.id = ${activityId}
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy việc này.')
  const { unitId, unitName, unitShortName, ...rest } = row
  const may = canChangeActivity(actor, { unitId, state: row.state })
  return {
    ...rest,
    unit: { id: unitId, name: unitName, shortName: unitShortName },
    evidence: await listEvidence(db, activityId),
    similar: may ? await listSimilar(db, row, activityId) : [],
    may: { edit: may, void: may, addEvidence: may },
  }
}

const OTHER = sql`jsonb_build_object('id', x.id, 'title', x.title, 'happenedOn', x.happened_on,
  'channelKind', x.channel_kind, 'state', x.state)`

/** As JSON beside an activity `a`. */
export const QUANTITIES = sql`coalesce((
  select jsonb_agg(jsonb_build_object('kind', q.kind, 'value', q.value, 'countMethod', q.count_method) order by q.kind)
  from plans.quantity q where q.shard = a.shard and q.activity_id = a.id
), '[]')`
