import { sql } from 'kysely'
import { dueAt } from '../../law/index.ts'
import { namesStaff } from '../../organization/index.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newIdSql, orderedIdSql } from '../../platform/new-id-sql.ts'
import type { Due, Owed } from './due-date.ts'
import { giveToPosts, sharePosts } from './give-to-posts.ts'
import { type Plan, unitsOfWords } from '../plan/plan.ts'

export interface Share {
  lineId: string
  version: number
  part: 'lead' | 'coordinating'
  /** The words that named the unit; with `unitId` null nobody was matched. */
  words: string
  unitId: string | null
  /** Other words of the line for posts of the same unit: each has its part, the unit owes it once. */
  posts?: PostPart[]
}

export interface PostPart {
  part: 'lead' | 'coordinating'
  words: string
}

/**
 * Who owes what: each word of a line becomes its units (a group one by one), words nobody matched stay with the
 * issuing unit. A unit named twice owes once, and whoever leads does not also coordinate. A line that names
 * nobody is led by the issuing unit.
 */
export function sharesOf(plan: Pick<Plan, 'unitId' | 'matches'>, line: Owed): Share[] {
  const { lineId, version } = line
  const shares = new Map<string, Share>()
  const add = (part: Share['part'], words: string, unitId: string | null) => {
    const key = unitId ?? `${part} ${words}`
    const held = shares.get(key)
    if (held === undefined) shares.set(key, { lineId, version, part, words, unitId })
    else if (words !== held.words && namesStaff(words)) {
      held.posts = [...(held.posts ?? []), { part, words }]
    }
  }
  for (const [part, named] of [
    ['lead', line.leads],
    ['coordinating', line.coordinating],
  ] as const) {
    for (const words of named) {
      const unitIds = unitsOfWords(plan, words)
      if (unitIds.length === 0) add(part, words, null)
      for (const unitId of unitIds) add(part, words, unitId)
    }
  }
  if (line.leads.length === 0) {
    const own = shares.get(plan.unitId)
    shares.delete(plan.unitId)
    add('lead', '', plan.unitId)
    for (const { part, words } of own ? [own, ...(own.posts ?? [])] : []) {
      add(part, words, plan.unitId)
    }
  }
  return [...shares.values()]
}

/**
 * Stores the shares as assignments, and for each an occurrence of every due date of its line. Coordinating words
 * that matched nobody get no occurrences: nobody owes them yet.
 */
export async function fanOut(
  db: Db,
  plan: Pick<Plan, 'id' | 'unitId' | 'orgPath' | 'shard'>,
  shares: readonly Share[],
  dues: readonly Due[],
): Promise<{ assignments: number; occurrences: number }> {
  const column = <T>(of: (share: Share) => T) => shares.map(of)
  // What a plan for all communes writes is read again by triggers, from the disk if it is not let in memory.
  await sql`set local work_mem = '128MB'`.execute(db)
  const { numAffectedRows = 0n } = await sql`
    with share as (
      select ${orderedIdSql(sql`given.place`)} as id, coalesce(u.org_path, ${plan.orgPath}) as org_path,
        coalesce(u.shard, ${plan.shard}) as shard, given.*
      from unnest(
        ${column(({ lineId }) => lineId)}::uuid[],
        ${column(({ version }) => version)}::integer[],
        ${column(({ unitId }) => unitId)}::uuid[],
        ${column(({ part }) => part)}::text[],
        ${column(({ words }) => words)}::text[]
      ) with ordinality as given (line_id, line_version, unit_id, part, words, place)
      left join organization.unit u on u.id = given.unit_id
    ), assigned as (
      insert into plans.assignment (id, org_path, issuer_path, shard, plan_id, line_id, line_version, unit_id,
        part, words, state, created_at)
      select id, org_path, ${plan.orgPath}, shard, ${plan.id}, line_id, line_version, unit_id, part, words,
        'open', ${instant()}::timestamptz
      from share
    ), asked as materialized (
      select due.*, v.outputs, plans.about_line(due.line_id) as about
      from (select distinct line_id, line_version from share) line
      join ${dueRows(dues)} on due.line_id = line.line_id
      join plans.line_version v on v.line_id = line.line_id and v.version = line.line_version
    )
    insert into plans.occurrence (${OCCURRENCE})
    select ${orderedIdSql(sql`share.place * ${dues.length}::bigint + asked.place`)}, share.org_path, ${plan.orgPath}, share.shard, share.id, ${plan.id}, share.line_id,
      share.unit_id, share.part, asked.label, asked.window_from, asked.due_on, asked.due_at, asked.target,
      asked.outputs, asked.about, 'open', null
    from share
    join asked on asked.line_id = share.line_id
    where share.part = 'lead' or share.unit_id is not null
  `.execute(db)
  await giveToPosts(db, plan, shares)
  await sharePosts(db, plan, shares)
  return { assignments: shares.length, occurrences: Number(numAffectedRows) }
}

/**
 * Of these assignments, every due date that is still missing. Those met through a line of the unit's own plan hold
 * none; what was met through such a line before is not asked again.
 */
export async function addMissingOccurrences(
  db: Db,
  plan: Pick<Plan, 'id' | 'orgPath'>,
  assignmentIds: readonly string[],
  dues: readonly Due[],
): Promise<void> {
  await sql`
    insert into plans.occurrence (${OCCURRENCE})
    select ${newIdSql()}, a.org_path, ${plan.orgPath}, a.shard, a.id, ${plan.id}, a.line_id, a.unit_id, a.part,
      due.label, due.window_from, due.due_on, due.due_at, due.target, v.outputs, plans.about_line(a.line_id), 'open',
      a.given_path
    from plans.assignment a
    join ${dueRows(dues)} on due.line_id = a.line_id
    join plans.line_version v on v.line_id = a.line_id and v.version = a.line_version
    where a.id = any(${[...assignmentIds]}::uuid[]) and (a.part = 'lead' or a.unit_id is not null or a.invited_at is not null)
      and a.covered_by_line_id is null
      and not exists (
        select from plans.occurrence o
        where o.assignment_id = a.id and o.window_from = due.window_from
          and coalesce(o.read_due_on, o.due_on) = due.due_on and (o.state <> 'cancelled' or o.is_waived)
      )
      and not exists (
        select from plans.cover c
        join plans.occurrence o on o.line_id = c.line_id and o.part = 'lead' and o.state <> 'cancelled'
        where c.assignment_id = a.id and o.window_from = due.window_from and o.due_on = due.due_on
          and (c.to_on is null or o.due_on < c.to_on or o.done_on <= c.to_on)
      )
  `.execute(db)
}

const OCCURRENCE = sql`id, org_path, issuer_path, shard, assignment_id, plan_id, line_id, unit_id, part, label,
  window_from, due_on, due_at, target, outputs, about, state, given_path`

function dueRows(dues: readonly Due[]) {
  const column = <T>(of: (due: Due) => T) => dues.map(of)
  return sql`unnest(
    ${column(({ lineId }) => lineId)}::uuid[],
    ${column(({ label }) => label)}::text[],
    ${column(({ windowFrom }) => windowFrom)}::date[],
    ${column(({ dueOn }) => dueOn)}::date[],
    ${column(({ dueOn }) => dueAt(dueOn).toISOString())}::timestamptz[],
    ${column(({ target }) => target)}::integer[]
  ) with ordinality as due (line_id, label, window_from, due_on, due_at, target, place)`
}
