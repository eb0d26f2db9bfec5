import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { openArea } from '../unit/open-area.ts'
import { openUnit } from '../unit/open-unit.ts'
import { placeOf } from '../unit/name-at.ts'
import { renameWithPlace } from '../unit/rename-unit.ts'
import { giveSlug, slugOf } from '../unit/slug-queries.ts'
import type { Unit } from '../unit/unit.ts'
import { getUnit, listUnitsById } from '../unit/unit-queries.ts'
import { answerSplit } from './answer-split.ts'
import type { EventOrder, EventOutcome } from './event-contract.ts'
import { describeOutcome } from './event-outcome-queries.ts'
import { unitsChanged } from '../facts.ts'
import type { Deed } from './move-unit.ts'
import { listChildrenThatGoOn, moveUnit } from './move-unit.ts'
import { recordEvent } from './record-event.ts'

/** Carries an order out as of its day, whichever day it is: units open, move and end, names and addresses follow. */
export async function carryOutEvent(
  db: Db,
  order: EventOrder,
): Promise<{ eventId: string; outcome: EventOutcome }> {
  const before = inOrder(order.beforeIds, await listUnitsById(db, order.beforeIds))
  const deed: Deed = { eventId: '', on: order.on, closed: [], opened: [], moved: [] }
  const after = await openAfter(db, deed, order, before)
  const { id, closed } = await recordEvent(
    db,
    {
      kind: order.kind,
      happenedOn: order.on,
      legalSource: order.legalSource,
      note: order.note || null,
      before: order.beforeIds,
      after: after.map((unit) => unit.id),
    },
    async (eventId) => {
      deed.eventId = eventId
      await moveChildren(db, deed, order, before, after)
    },
  )
  deed.closed.push(...closed.map((unit) => unit.id))
  const heir = order.heir === null ? undefined : after[order.heir]
  const [divided] = before
  if (divided && heir && after.length > 1 && !order.beforeIds.includes(heir.id)) {
    const readerIds = after.map((unit) => unit.id)
    await answerSplit(db, null, divided.id, { heirId: heir.id, readerIds })
  }
  await giveAddresses(db, deed)
  const { accounts } = order
  const ended = deed.closed
  await announce(db, unitsChanged, { eventId: id, on: order.on, ended, accounts })
  const outcome = await describeOutcome(db, deed)
  await renameFirst(db, order, after, outcome)
  return { eventId: id, outcome }
}

/** Of a unit that rises or falls and goes on. */
async function renameFirst(
  db: Db,
  { newName, beforeIds, on }: EventOrder,
  [first]: readonly Unit[],
  outcome: EventOutcome,
): Promise<void> {
  if (!newName || !first || !beforeIds.includes(first.id)) return
  const address = await slugOf(db, first.id)
  outcome.renamed.push(...(await renameWithPlace(db, first.id, { ...newName, from: on })))
  const now = await slugOf(db, first.id)
  if (address !== null && address !== now) outcome.addresses.push({ from: address, to: now })
}

function inOrder(ids: readonly string[], units: readonly Unit[]): Unit[] {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  return ids.map((id) => {
    const unit = known.get(id)
    if (!unit) throw notFound('Không tìm thấy đơn vị này.')
    return unit
  })
}

/** The units after the event: those that are there, those that open, and the moved one where it is now. */
async function openAfter(
  db: Db,
  deed: Deed,
  order: EventOrder,
  before: readonly Unit[],
): Promise<Unit[]> {
  const after: Unit[] = []
  for (const wanted of order.after) {
    if ('unitId' in wanted) {
      after.push(await getUnit(db, wanted.unitId))
      continue
    }
    const model = before[0]
    const parentId = wanted.parentId ?? model?.parentId
    if (!parentId) throw new InvalidForm({ 'after.0.parentId': 'Hãy chọn đơn vị cấp trên.' })
    const parent = await getUnit(db, parentId)
    const kind = wanted.kind ?? model?.kind
    const documentSymbol = wanted.documentSymbol ?? model?.documentSymbol
    if (!kind) throw new InvalidForm({ 'after.0.kind': 'Hãy chọn loại của đơn vị mới.' })
    if (!documentSymbol) {
      throw new InvalidForm({
        'after.0.documentSymbol': 'Hãy ghi chữ viết tắt đứng sau số văn bản.',
      })
    }
    const tier = wanted.tier ?? model?.tier ?? parent.tier
    const area =
      kind === 'peoples_committee'
        ? await openOwnArea(db, wanted.name, tier, parent, deed.on)
        : null
    const unit = await openUnit(db, {
      parentId,
      areaId: area ?? parent.areaId,
      kind,
      tier,
      name: wanted.name,
      shortName: wanted.shortName,
      documentSymbol,
      openedOn: deed.on,
    })
    deed.opened.push(unit)
    after.push(unit)
  }
  if (order.kind === 'reassign' && after.length === 0) after.push(...before)
  return after
}

async function openOwnArea(
  db: Db,
  name: string,
  tier: Unit['tier'],
  parent: Unit,
  openedOn: string,
): Promise<string> {
  const kind = tier === 'central' ? 'country' : tier
  const area = await openArea(db, { kind, name: placeOf(name), parentId: parent.areaId, openedOn })
  return area.id
}

async function moveChildren(
  db: Db,
  deed: Deed,
  order: EventOrder,
  before: readonly Unit[],
  after: readonly Unit[],
): Promise<void> {
  if (order.kind === 'reassign' && order.underId !== null) {
    const under = await getUnit(db, order.underId)
    for (const unit of before) {
      const moved = await moveUnit(db, deed, unit, under)
      await db
        .updateTable('organization.event_unit')
        .set({ unit_id: moved.id })
        .where('event_id', '=', deed.eventId)
        .where('unit_id', '=', unit.id)
        .where('part', '=', 'after')
        .execute()
    }
    return
  }
  const targets = new Map(order.children.map(({ unitId, to }) => [unitId, to]))
  const staying = new Set(after.map(({ id }) => id))
  const missing: Record<string, string> = {}
  for (const unit of before) {
    if (staying.has(unit.id)) continue
    for (const child of await listChildrenThatGoOn(db, unit, order.on)) {
      const to = targets.get(child.id)
      if (to === undefined) missing[`children.${child.id}`] = `Hãy chọn nơi đến của ${child.name}.`
      if (!to) continue
      const target = 'after' in to ? after[to.after] : await getUnit(db, to.unitId)
      if (!target)
        throw new InvalidForm({ [`children.${child.id}`]: 'Nơi đến không có trong danh sách.' })
      await moveUnit(db, deed, child, target)
    }
  }
  if (Object.keys(missing).length > 0) throw new InvalidForm(missing)
}

/** Committees have public pages: a new one gets an address, that of the unit it carries on for where the name allows. */
async function giveAddresses(db: Db, { opened }: Deed): Promise<void> {
  for (const unit of opened) {
    if (unit.kind === 'peoples_committee') await giveSlug(db, unit)
  }
}
