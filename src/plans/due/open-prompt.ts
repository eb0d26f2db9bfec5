import { sql } from 'kysely'
import { dueAt, workingCalendar } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { newIdSql } from '../../platform/new-id-sql.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { actingUnit, housePaths } from '../acting-unit-queries.ts'
import { freshnessRuleOn } from './due-rules.ts'

/** What has to be told "kịp thời". */
export interface Prompt {
  kind: 'directive' | 'procedure' | 'other'
  /** As the office names it: "Công văn 123/UBND-KSTT về …". */
  title: string
  /** When it came or was announced; the days are counted from here. */
  happenedOn: string
  /** Only these tasks; absent: every task of the house that asks for freshness. */
  lineIds?: readonly string[] | undefined
}

/**
 * Something happened that has to be told soon: every fitting task of the unit's house gets a due date, a few working
 * days later by the rule of that day. The same again changes nothing. Answers how many due dates there are.
 */
export async function openPrompt(
  db: Db,
  actor: Actor,
  unitId: string,
  prompt: Prompt,
): Promise<{ dueOn: string; occurrences: number }> {
  const unit = await actingUnit(db, actor, unitId)
  if (prompt.happenedOn > today()) {
    throw new InvalidForm({ happenedOn: 'Ngày này không được sau hôm nay.' })
  }
  const days = freshnessRuleOn(prompt.happenedOn)
  const dueOn = workingCalendar().addWorkingDays(prompt.happenedOn, days)
  const promptId = await insertPrompt(db, actor, unit, prompt, dueOn)
  if (promptId !== null) {
    await insertOccurrences(db, await housePaths(db, unit), prompt, { promptId, dueOn })
    await logAct(db, actor, {
      act: 'open-prompt',
      subjectKind: 'prompt',
      subjectId: promptId,
      orgPath: unit.orgPath,
      details: { kind: prompt.kind, title: prompt.title, dueOn },
    })
  }
  return { dueOn, occurrences: await countOccurrences(db, unitId, prompt) }
}

async function insertPrompt(
  db: Db,
  actor: Actor,
  unit: Unit,
  { kind, title, happenedOn }: Prompt,
  dueOn: string,
): Promise<string | null> {
  const inserted = await db
    .insertInto('plans.prompt')
    .values({
      id: newId(),
      org_path: unit.orgPath,
      unit_id: unit.id,
      kind,
      title,
      happened_on: happenedOn,
      due_on: dueOn,
      created_at: instant(),
      created_by: actor.accountId,
      created_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id ?? null
}

async function insertOccurrences(
  db: Db,
  paths: readonly string[],
  { title, happenedOn, lineIds }: Prompt,
  { promptId, dueOn }: { promptId: string; dueOn: string },
): Promise<void> {
  const label = `Kịp thời: ${title}`.slice(0, 200)
  await sql`
    insert into plans.occurrence (id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id, part,
      label, window_from, due_on, due_at, target, outputs, about, state, prompt_id, given_path)
    select ${newIdSql()}, a.org_path, a.issuer_path, a.shard, a.id, a.plan_id, a.line_id, a.unit_id, a.part,
      ${label}, ${happenedOn}::date, ${dueOn}::date, ${dueAt(dueOn).toISOString()}::timestamptz, 1, '{}',
      plans.about_line(a.line_id), 'open', ${promptId}::uuid, a.given_path
    from organization.unit u
    join plans.assignment a on a.unit_id = u.id
    join plans.plan p on p.id = a.plan_id
    join plans.line_version v on v.line_id = a.line_id and v.version = a.line_version
    where u.org_path = any(${[...paths]}::text[]) and a.state = 'open' and a.part = 'lead' and p.state = 'issued'
      and a.covered_by_line_id is null and ${happenedOn} between p.from_on and p.to_on
      and ${
        lineIds === undefined
          ? sql`v.timing @> '[{"kind": "freshness"}]'`
          : sql`a.line_id = any(${[...lineIds]}::uuid[])`
      }
  `.execute(db)
}

async function countOccurrences(db: Db, unitId: string, prompt: Prompt): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(o.id)::integer as count
    from plans.prompt p left join plans.occurrence o on o.prompt_id = p.id and o.state <> 'cancelled'
    where p.unit_id = ${unitId} and p.kind = ${prompt.kind} and p.happened_on = ${prompt.happenedOn}
      and p.title = ${prompt.title}
  `.execute(db)
  return rows[0]?.count ?? 0
}
