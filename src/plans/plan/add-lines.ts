import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { proposeLineFacets } from '../facet/propose-facets.ts'
import type { PlanDraft, Timing } from '../plan-draft.ts'
import type { PaperLine } from './plan-document.ts'

/** A line as it is first written. */
export interface NewLine extends PaperLine {
  timing: Timing
  /** The superior's line it was taken from, in the version it had then. */
  source: { lineId: string; version: number } | null
}

export function newLinesOf(tasks: PlanDraft['tasks']): NewLine[] {
  return tasks.map((task) => ({
    origin: task.from,
    groupTitle: task.group,
    label: task.label,
    content: task.text,
    leads: task.leads,
    coordinating: task.coordinating,
    outputs: task.outputs,
    timing: task.timing,
    source: null,
  }))
}

/** Writes the lines after those the plan has, in their order; answers their ids. */
export async function addLines(
  db: Db,
  actor: Actor,
  plan: { id: string; orgPath: string; visibleBelow: boolean },
  lines: readonly NewLine[],
): Promise<string[]> {
  const rows = lines.map((line, index) => ({
    id: newId(),
    place: index + 1,
    origin: line.origin,
    group_title: line.groupTitle,
    label: line.label,
    content: line.content,
    leads: line.leads,
    coordinating: line.coordinating,
    outputs: line.outputs,
    timing: line.timing,
    source_line_id: line.source?.lineId ?? null,
    source_version: line.source?.version ?? null,
  }))
  const json = JSON.stringify(rows)
  await sql`
    insert into plans.line (id, org_path, visible_below, plan_id, ordinal)
    select l.id, ${plan.orgPath}, ${plan.visibleBelow}, ${plan.id}, l.place + coalesce((
      select max(ordinal) from plans.line where plan_id = ${plan.id}
    ), 0)
    from jsonb_to_recordset(${json}::jsonb) as l (id uuid, place integer)
  `.execute(db)
  await sql`
    insert into plans.line_version (line_id, version, org_path, visible_below, origin, group_title, label, content,
      leads, coordinating, outputs, timing, source_line_id, source_version, valid_from, changed_by_name)
    select id, 1, ${plan.orgPath}, ${plan.visibleBelow}, origin, group_title, label, content, leads, coordinating,
      outputs, timing, source_line_id, source_version, ${instant()}::timestamptz, ${actor.name}
    from jsonb_to_recordset(${json}::jsonb) as l (id uuid, origin text, group_title text, label text,
      content text, leads text[], coordinating text[], outputs text[], timing jsonb, source_line_id uuid,
      source_version integer)
  `.execute(db)
  const ids = rows.map((row) => row.id)
  await proposeLineFacets(db, ids)
  return ids
}
