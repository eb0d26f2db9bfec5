import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { faultOf } from './unit-event.ts'
import type { UnitEvent } from './unit-event.ts'
import { existsOn } from '../unit/unit.ts'
import { listUnitsById } from '../unit/unit-queries.ts'

/**
 * Puts on record what became of units on a day: those that do not go on are closed with their own offices, and each
 * unit after succeeds each unit before. Throws 409 while a closing unit still has committees below it: what became of
 * them comes first.
 */
export async function recordEvent(db: Db, event: UnitEvent): Promise<{ id: string }> {
  const fault = faultOf(event)
  if (fault !== null) throw new InvalidForm({ units: fault })
  await checkUnits(db, event)
  const id = newId()
  await db
    .insertInto('organization.event')
    .values({
      id,
      kind: event.kind,
      happened_on: event.happenedOn,
      legal_source: event.legalSource,
      note: event.note ?? null,
    })
    .execute()
  const ending = event.before.filter((unitId) => !event.after.includes(unitId))
  await insertParts(db, id, event)
  await insertSuccession(db, id, event)
  if (ending.length > 0) await closeUnits(db, ending, event.happenedOn)
  return { id }
}

async function checkUnits(db: Db, { before, after, happenedOn }: UnitEvent): Promise<void> {
  const wanted = [...new Set([...before, ...after])]
  await sql`
    select id from organization.unit where id = any(${wanted}::uuid[]) order by id for update
  `.execute(db)
  const units = new Map((await listUnitsById(db, wanted)).map((unit) => [unit.id, unit]))
  if (units.size < wanted.length) throw notFound('Không tìm thấy đơn vị này.')
  for (const unitId of before) {
    const unit = units.get(unitId)
    if (unit && (unit.openedOn >= happenedOn || !existsOn(unit, dayBefore(happenedOn)))) {
      throw new Refusal(409, `${unit.name} không còn hoạt động ngay trước ngày ${happenedOn}.`)
    }
  }
  for (const unitId of after) {
    const unit = units.get(unitId)
    if (unit && !existsOn(unit, happenedOn)) {
      throw new Refusal(409, `${unit.name} không hoạt động vào ngày ${happenedOn}.`)
    }
  }
}

/** A local date has no zone, so counting in UTC is exact. */
function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}

async function insertParts(db: Db, eventId: string, { before, after }: UnitEvent): Promise<void> {
  const parts = [
    ...before.map((unitId) => ({ event_id: eventId, unit_id: unitId, part: 'before' })),
    ...after.map((unitId) => ({ event_id: eventId, unit_id: unitId, part: 'after' })),
  ]
  await db.insertInto('organization.event_unit').values(parts).execute()
}

/** A unit that goes on needs no succession of itself; one that takes in others reads their past too. */
async function insertSuccession(
  db: Db,
  eventId: string,
  { before, after }: UnitEvent,
): Promise<void> {
  await sql`
    insert into organization.succession
      (predecessor_id, successor_id, event_id, predecessor_path, successor_path)
    select p.id, s.id, ${eventId}, p.org_path, s.org_path
    from organization.unit p cross join organization.unit s
    where p.id = any(${[...before]}::uuid[]) and s.id = any(${[...after]}::uuid[]) and p.id <> s.id
    on conflict do nothing
  `.execute(db)
}

/** Closes the units and the offices below them on the eve of the day. */
async function closeUnits(db: Db, unitIds: string[], happenedOn: string): Promise<void> {
  const { rows } = await sql<{ name: string; kind: string; given: boolean }>`
    with recursive ending (id, kind, given) as (
      select id, kind, true from organization.unit where id = any(${unitIds}::uuid[])
      union
      select u.id, u.kind, false
      from ending join organization.unit u on u.parent_id = ending.id
      where (u.closed_on is null or u.closed_on >= ${happenedOn})
        and u.opened_on < ${happenedOn}
        and u.id <> all(${unitIds}::uuid[])
    )
    update organization.unit u set closed_on = ${dayBefore(happenedOn)}
    from ending where ending.id = u.id
    returning u.name, u.kind, ending.given
  `.execute(db)
  const left = rows.find((unit) => unit.kind === 'peoples_committee' && !unit.given)
  if (left) {
    throw new Refusal(
      409,
      `${left.name} còn trực thuộc đơn vị kết thúc hoạt động. Hãy ghi việc sắp xếp đơn vị đó trước.`,
    )
  }
  await sql`
    update organization.name set valid_to = ${dayBefore(happenedOn)}
    where valid_to is null and unit_id in (
      select id from organization.unit where closed_on = ${dayBefore(happenedOn)}
    )
  `.execute(db)
}
