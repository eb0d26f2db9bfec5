import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { DueRule } from './due-rule.ts'

const columns = sql`r.id, r.unit_id "unitId", u.short_name "unitName", r.org_path "orgPath", r.tier,
  r.period_kind "periodKind", r.working_days_after_cutoff "workingDaysAfterCutoff",
  r.day_of_last_month "dayOfLastMonth", r.source, r.effective_from "effectiveFrom",
  r.effective_to "effectiveTo", r.made_by_name "madeByName"`

/** Those a unit is judged by: its superiors' and its own, the latest first; at most 500. */
export async function listDueRules(db: Db, orgPath: string): Promise<DueRule[]> {
  const { rows } = await sql<DueRule>`
    select ${columns} from reporting.due_rule r join organization.unit u on u.id = r.unit_id
    where ${orgPath} ^@ r.org_path
    order by r.effective_from desc, r.made_at desc limit 500
  `.execute(db)
  return rows
}

/** All that units at, above or below a path are judged by. */
export async function listRulesAround(db: Db, orgPath: string): Promise<DueRule[]> {
  const { rows } = await sql<DueRule>`
    select ${columns} from reporting.due_rule r join organization.unit u on u.id = r.unit_id
    where ${orgPath} ^@ r.org_path or r.org_path ^@ ${orgPath}
  `.execute(db)
  return rows
}

export async function lockDueRule(db: Db, ruleId: string): Promise<DueRule | undefined> {
  const { rows } = await sql<DueRule>`
    select ${columns} from reporting.due_rule r join organization.unit u on u.id = r.unit_id
    where r.id = ${ruleId} for update of r
  `.execute(db)
  return rows[0]
}

/** Reports not approved yet at or below a path whose period ends on that day or later. */
export async function lockOpenReports(
  db: Db,
  orgPath: string,
  from: string,
): Promise<{ id: string; orgPath: string; tier: string; periodKey: string; dueOn: string }[]> {
  const { rows } = await sql<{
    id: string
    orgPath: string
    tier: string
    periodKey: string
    dueOn: string
  }>`
    select r.id, r.org_path "orgPath", u.tier, r.period_key "periodKey", r.due_on "dueOn"
    from reporting.report r join organization.unit u on u.id = r.unit_id
    where r.org_path ^@ ${orgPath} and r.to_on >= ${from}::date and r.state in ('draft', 'submitted', 'returned')
    order by r.id for update of r
  `.execute(db)
  return rows
}

export async function setDueDays(
  db: Db,
  changed: readonly { id: string; dueOn: string }[],
): Promise<void> {
  await sql`
    update reporting.report r set due_on = c.due_on
    from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ dueOn }) => dueOn)}::date[]) c(id, due_on)
    where r.id = c.id
  `.execute(db)
}
