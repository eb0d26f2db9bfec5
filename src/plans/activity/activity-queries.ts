import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { canChangeActivity } from './activity.ts'
import type { ActivitySummary, ActivityView } from './activity-contract.ts'
import { listEvidence } from './evidence-queries.ts'

type Row = Omit<ActivityView, 'unit' | 'evidence' | 'may'> & {
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
      a.void_reason as "voidReason", a.voided_by_name as "voidedBy", a.source, a.recorded_at as "recordedAt",
      a.recorded_by_name as "recordedBy", a.version, ${QUANTITIES} as quantities,
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
    may: { edit: may, void: may, addEvidence: may },
  }
}

export interface ActivityFilter {
  from?: string | undefined
  to?: string | undefined
  channel?: string | undefined
  planId?: string | undefined
  lineId?: string | undefined
  state: 'recorded' | 'void'
  below: boolean
  cursor?: string | undefined
}

const PAGE = 50

type SummaryRow = Omit<ActivitySummary, 'unit'> & {
  unitId: string
  unitName: string
  unitShortName: string
}

/** Latest event first. */
export async function listActivities(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  filter: ActivityFilter,
): Promise<{ items: ActivitySummary[]; next: string | null }> {
  const [afterDate, afterId] = filter.cursor?.split('_') ?? []
  const { planId, lineId } = filter
  const { rows } = await sql<SummaryRow>`
    select a.id, a.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName",
      a.happened_on as "happenedOn", a.channel_kind as "channelKind", a.title, a.place, a.state, a.version,
      a.recorded_by_name as "recordedBy", ${QUANTITIES} as quantities,
      (select count(*)::integer from plans.activity_occurrence ao
        where ao.shard = a.shard and ao.activity_id = a.id) as occurrences,
      (select count(*)::integer from plans.evidence e
        where e.activity_id = a.id and e.withdrawn_at is null) as evidence,
      (select e.file_id from plans.evidence e
        where e.activity_id = a.id and e.withdrawn_at is null and e.kind = 'photo'
        order by e.created_at, e.id limit 1) as "photoFileId"
    from plans.activity a
    join organization.unit u on u.id = a.unit_id
    where ${filter.below ? below(unit.orgPath) : sql`a.unit_id = ${unit.id}`} and a.state = ${filter.state}
      and (${filter.from ?? null}::date is null or a.happened_on >= ${filter.from ?? null})
      and (${filter.to ?? null}::date is null or a.happened_on <= ${filter.to ?? null})
      and (${filter.channel ?? null}::text is null or a.channel_kind = ${filter.channel ?? null})
      and (${planId ?? lineId ?? null}::uuid is null or exists (
        select from plans.activity_occurrence ao join plans.occurrence o on o.id = ao.occurrence_id
        where ao.shard = a.shard and ao.activity_id = a.id
          and (${planId ?? null}::uuid is null or o.plan_id = ${planId ?? null})
          and (${lineId ?? null}::uuid is null or o.line_id = ${lineId ?? null})
      ))
      and (${afterId ?? null}::uuid is null
        or (a.happened_on, a.id) < (${afterDate ?? null}::date, ${afterId ?? null}::uuid))
    order by a.happened_on desc, a.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE).map(summaryOf)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.happenedOn}_${last.id}` : null }
}

function summaryOf({ unitId, unitName, unitShortName, ...rest }: SummaryRow): ActivitySummary {
  return { ...rest, unit: { id: unitId, name: unitName, shortName: unitShortName } }
}

const QUANTITIES = sql`coalesce((
  select jsonb_agg(jsonb_build_object('kind', q.kind, 'value', q.value, 'countMethod', q.count_method) order by q.kind)
  from plans.quantity q where q.shard = a.shard and q.activity_id = a.id
), '[]')`

function below(orgPath: string) {
  return sql`a.org_path >= ${orgPath} and a.org_path < ${`${orgPath}~`}`
}
