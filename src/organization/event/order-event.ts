import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { logAct } from '../../platform/act-log.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { canManage, canReorganize, canSeeUnit } from '../unit/unit.ts'
import type { Unit } from '../unit/unit.ts'
import { getUnit, listUnitsById } from '../unit/unit-queries.ts'
import { carryOutEvent } from './carry-out-event.ts'
import type { EventOrder, EventOutcome } from './event-contract.ts'
import { eventSentence, faultsOf } from './event-order.ts'

export interface Ordered {
  eventId: string | null
  plannedId: string | null
  outcome: EventOutcome
}

/** Carries an order out, or, for a day that has not come, keeps it until then. */
export async function orderEvent(db: Db, actor: Actor, order: EventOrder): Promise<Ordered> {
  const home = await checkOrder(db, actor, order)
  if (order.on > today()) return planEvent(db, actor, order, home)
  const { eventId, outcome } = await carryOutEvent(db, order)
  await logAct(db, actor, {
    act: 'record-unit-event',
    subjectKind: 'unit-event',
    subjectId: eventId,
    orgPath: home,
    details: { kind: order.kind, on: order.on, legalSource: order.legalSource, outcome },
  })
  return { eventId, plannedId: null, outcome }
}

/** Does what the order asks and takes it back: the answer is what would truly happen. */
export async function rehearseEvent(
  db: Db,
  actor: Actor,
  order: EventOrder,
): Promise<EventOutcome> {
  await checkOrder(db, actor, order)
  return rehearse(db, order)
}

async function rehearse(db: Db, order: EventOrder): Promise<EventOutcome> {
  await sql`savepoint rehearsal`.execute(db)
  const { outcome } = await carryOutEvent(db, order)
  await sql`rollback to savepoint rehearsal`.execute(db)
  return outcome
}

/** May the actor order this? Answers the path of the right it rests on. */
async function checkOrder(db: Db, actor: Actor, order: EventOrder): Promise<string> {
  const faults = faultsOf(order, today())
  if (Object.keys(faults).length > 0) throw new InvalidForm(faults)
  const ending = await listUnitsById(db, order.beforeIds)
  const going = await listUnitsById(db, [
    ...order.after.flatMap((one) => ('unitId' in one ? [one.unitId] : [])),
    ...order.children.flatMap(({ to }) => (to && 'unitId' in to ? [to.unitId] : [])),
  ])
  const parents = await listUnitsById(db, parentIdsOf(order))
  const all = [...ending, ...going, ...parents]
  if (ending.length < order.beforeIds.length || all.some((unit) => !canSeeUnit(actor, unit))) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  refuseUnless(ending, (unit) => canReorganize(actor, unit))
  refuseUnless([...going, ...parents], (unit) => canManage(actor, unit))
  const first = ending[0] ?? parents[0]
  const grant = actor.grants.find(
    ({ role, orgPath }) => role === 'administrator' && first?.orgPath.startsWith(orgPath),
  )
  if (!grant) throw new Refusal(403, NOT_YOURS)
  return grant.orgPath
}

function parentIdsOf(order: EventOrder): string[] {
  const opened = order.after.flatMap((one) =>
    'unitId' in one || one.parentId === undefined ? [] : [one.parentId],
  )
  return order.underId === null ? opened : [...opened, order.underId]
}

const NOT_YOURS =
  'Chỉ người quản trị của đơn vị cấp trên được sắp xếp đơn vị này; việc của cấp tỉnh do người vận hành ghi bằng lệnh.'

function refuseUnless(units: readonly Unit[], may: (unit: Unit) => boolean): void {
  if (!units.every(may)) throw new Refusal(403, NOT_YOURS)
}

async function planEvent(
  db: Db,
  actor: Actor,
  order: EventOrder,
  orgPath: string,
): Promise<Ordered> {
  const outcome = await rehearse(db, order)
  const id = newId()
  const [first] = order.beforeIds
  const sentence = eventSentence(order, first === undefined ? '' : (await getUnit(db, first)).name)
  await db
    .insertInto('organization.planned_event')
    .values({
      id,
      org_path: orgPath,
      happens_on: order.on,
      event_order: JSON.stringify(order),
      sentence,
      state: 'planned',
      created_at: instant(),
      created_by: actor.accountId,
      created_by_name: actor.name,
    })
    .execute()
  await logAct(db, actor, {
    act: 'plan-unit-event',
    subjectKind: 'planned-unit-event',
    subjectId: id,
    orgPath,
    details: { sentence, on: order.on, legalSource: order.legalSource },
  })
  return { eventId: null, plannedId: id, outcome }
}
