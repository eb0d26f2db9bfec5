import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Series } from './series.ts'

type Task = Pick<Series, 'lineId' | 'orgPath'>

/** Lead due dates `o` of the series' task that the unit or an office of it owes. */
const owedBy = ({ lineId, orgPath }: Task) => sql`
  o.line_id = ${lineId}::uuid and o.part = 'lead' and o.state <> 'cancelled' and o.org_path ^@ ${orgPath}`

/** Days and names of the task's open due dates from today on, for the parts to be made of. */
export async function listDaysToCome(
  db: Db,
  task: Task,
): Promise<{ dueOn: string; title: string }[]> {
  const { rows } = await sql<{ dueOn: string; title: string }>`
    select o.due_on as "dueOn", min(o.label) as title from plans.occurrence o
    where ${owedBy(task)} and o.state = 'open' and o.due_on >= ${today()}
    group by o.due_on order by o.due_on limit 60
  `.execute(db)
  return rows
}

/** The unit owes, or owed, something of the task. */
export async function isOwed(db: Db, task: Task): Promise<boolean> {
  const { rows } = await sql`select from plans.occurrence o where ${owedBy(task)} limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** The due date whose time a part's day falls into; of a text that is written for one already, that one. */
export function dueOfPart(task: Task) {
  return sql`
    select o.id, o.label, o.due_on, o.state from plans.occurrence o
    left join content.item_occurrence w on w.occurrence_id = o.id and w.item_id = p.item_id
    where ${owedBy(task)} and (w.item_id is not null or p.due_on between o.window_from and o.due_on)
    order by w.item_id is not null desc, o.due_on, o.id limit 1`
}

/**
 * What the text of a part is written for from now on: the due date of its day, so that what goes out meets it, and what
 * the task speaks of where the text says nothing of that yet.
 */
export async function tieToDue(db: Db, task: Task, partId: string): Promise<void> {
  if (task.lineId === null) return
  await sql`
    insert into content.item_occurrence (item_id, occurrence_id, org_path)
    select p.item_id, due.id, ${task.orgPath}
    from content.series_part p cross join lateral (${dueOfPart(task)}) due
    where p.id = ${partId} and p.item_id is not null
    on conflict do nothing
  `.execute(db)
  await sql`
    update content.item i set themes = v.themes, sectors = v.sectors, programmes = v.programmes, audiences = v.audiences
    from content.series_part p, plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where p.id = ${partId} and i.id = p.item_id and l.id = ${task.lineId}
      and cardinality(i.themes || i.sectors || i.programmes || i.audiences) = 0
  `.execute(db)
}
