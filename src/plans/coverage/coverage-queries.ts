import { sql } from 'kysely'
import { type Unit, unitsBefore } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { matching } from '../activity/activity-list-queries.ts'
import { isAbout } from '../facet/facet-queries.ts'
import type { Combination } from './coverage.ts'
import type { AskingLine, CoveredUnit, CoverageView } from './coverage-contract.ts'

export interface Covered {
  by: CoverageView['by']
  from: string
  to: string
}

/** A row or a cell of the table; `none` as in a filter. */
export type Place = Covered & { code: string; channel?: string | undefined }

/** One row for each combination of codes and channels that a line or an activity of the period has. */
export async function countCombinations(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  { by, from, to }: Covered,
  below: boolean,
): Promise<Combination[]> {
  const codes = (row: 'a' | 'v') => sql.ref(`${row}.${by}s`)
  const unitIds = await unitsBefore(db, unit.id)
  const { rows } = await sql<Combination>`
    select ${codes('v')} as codes, v.channels, count(*)::integer as lines, 0 as activities
    ${askingLines(unit, { from, to })}
    group by ${codes('v')}, v.channels
    union all
    select ${codes('a')}, array[a.channel_kind], 0, count(*)::integer
    from plans.activity a
    where ${matching({ ...unit, unitIds }, { from, to, below, state: 'recorded' })}
    group by ${codes('a')}, a.channel_kind
  `.execute(db)
  return rows
}

const PAGE = 50

/** The lines that `countCombinations` counted in a place. */
export async function listAskingLines(
  db: Db,
  unit: Pick<Unit, 'id'>,
  { by, from, to, code, channel }: Place,
  cursor: string | undefined,
): Promise<{ items: AskingLine[]; next: string | null }> {
  const { rows } = await sql<AskingLine>`
    select l.id as "lineId", l.plan_id as "planId", p.title as "planTitle", v.label, v.content,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as issuer
    ${askingLines(unit, { from, to })}
      and ${sql.join([sql`true`, ...isAbout('v', { [by]: code }), ...asksFor(channel)], sql` and `)}
      and (${cursor ?? null}::uuid is null or l.id > ${cursor ?? null}::uuid)
    order by l.id limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.lineId ?? null) : null }
}

/** Units directly below that were open in the period, each with all below it; who did least first. */
export async function listCoveredUnits(
  db: Db,
  unit: Pick<Unit, 'id'>,
  { by, from, to, code, channel }: Place,
): Promise<CoveredUnit[]> {
  const done = [
    sql`a.state = 'recorded'`,
    sql`a.happened_on between ${from} and ${to}`,
    ...isAbout('a', { [by]: code }),
    ...(channel === undefined ? [] : [sql`a.channel_kind = ${channel}`]),
  ]
  const { rows } = await sql<CoveredUnit>`
    select jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, (
      select count(*)::integer from plans.activity a
      where a.org_path >= u.org_path and a.org_path < u.org_path || '~' and ${sql.join(done, sql` and `)}
    ) as activities
    from organization.unit u
    where u.parent_id = ${unit.id} and u.opened_on <= ${to} and (u.closed_on is null or u.closed_on > ${from})
    order by activities, u.name, u.id
  `.execute(db)
  return rows
}

/**
 * The lines `l`, versions `v` and plans `p` that ask something of the unit in the period: those of its own plans,
 * and those of others it was given and has not taken into a plan of its own.
 */
function askingLines({ id }: Pick<Unit, 'id'>, period: { from: string; to: string }) {
  return sql`
    from (
      select l.id from plans.plan p join plans.line l on l.plan_id = p.id
      where p.unit_id = ${id} and ${falls(sql`o.line_id = l.id`, period)}
      union
      select a.line_id from plans.assignment a
      where a.unit_id = ${id} and a.state = 'open' and a.covered_by_line_id is null
        and ${falls(sql`o.assignment_id = a.id`, period)}
    ) asking
    join plans.line l on l.id = asking.id and l.withdrawn_at is null
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    join plans.plan p on p.id = l.plan_id and p.state in ('issued', 'closed')
      and p.from_on <= ${period.to} and p.to_on >= ${period.from}
    join organization.unit u on u.id = p.unit_id
    where true`
}

/** Something of it is to be done in the period; what nobody has a due date for is, all through its plan. */
function falls(whose: ReturnType<typeof sql>, { from, to }: { from: string; to: string }) {
  const due = sql`select from plans.occurrence o where ${whose} and o.state <> 'cancelled'`
  return sql`(exists (${due} and o.window_from <= ${to} and o.due_on >= ${from}) or not exists (${due}))`
}

function asksFor(channel: string | undefined) {
  if (channel === undefined) return []
  return [channel === 'none' ? sql`v.channels = '{}'` : sql`v.channels @> array[${channel}]`]
}
