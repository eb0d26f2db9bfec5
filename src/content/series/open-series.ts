import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved } from '../../platform/refusal.ts'
import { actingUnit, refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { findHolder } from '../column/find-holder.ts'
import { writePublishedSeries } from './publish-series.ts'
import { type Series, SERIES_SUBJECT, seriesSlug } from './series.ts'
import { isOwed, listDaysToCome } from './due-of-part-queries.ts'
import { daysOfSeries } from './series-days.ts'
import { lockSeries } from './series-queries.ts'

export type TypedSeries = Pick<
  Series,
  | 'title'
  | 'description'
  | 'kind'
  | 'channels'
  | 'columnId'
  | 'holderName'
  | 'holderPostId'
  | 'isPublic'
  | 'lineId'
>

export interface NewSeries extends TypedSeries, Pick<Series, 'rhythm'> {
  fromDues?: boolean
  firstDueOn: string
  parts: number
}

/** Its parts are places with a day; the address is made of its first title and stays. */
export async function openSeries(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: NewSeries,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  await refuseStrangeColumn(db, unit.id, typed.columnId)
  const { holderName, holderPostId } = await findHolder(db, unit.id, typed)
  await refuseStrangeTask(db, { lineId: typed.lineId, orgPath: unit.orgPath })
  const places = await placesOf(db, unit, typed)
  const id = newId()
  const inserted = await sql`
    insert into content.series (id, org_path, unit_id, slug, title, description, kind, channels, rhythm, column_id,
      holder_name, holder_post_id, is_public, line_id, created_at, created_by_name)
    values (${id}, ${unit.orgPath}, ${unit.id}, ${seriesSlug(typed.title)}, ${typed.title}, ${typed.description},
      ${typed.kind}, ${typed.channels}::text[], ${typed.fromDues ? 'by_date' : typed.rhythm}, ${typed.columnId}::uuid, ${holderName},
      ${holderPostId}::uuid, ${typed.isPublic}, ${typed.lineId}::uuid, ${instant()}, ${actor.name})
    on conflict (unit_id, slug) do nothing
  `.execute(db)
  if (inserted.numAffectedRows === 0n) {
    throw new InvalidForm({ title: 'Đơn vị đã có chuyên đề tên này.' })
  }
  await sql`
    insert into content.series_part (id, series_id, org_path, title, due_on)
    select one.id, ${id}, ${unit.orgPath}, one.title, one.due_on
    from unnest(${places.map(() => newId())}::uuid[], ${places.map(({ title }) => title)}::text[],
      ${places.map(({ dueOn }) => dueOn)}::date[]) as one (id, title, due_on)
  `.execute(db)
  await finishSeries(db, actor, { id, unitId, orgPath: unit.orgPath }, 'open-series')
  return id
}

export async function editSeries(
  db: Db,
  actor: Actor,
  seriesId: string,
  { version, ...typed }: TypedSeries & { version: number },
): Promise<void> {
  const series = await lockSeries(db, seriesId)
  refuseUnlessOfficer(actor, series.unitId)
  if (series.version !== version) throw moved(series.version)
  if (typed.columnId !== series.columnId) {
    await refuseStrangeColumn(db, series.unitId, typed.columnId)
  }
  const { holderName, holderPostId } = await findHolder(db, series.unitId, typed)
  if (typed.lineId !== series.lineId) await refuseStrangeTask(db, { ...series, ...typed })
  await sql`
    update content.series set title = ${typed.title}, description = ${typed.description}, kind = ${typed.kind},
      channels = ${typed.channels}::text[], column_id = ${typed.columnId}::uuid, holder_name = ${holderName},
      holder_post_id = ${holderPostId}::uuid, is_public = ${typed.isPublic}, line_id = ${typed.lineId}::uuid, version = version + 1 where id = ${seriesId}
  `.execute(db)
  await finishSeries(db, actor, series, 'edit-series')
}

/** Closed: nothing more is due in it; what was published can still be read in its order. */
export async function closeSeries(
  db: Db,
  actor: Actor,
  seriesId: string,
  closed: boolean,
): Promise<void> {
  const series = await lockSeries(db, seriesId)
  refuseUnlessOfficer(actor, series.unitId)
  if ((series.closedOn !== null) === closed) return
  await sql`
    update content.series set closed_on = ${closed ? today() : null}::date, version = version + 1
    where id = ${seriesId}
  `.execute(db)
  if (closed) await settleNotices(db, seriesId)
  await finishSeries(db, actor, series, closed ? 'close-series' : 'reopen-series')
}

/** Readers see what changed, and the log who did it. */
export async function finishSeries(
  db: Db,
  actor: Actor,
  series: Pick<Series, 'id' | 'unitId' | 'orgPath'>,
  act: string,
): Promise<void> {
  await writePublishedSeries(db, series)
  await logAct(db, actor, {
    act,
    subjectKind: SERIES_SUBJECT,
    subjectId: series.id,
    orgPath: series.orgPath,
  })
}

/** Where each part stands: on the due dates of the task, or at the rhythm that was chosen. */
async function placesOf(
  db: Db,
  unit: { orgPath: string },
  { fromDues = false, lineId, rhythm, firstDueOn, parts }: NewSeries,
): Promise<{ dueOn: string; title: string }[]> {
  if (!fromDues) {
    const days = daysOfSeries(rhythm, firstDueOn, parts)
    return days.map((dueOn, index) => ({ dueOn, title: `Kỳ ${index + 1}` }))
  }
  const days = await listDaysToCome(db, { lineId, orgPath: unit.orgPath })
  if (days.length > 0) return days
  throw new InvalidForm({
    lineId: 'Việc này không còn hạn nào sắp tới. Hãy chọn việc khác, hoặc lập kỳ theo nhịp.',
  })
}

async function refuseStrangeTask(db: Db, task: Pick<Series, 'lineId' | 'orgPath'>): Promise<void> {
  if (task.lineId === null || (await isOwed(db, task))) return
  throw new InvalidForm({ lineId: 'Việc này không có lần đến hạn nào của đơn vị.' })
}

async function refuseStrangeColumn(db: Db, unitId: string, columnId: string | null): Promise<void> {
  if (columnId === null) return
  const { rows } = await sql`
    select from content."column" where id = ${columnId} and unit_id = ${unitId} and closed_on is null
  `.execute(db)
  if (rows.length === 0) throw new InvalidForm({ columnId: 'Chuyên mục này không còn mở.' })
}
