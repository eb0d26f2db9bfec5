import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { PeriodKind, Subject } from '../report/report.ts'
import { bears, type Bearer, type Borne } from './duty.ts'

/** A duty with the plan it follows from, or the day it was laid; one without either is always in force. */
export interface Duty extends Borne {
  id: string
  unitName: string
  periodKind: PeriodKind | null
  words: string
  bearers: Bearer[]
  bearerIds: string[]
  bearerNames: string[]
  toName: string | null
  toUnitId: string | null
  viaName: string | null
  viaUnitId: string | null
  mayBeEmbedded: boolean
  subject: Subject
  embedIn: Subject | null
  planId: string | null
  planNumber: number | null
  planSymbol: string | null
  planTitle: string | null
  /** From the day it was issued, or begins, whichever is later. */
  fromOn: string | null
  toOn: string | null
  /** A person said which period it is, or that it is none. */
  settled: boolean
}

const columns = sql`d.id, d.unit_id "unitId", u.short_name "unitName", d.org_path "orgPath",
  d.period_kind "periodKind", d.words, d.bearers, d.bearer_ids "bearerIds",
  (select coalesce(array_agg(b.short_name order by place), '{}')
    from unnest(d.bearer_ids) with ordinality named(id, place)
    join organization.unit b on b.id = named.id) "bearerNames",
  coalesce(t.short_name, d.to_name) "toName", d.to_unit_id "toUnitId",
  coalesce(v.short_name, d.via_name) "viaName", d.via_unit_id "viaUnitId",
  d.may_be_embedded "mayBeEmbedded", d.subject, d.embed_in "embedIn", p.id "planId",
  p.number "planNumber", p.symbol "planSymbol", p.title "planTitle",
  d.from_on "fromOn", d.to_on "toOn", d.settled_at is not null settled
  from reporting.duty d
  join organization.unit u on u.id = d.unit_id
  left join organization.unit t on t.id = d.to_unit_id
  left join organization.unit v on v.id = d.via_unit_id
  left join plans.plan p on p.id = d.plan_id`

/** What a unit has to report: by its own plans, and as its superiors laid it on it; at most 300. */
export async function listDuties(
  db: Db,
  unit: Pick<Unit, 'id' | 'parentId' | 'orgPath' | 'kind' | 'tier'>,
): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select ${columns}
    where d.unit_id = ${unit.id} or (${unit.orgPath} ^@ d.org_path and d.bearers <> '{own}')
    order by length(d.org_path), p.issued_on desc nulls last, d.plan_id, d.ordinal, d.id limit 300
  `.execute(db)
  return rows.filter((duty) => bears(duty, unit))
}

/** What a unit lays on those below it; at most 300. */
export async function listLaid(db: Db, unitId: string): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select ${columns} where d.unit_id = ${unitId} and d.bearers <> '{own}'
    order by p.issued_on desc nulls last, d.plan_id, d.ordinal, d.id limit 300
  `.execute(db)
  return rows
}

/** What of reports goes to a unit or through it, whoever laid it down. */
export async function listDutiesTowards(db: Db, unitId: string): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select ${columns} where d.to_unit_id = ${unitId} or d.via_unit_id = ${unitId}
      or (d.unit_id = ${unitId} and d.to_unit_id is null and d.bearers <> '{own}')
    limit 1000
  `.execute(db)
  return rows
}

export async function lockDuty(
  db: Db,
  dutyId: string,
): Promise<{ id: string; unitId: string; orgPath: string; planId: string | null } | undefined> {
  const { rows } = await sql<{
    id: string
    unitId: string
    orgPath: string
    planId: string | null
  }>`
    select id, unit_id "unitId", org_path "orgPath", plan_id "planId" from reporting.duty
    where id = ${dutyId} for update
  `.execute(db)
  return rows[0]
}
