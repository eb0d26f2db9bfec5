import { sql } from 'kysely'
import { listUnitsById, provincePathOf } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { actingUnit } from '../../plans/index.ts'
import type { ItemKindCode } from '../item/item-kind.ts'
import { tellUnits } from '../tell-units.ts'
import { noticeTo, REQUEST_SUBJECT } from './request.ts'

export interface NewRequest {
  unitIds: string[]
  kind: ItemKindCode
  title: string
  brief: string
  dueOn: string
  lineId?: string | null
}

/** One request for each unit, of the own province; each is told. Answers their ids. */
export async function askForContent(
  db: Db,
  actor: Actor,
  unitId: string,
  { unitIds, kind, title, brief, dueOn, lineId = null }: NewRequest,
): Promise<string[]> {
  const asker = await actingUnit(db, actor, unitId)
  const ids = [...new Set(unitIds)].filter((id) => id !== asker.id)
  const units = (await listUnitsById(db, ids)).filter(
    (unit) =>
      unit.closedOn === null && provincePathOf(unit.orgPath) === provincePathOf(asker.orgPath),
  )
  if (units.length === 0 || units.length !== ids.length) {
    throw new InvalidForm({ unitIds: 'Hãy chọn đơn vị khác trong tỉnh, đang hoạt động.' })
  }
  if (dueOn < today()) throw new InvalidForm({ dueOn: 'Hạn gửi bài phải từ hôm nay trở đi.' })
  const task = await findTask(db, lineId)
  const at = instant()
  const asked = units.map((unit) => ({ id: newId(), unit }))
  await sql`
    insert into content.request (id, org_path, asker_path, unit_id, asker_unit_id, kind, title, brief, due_on, state,
      line_id, task, themes, asked_at, asked_by_name, changed_at)
    select one.id, one.org_path, ${asker.orgPath}, one.unit_id, ${asker.id}::uuid, ${kind}, ${title}, ${brief},
      ${dueOn}::date, 'open', ${lineId}::uuid, ${task.content}, ${task.themes}::text[], ${at}::timestamptz, ${actor.name}, ${at}::timestamptz
    from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ unit }) => unit.orgPath)}::text[],
      ${asked.map(({ unit }) => unit.id)}::uuid[]) as one (id, org_path, unit_id)
  `.execute(db)
  const sentence = `${asker.name} đặt bài: ${title}. Hạn ${shortDay(dueOn)}.`
  await enqueue(db, tellUnits, {
    notices: asked.map(({ id, unit }) =>
      noticeTo({ id: unit.id, orgPath: unit.orgPath }, id, 'content-asked', sentence),
    ),
  })
  await logAct(db, actor, {
    act: 'ask-for-content',
    subjectKind: REQUEST_SUBJECT,
    subjectId: asked[0]?.id ?? asker.id,
    orgPath: asker.orgPath,
    details: { title, dueOn, units: units.length },
  })
  return asked.map(({ id }) => id)
}

/** What the request tells of the task: its words and what it speaks of, as they are now. */
async function findTask(
  db: Db,
  lineId: string | null,
): Promise<{ content: string; themes: string[] }> {
  if (lineId === null) return { content: '', themes: [] }
  const { rows } = await sql<{ content: string; themes: string[] }>`
    select v.content, v.themes from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.id = ${lineId} and l.withdrawn_at is null
  `.execute(db)
  const [task] = rows
  if (!task) throw new InvalidForm({ lineId: 'Việc này không còn trong kế hoạch.' })
  return task
}

function shortDay(day: string): string {
  return day.split('-').toReversed().join('/')
}
