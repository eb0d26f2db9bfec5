import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** Is the one plan under the other, by what it says it carries out or by a task it took over? Columns of the ids. */
function carriesOut(own: string, above: string) {
  const [ownId, aboveId] = [sql.ref(own), sql.ref(above)]
  return sql`(${ownId} <> ${aboveId} and (
    exists (select 1 from plans.parent parent where parent.plan_id = ${ownId} and parent.parent_plan_id = ${aboveId})
    or exists (
      select 1 from plans.line l
      join plans.line_version v on v.line_id = l.id and v.version = l.version
      join plans.line source on source.id = v.source_line_id
      where l.plan_id = ${ownId} and source.plan_id = ${aboveId}
    )
  ))`
}

/**
 * Beside a receipt `r`: the unit's own plan under that plan, by its parents or by a task it took over; an issued one
 * before one being written.
 */
export const OWN_PLAN = sql`
  left join lateral (
    select p.id, p.state, p.title, p.number, p.symbol, p.issued_on
    from plans.plan p
    where p.unit_id = r.unit_id and ${carriesOut('p.id', 'r.plan_id')}
    order by p.state in ('issued', 'closed') desc, p.created_at desc limit 1
  ) own on true`

/** Is a plan of its own asked of the unit of receipt `r` by plan `asking`? Where a person said of whom, of those; else by its line where there is one, else of all. */
export const IS_ASKED = sql`(asking.own_plan_words is not null and case
  when asking.own_plan_who is not null then r.is_asked
  else asking.own_plan_line_id is null or exists (
    select 1 from plans.assignment a
    where a.line_id = asking.own_plan_line_id and a.unit_id = r.unit_id and a.state = 'open' and a.part = 'lead'
  ) end)`

export interface OwnPlanRow {
  isAsked: boolean
  ownDueOn: string | null
  ownId: string | null
  ownState: 'draft' | 'submitted' | 'approved' | 'issued' | 'closed' | null
  ownTitle: string | null
  ownNumber: number | null
  ownSymbol: string | null
  ownIssuedOn: string | null
}

export const OWN_PLAN_COLUMNS = sql`${IS_ASKED} as "isAsked", asking.own_plan_due_on as "ownDueOn", own.id as "ownId",
  own.state as "ownState", own.title as "ownTitle", own.number as "ownNumber", own.symbol as "ownSymbol",
  own.issued_on as "ownIssuedOn"`

/** Of an occurrence `o`: the unit's issued plans that it asked for, where its task asks for a plan of one's own. */
export const OWN_PLANS_ASKED = sql`
  select own.id, own.issued_on as happened_on
  from plans.plan asking
  join plans.plan own on own.unit_id = o.unit_id and own.state in ('issued', 'closed') and own.issued_on is not null
  where asking.own_plan_line_id = o.line_id and o.part = 'lead' and ${carriesOut('own.id', 'asking.id')}`

interface OwnPlanDutyRow {
  words: string | null
  who: string | null
  lineId: string | null
  dueOn: string | null
}

/** Null: the plan asks nobody. */
export async function getOwnPlanDuty(
  db: Db,
  planId: string,
): Promise<(Omit<OwnPlanDutyRow, 'words'> & { words: string }) | null> {
  const { rows } = await sql<OwnPlanDutyRow>`
    select own_plan_words as words, own_plan_who as who, own_plan_line_id as "lineId", own_plan_due_on as "dueOn"
    from plans.plan where id = ${planId}
  `.execute(db)
  const [row] = rows
  return row && row.words !== null ? { ...row, words: row.words } : null
}
