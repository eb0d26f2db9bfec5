import { sql } from 'kysely'
import { previousPeriod, type ReportingPeriod } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { countFigures, listStoredFigures } from '../figure/figure-queries.ts'
import { recordedIn, within, type FigureScope } from '../figure/figure-scope-queries.ts'
import type { Figure } from '../figure/figure.ts'
import { listIndicators } from '../figure/indicator-queries.ts'
import { COMPARED, OCCASIONAL, type Assessed, type Before } from './assessment.ts'
import type { Example } from './proposed-sections.ts'
import { liveScope } from './scope-queries.ts'

/** What the words are chosen by. */
const ASSESSED = new Set([
  ...COMPARED.keys(),
  ...OCCASIONAL,
  'overdue',
  'promised',
  'delivered',
  'proven_lines',
])

interface UnitSeen {
  id: string
  orgPath: string
}

/** The figures of the period before: as they were reported, otherwise as they are known now; null where there is nothing. */
export async function figuresBefore(
  db: Db,
  unit: UnitSeen,
  period: ReportingPeriod,
): Promise<Before | null> {
  const before = previousPeriod(period)
  const figures = (await reported(db, unit.id, before.key)) ?? (await counted(db, unit, before))
  const values = new Map(
    figures
      .filter(({ code, row }) => row === '' && COMPARED.has(code))
      .map(({ code, value }) => [code, value]),
  )
  return (values.get('activities') ?? 0) > 0 ? { label: before.label, values } : null
}

async function reported(db: Db, unitId: string, periodKey: string): Promise<Figure[] | null> {
  const { rows } = await sql<{ id: string }>`
    select id from reporting.report
    where unit_id = ${unitId} and subject = 'communication' and period_key = ${periodKey}
      and state in ('approved', 'issued')
    order by ordinal desc limit 1
  `.execute(db)
  return rows[0] ? listStoredFigures(db, rows[0].id) : null
}

/** The figures of the period itself, with how much of a ratio is missing. */
export async function figuresNow(
  db: Db,
  unit: UnitSeen,
  period: ReportingPeriod,
): Promise<Assessed['now']> {
  const figures = await counted(db, unit, period, ASSESSED)
  return new Map(
    figures.map(({ code, value, numerator, denominator }) => [
      code,
      { value, missing: (denominator ?? 0) - (numerator ?? 0) },
    ]),
  )
}

async function counted(
  db: Db,
  unit: UnitSeen,
  period: ReportingPeriod,
  codes: { has: (code: string) => boolean } = COMPARED,
): Promise<Figure[]> {
  const indicators = await listIndicators(db, period.to, unit.orgPath)
  return countFigures(
    db,
    indicators.filter(({ code }) => codes.has(code)),
    await scopeOf(db, unit, period),
  )
}

/** Why lead work due in the period stands still or stood still, as it was written; each reason once, at most five. */
export async function listCauses(
  db: Db,
  unit: UnitSeen,
  period: ReportingPeriod,
): Promise<string[]> {
  const { paths, fromOn, toOn } = await scopeOf(db, unit, period)
  const { rows } = await sql<{ reason: string }>`
    select p.reason from plans.pause p join plans.occurrence o on o.id = p.occurrence_id
    where ${within(sql`o.org_path`, paths)} and o.part = 'lead' and o.state <> 'cancelled'
      and (o.done_on is null or o.done_on > o.due_on)
      and o.due_on between ${fromOn}::date and ${toOn}::date
    group by p.reason order by count(*) desc, min(p.from_on), p.reason limit 5
  `.execute(db)
  return rows.map(({ reason }) => reason)
}

export function scopeOf(db: Db, unit: UnitSeen, period: ReportingPeriod): Promise<FigureScope> {
  const { id: unitId, orgPath } = unit
  return liveScope(db, { unitId, orgPath, fromOn: period.from, toOn: period.to })
}

/** Among the latest activities whose link still opens, those best proved and best attended; one of a form and of a title, at most three. */
export async function listExamples(
  db: Db,
  unit: UnitSeen,
  period: ReportingPeriod,
): Promise<Example[]> {
  const scope = await scopeOf(db, unit, period)
  const { rows } = await sql<Example>`
    with latest as (
      select a.shard, a.id, a.unit_id, a.title, a.channel_kind, a.happened_on
      from plans.activity a where ${recordedIn(scope)}
      order by a.happened_on desc, a.id limit 300
    ),
    proved as (
      select l.channel_kind, l.title, l.unit_id, l.happened_on, min(e.url) url, count(*) pieces,
        coalesce((select max(q.value) from plans.quantity q
          where q.shard = l.shard and q.activity_id = l.id), 0) reach
      from latest l join plans.evidence e on e.shard = l.shard and e.activity_id = l.id
        and e.withdrawn_at is null and e.url is not null and e.page_state is distinct from 'dead'
      group by l.shard, l.id, l.channel_kind, l.title, l.unit_id, l.happened_on
    ),
    best as (
      select distinct on (channel_kind) * from proved order by channel_kind, pieces desc, reach desc, url
    ),
    told as (
      select distinct on (title) * from best order by title, pieces desc, reach desc, url
    )
    select b.title, u.short_name "unitName", b.happened_on "happenedOn", b.url
    from told b join organization.unit u on u.id = b.unit_id
    order by b.pieces desc, b.reach desc, b.url limit 3
  `.execute(db)
  return rows
}
