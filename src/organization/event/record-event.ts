import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import type { Unit } from '../unit/unit.ts'
import { existsOn } from '../unit/unit.ts'
import { listUnitsById } from '../unit/unit-queries.ts'
import { askSuccessors } from './ask-successors.ts'
import { closeUnits } from './close-units.ts'
import type { ClosedUnit } from './close-units.ts'
import { faultOf } from './unit-event.ts'
import type { UnitEvent } from './unit-event.ts'

/**
 * Puts on record what became of units on a day: those that do not go on are closed with their own offices, and each
 * unit after succeeds each unit before. The only successor carries on; where there are several it is asked who does.
 * `moveChildren` is called when the successors are known and nothing has closed yet. Throws 409 while a closing unit
 * still has committees below it: what became of them comes first.
 */
export async function recordEvent(
  db: Db,
  event: UnitEvent,
  moveChildren: (eventId: string) => Promise<void> = async () => {},
): Promise<{ id: string; closed: readonly ClosedUnit[] }> {
  const fault = faultOf(event)
  if (fault !== null) throw new InvalidForm({ units: fault })
  const units = await lockUnits(db, event)
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
  await insertParts(db, id, event)
  await insertSuccession(db, id, event)
  await moveChildren(id)
  const ending = event.before.filter((unitId) => !event.after.includes(unitId))
  const closed = ending.length === 0 ? [] : await endUnits(db, ending, event)
  if (event.after.length > 1) await askSuccessors(db, id, ending, event.after, units)
  return { id, closed }
}

async function lockUnits(
  db: Db,
  { before, after, happenedOn }: UnitEvent,
): Promise<ReadonlyMap<string, Unit>> {
  const wanted = [...new Set([...before, ...after])]
  await sql`
    select id from organization.unit where id = any(${wanted}::uuid[]) order by id for update
  `.execute(db)
  const units = new Map((await listUnitsById(db, wanted)).map((unit) => [unit.id, unit]))
  if (units.size < wanted.length) throw notFound('Không tìm thấy đơn vị này.')
  for (const unitId of before) {
    const unit = units.get(unitId)
    if (unit && (unit.openedOn >= happenedOn || !existsOn(unit, happenedOn))) {
      throw new Refusal(409, `${unit.name} không còn hoạt động ngay trước ngày ${happenedOn}.`)
    }
  }
  for (const unitId of after) {
    const unit = units.get(unitId)
    if (unit && !existsOn(unit, happenedOn)) {
      throw new Refusal(409, `${unit.name} không hoạt động vào ngày ${happenedOn}.`)
    }
  }
  return units
}

async function insertParts(db: Db, eventId: string, { before, after }: UnitEvent): Promise<void> {
  const parts = [
    ...before.map((unitId) => ({ event_id: eventId, unit_id: unitId, part: 'before' })),
    ...after.map((unitId) => ({ event_id: eventId, unit_id: unitId, part: 'after' })),
  ]
  await db.insertInto('organization.event_unit').values(parts).execute()
}

/**
 * A unit that goes on needs no succession of itself; one that takes in others reads their past too. What was cut off a
 * unit that goes on does not read it: its rows to come would show as well.
 */
async function insertSuccession(
  db: Db,
  eventId: string,
  { before, after }: UnitEvent,
): Promise<void> {
  const share = after.length > 1 ? 'part' : 'whole'
  await sql`
    insert into organization.succession
      (predecessor_id, successor_id, event_id, predecessor_path, successor_path, share, reads)
    select p.id, s.id, ${eventId}, p.org_path, s.org_path, ${share}, p.id <> all(${[...after]}::uuid[])
    from organization.unit p cross join organization.unit s
    where p.id = any(${[...before]}::uuid[]) and s.id = any(${[...after]}::uuid[]) and p.id <> s.id
    on conflict do nothing
  `.execute(db)
}

/** Closes the units and the offices below them on the eve of the day; the only successor carries on for them. */
async function endUnits(
  db: Db,
  unitIds: readonly string[],
  { happenedOn, after }: UnitEvent,
): Promise<readonly ClosedUnit[]> {
  const closed = await closeUnits(db, unitIds, addDays(happenedOn, -1))
  const left = closed.find(
    (unit) => unit.kind === 'peoples_committee' && unit.endedWith !== unit.id,
  )
  if (left) {
    throw new Refusal(
      409,
      `${left.name} còn trực thuộc đơn vị kết thúc hoạt động. Hãy ghi việc sắp xếp đơn vị đó trước.`,
    )
  }
  const [heirId, ...others] = after
  if (heirId !== undefined && others.length === 0) {
    await db
      .updateTable('organization.unit')
      .set({ heir_id: heirId })
      .where('id', 'in', [...unitIds])
      .execute()
  }
  return closed
}
