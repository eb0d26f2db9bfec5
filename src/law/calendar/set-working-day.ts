import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { announce } from '../../platform/jobs.ts'
import { refuseUnlessEditor } from '../law-editor.ts'
import { tellEdit } from '../tell-edit.ts'
import { workingDaysChanged } from '../facts.ts'
import { type CalendarDayKind, isWeekend, provisionalYear } from './calendar-year.ts'
import { yearOf } from './local-date.ts'

/** A day to come is off, or worked. A day that has passed stays: what was late on it was. */
export async function setWorkingDay(
  db: Db,
  actor: Actor,
  date: string,
  day: { kind: CalendarDayKind; name: string; source: string },
): Promise<void> {
  refuseUnlessEditor(actor, 'lịch làm việc')
  if (!z.iso.date().safeParse(date).success) throw new InvalidForm({ date: 'Không có ngày này.' })
  if (date <= today()) throw new Refusal(409, 'Chỉ đặt được cho ngày sau hôm nay.')
  if (day.kind !== 'swap_work' && isWeekend(date)) {
    throw new InvalidForm({ date: 'Thứ Bảy, Chủ nhật vốn đã là ngày nghỉ.' })
  }
  await bringYear(db, yearOf(date))
  await sql`
    insert into law.calendar_day (date, year, kind, name, source, verified)
    values (${date}, ${yearOf(date)}, ${day.kind}, ${day.name}, ${day.source}, true)
    on conflict (date) do update set kind = excluded.kind, name = excluded.name, source = excluded.source,
      verified = true
  `.execute(db)
  await announce(db, workingDaysChanged, { from: date })
  await tellEdit(db, actor, {
    act: 'set-working-day',
    subjectKind: 'calendar',
    details: { date, ...day },
  })
}

/** Somebody has compared the year with its notice: what it says of the days to come is official. */
export async function acceptWorkingYear(
  db: Db,
  actor: Actor,
  typed: string,
  source: string,
): Promise<void> {
  refuseUnlessEditor(actor, 'lịch làm việc')
  const year = Number(typed)
  if (!Number.isInteger(year) || year < yearOf(today()) || year > yearOf(today()) + 5) {
    throw notFound('Không có lịch của năm này để xác nhận.')
  }
  await bringYear(db, year)
  await sql`update law.calendar_year set status = 'official' where year = ${year}`.execute(db)
  await sql`
    update law.calendar_day set source = ${source}, verified = true
    where year = ${year} and date > ${today()} and not verified
  `.execute(db)
  await tellEdit(db, actor, {
    act: 'accept-working-year',
    subjectKind: 'calendar',
    details: { year, source },
  })
}

/** A year nobody has entered begins with what the law alone gives. */
async function bringYear(db: Db, year: number): Promise<void> {
  const { status, days } = provisionalYear(year)
  const { rows } = await sql`
    insert into law.calendar_year (year, status) values (${year}, ${status}) on conflict do nothing returning year
  `.execute(db)
  if (rows.length === 0) return
  await sql`
    insert into law.calendar_day (date, year, kind, name, source, verified)
    select date, ${year}, kind, name, source, verified
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as day (date date, kind text, name text, source text, verified boolean)
  `.execute(db)
}
