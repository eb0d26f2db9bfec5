import type { Actor } from '../../platform/actor.ts'
import { logAct } from '../../platform/act-log.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { canManage } from '../unit/unit.ts'
import { carryOutEvent } from './carry-out-event.ts'
import { eventOrder } from './event-contract.ts'

/** Everything, everywhere: paths of the country begin so. */
const WHOLE = scopeOf('vn.')

/** Carries out what was ordered for a day that has come. One that cannot be done says why and troubles no other. */
export async function carryOutPlanned(house: Pick<House, 'database'>): Promise<void> {
  const due = await house.database.read(WHOLE, (db) =>
    db
      .selectFrom('organization.planned_event')
      .select('id')
      .where('state', '=', 'planned')
      .where('happens_on', '<=', today())
      .orderBy('happens_on')
      .orderBy('id')
      .execute(),
  )
  for (const { id } of due) {
    try {
      await house.database.write(WHOLE, (db) => carryOut(db, id))
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof InvalidForm)) throw error
      await house.database.write(WHOLE, (db) => fail(db, id, error.message))
    }
  }
}

async function carryOut(db: Db, id: string): Promise<void> {
  const planned = await db
    .selectFrom('organization.planned_event')
    .select(['event_order', 'org_path', 'created_by', 'created_by_name'])
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .forUpdate()
    .executeTakeFirst()
  if (!planned) return
  const order = eventOrder.parse(planned.event_order)
  const { eventId, outcome } = await carryOutEvent(db, order)
  await db
    .updateTable('organization.planned_event')
    .set({ state: 'done', event_id: eventId })
    .where('id', '=', id)
    .execute()
  await logAct(
    db,
    { accountId: planned.created_by, name: planned.created_by_name, requestId: null },
    {
      act: 'record-unit-event',
      subjectKind: 'unit-event',
      subjectId: eventId,
      orgPath: planned.org_path,
      details: { kind: order.kind, on: order.on, legalSource: order.legalSource, outcome },
    },
  )
}

async function fail(db: Db, id: string, failure: string): Promise<void> {
  await db
    .updateTable('organization.planned_event')
    .set({ state: 'failed', failure })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute()
}

/** Takes back what waits for its day, or puts away what failed on it. */
export async function cancelPlanned(db: Db, actor: Actor, plannedId: string): Promise<void> {
  const planned = await db
    .selectFrom('organization.planned_event')
    .select(['org_path', 'sentence', 'state'])
    .where('id', '=', plannedId)
    .forUpdate()
    .executeTakeFirst()
  if (!planned || !canManage(actor, { orgPath: planned.org_path })) throw notFound()
  if (planned.state === 'cancelled') return
  if (planned.state === 'done') {
    throw new Refusal(409, 'Việc này đã được thực hiện vào ngày của nó nên không bỏ được nữa.')
  }
  await db
    .updateTable('organization.planned_event')
    .set({ state: 'cancelled' })
    .where('id', '=', plannedId)
    .execute()
  await logAct(db, actor, {
    act: 'cancel-planned-event',
    subjectKind: 'planned-unit-event',
    subjectId: plannedId,
    orgPath: planned.org_path,
    details: { sentence: planned.sentence },
  })
}
