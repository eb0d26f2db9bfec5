import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { createItem } from '../item/create-item.ts'
import { emptyContent } from '../item/item-content.ts'
import { kindOf } from '../item/item-kind.ts'
import { tieToDue } from './due-of-part-queries.ts'
import { finishSeries } from './open-series.ts'
import type { Series, SeriesPart } from './series.ts'
import { lockPart, lockSeries } from './series-queries.ts'

export type TypedPart = Pick<SeriesPart, 'title' | 'brief' | 'dueOn'>

const MOST_PARTS = 120

export async function addSeriesPart(
  db: Db,
  actor: Actor,
  seriesId: string,
  { title, brief, dueOn }: TypedPart,
): Promise<void> {
  const series = await lockOpen(db, actor, seriesId)
  const { rows } = await sql<{ parts: number }>`
    select count(*)::integer as parts from content.series_part where series_id = ${seriesId}
  `.execute(db)
  if ((rows[0]?.parts ?? 0) >= MOST_PARTS) {
    throw new Refusal(409, `Một chuyên đề có nhiều nhất ${MOST_PARTS} kỳ. Hãy mở chuyên đề mới.`)
  }
  await sql`
    insert into content.series_part (id, series_id, org_path, title, brief, due_on)
    values (${newId()}, ${seriesId}, ${series.orgPath}, ${title}, ${brief}, ${dueOn}::date)
  `.execute(db)
  await finishSeries(db, actor, series, 'add-series-part')
}

/** Answers the id of its series. */
export async function editSeriesPart(
  db: Db,
  actor: Actor,
  partId: string,
  typed: TypedPart & { itemId: string | null; version: number },
): Promise<string> {
  const { series, part } = await lockPart(db, partId)
  refuseUnlessOfficer(actor, series.unitId)
  if (part.version !== typed.version) throw moved(part.version)
  if (typed.itemId !== null && typed.itemId !== part.itemId) {
    await refuseTaken(db, series, typed.itemId)
  }
  await sql`
    update content.series_part set title = ${typed.title}, brief = ${typed.brief}, due_on = ${typed.dueOn}::date,
      item_id = ${typed.itemId}::uuid, version = version + 1 where id = ${partId}
  `.execute(db)
  await tieToDue(db, series, partId)
  await finishSeries(db, actor, series, 'edit-series-part')
  return series.id
}

/** Only a place: a part that has a text is let go of first. Answers the id of its series. */
export async function removeSeriesPart(db: Db, actor: Actor, partId: string): Promise<string> {
  const { series, part } = await lockPart(db, partId)
  refuseUnlessOfficer(actor, series.unitId)
  if (part.itemId !== null) {
    throw new Refusal(409, 'Kỳ này đã có bài. Hãy gỡ bài khỏi kỳ trước khi bỏ kỳ.')
  }
  await sql`delete from content.series_part where id = ${partId}`.execute(db)
  await finishSeries(db, actor, series, 'remove-series-part')
  return series.id
}

/** Begins its text with everything the series knows; asked twice, it is the same text. Answers the id of the item. */
export async function writeSeriesPart(db: Db, actor: Actor, partId: string): Promise<string> {
  const { series, part } = await lockPart(db, partId)
  refuseUnlessOfficer(actor, series.unitId)
  if (part.itemId !== null) return part.itemId
  refuseClosed(series)
  const { kind, unitId, columnId, channels } = series
  const title = `${series.title}: ${part.title}`
  const proposed = emptyContent(kind, title)
  const carries = channels.filter((code) => kindOf(kind).channels.includes(code))
  const itemId = await createItem(db, actor, {
    unitId,
    kind,
    language: 'vi',
    title,
    content: {
      ...proposed,
      channels:
        carries.length === 0
          ? proposed.channels
          : Object.fromEntries(carries.map((code) => [code, { text: null }])),
    },
    classification: { columnId: await openColumnOf(db, columnId) },
  })
  await sql`
    update content.series_part set item_id = ${itemId}, version = version + 1 where id = ${partId}
  `.execute(db)
  await tieToDue(db, series, partId)
  await finishSeries(db, actor, series, 'write-series-part')
  return itemId
}

async function lockOpen(db: Db, actor: Actor, seriesId: string): Promise<Series> {
  const series = await lockSeries(db, seriesId)
  refuseUnlessOfficer(actor, series.unitId)
  refuseClosed(series)
  return series
}

function refuseClosed({ closedOn }: Pick<Series, 'closedOn'>): void {
  if (closedOn !== null) throw new Refusal(409, 'Chuyên đề đã kết thúc. Hãy mở lại trước.')
}

async function refuseTaken(db: Db, series: Series, itemId: string): Promise<void> {
  const { rows } = await sql<{ taken: boolean }>`
    select p.id is not null as taken from content.item i left join content.series_part p on p.item_id = i.id
    where i.id = ${itemId} and i.unit_id = ${series.unitId} and i.discarded_at is null
  `.execute(db)
  if (rows.length === 0) throw new InvalidForm({ itemId: 'Không tìm thấy bài này ở đơn vị.' })
  if (rows[0]?.taken) throw new InvalidForm({ itemId: 'Bài này đã thuộc một kỳ khác.' })
}

/** A column that was closed meanwhile takes nothing new. */
async function openColumnOf(db: Db, columnId: string | null): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from content."column" where id = ${columnId}::uuid and closed_on is null
  `.execute(db)
  return rows[0]?.id ?? null
}
