import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { openUnit } from '../unit/open-unit.ts'
import type { Unit } from '../unit/unit.ts'
import { listChildUnits } from '../unit/unit-queries.ts'
import { takeApart, wordsOf } from '../words/unit-name-words.ts'
import { closeUnits } from './close-units.ts'
import { nameAt } from '../unit/name-at.ts'
import { moveUnder } from './reassign-unit.ts'

/** An event being carried out, and what it did so far. */
export interface Deed {
  eventId: string
  on: string
  closed: string[]
  opened: Unit[]
  moved: { unit: Unit; under: Unit }[]
}

/**
 * Puts a unit with everything below it under another superior. One of its own path takes the unit as it is; elsewhere a
 * new unit succeeds it, or the office of the same kind and name that is there already: paths are never rewritten.
 * Answers the unit that is under the superior now.
 */
export async function moveUnit(db: Db, deed: Deed, unit: Unit, under: Unit): Promise<Unit> {
  if (unit.parentId === under.id) return unit
  deed.moved.push({ unit, under })
  if (unit.orgPath.startsWith(under.orgPath)) {
    await moveUnder(db, unit, under.id, deed.on)
    return { ...unit, parentId: under.id }
  }
  const heir =
    (await findCounterpart(db, deed, unit, under)) ?? (await openCopy(db, deed, unit, under))
  for (const child of await listChildrenThatGoOn(db, unit, deed.on)) {
    await moveUnit(db, deed, child, heir)
  }
  await sql`
    insert into organization.succession
      (predecessor_id, successor_id, event_id, predecessor_path, successor_path)
    values (${unit.id}, ${heir.id}, ${deed.eventId}, ${unit.orgPath}, ${heir.orgPath})
  `.execute(db)
  const closed = await closeUnits(db, [unit.id], addDays(deed.on, -1))
  deed.closed.push(...closed.map(({ id }) => id))
  await db
    .updateTable('organization.unit')
    .set({ heir_id: heir.id })
    .where('id', '=', unit.id)
    .execute()
  return heir
}

/** Those directly below on the eve that nothing else has ended by then. */
export async function listChildrenThatGoOn(
  db: Db,
  unit: Pick<Unit, 'id'>,
  on: string,
): Promise<Unit[]> {
  const children = await listChildUnits(db, unit.id, { on: addDays(on, -1) })
  return children.filter(({ closedOn }) => closedOn === null || closedOn >= on)
}

/** Two offices of the same kind that come under one committee become one. */
async function findCounterpart(
  db: Db,
  { on }: Deed,
  unit: Unit,
  under: Unit,
): Promise<Unit | undefined> {
  if (unit.kind === 'peoples_committee') return undefined
  const there = await listChildUnits(db, under.id, { on, kinds: [unit.kind] })
  return there.find((one) => coreOf(one.name) === coreOf(unit.name))
}

function coreOf(name: string): string {
  return takeApart(wordsOf(name)).core.join(' ')
}

async function openCopy(db: Db, deed: Deed, unit: Unit, under: Unit): Promise<Unit> {
  const places = await placesOf(db, [unit.areaId, under.areaId])
  const [oldPlace, newPlace] = [places.get(unit.areaId) ?? '', places.get(under.areaId) ?? '']
  const isCommittee = unit.kind === 'peoples_committee'
  const at = (name: string) => (isCommittee ? name : nameAt(name, oldPlace, newPlace))
  if (isCommittee) {
    await db
      .updateTable('organization.area')
      .set({ parent_id: under.areaId })
      .where('id', '=', unit.areaId)
      .execute()
  }
  const copy = await openUnit(db, {
    parentId: under.id,
    areaId: isCommittee ? unit.areaId : under.areaId,
    kind: unit.kind,
    tier: isCommittee ? unit.tier : under.tier,
    name: at(unit.name),
    shortName: at(unit.shortName),
    documentSymbol: unit.documentSymbol,
    openedOn: deed.on,
  })
  deed.opened.push(copy)
  await copyPosts(db, unit.id, copy.id, deed.on)
  return copy
}

async function placesOf(db: Db, areaIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('organization.area')
    .select(['id', 'name'])
    .where('id', 'in', [...areaIds])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who held a post of the office goes on in it. */
async function copyPosts(db: Db, fromId: string, toId: string, on: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from organization.post
    where unit_id = ${fromId} and opened_on < ${on} and (closed_on is null or closed_on >= ${on})
  `.execute(db)
  const pairs = JSON.stringify(rows.map(({ id }) => ({ old: id, post: newId(), holder: newId() })))
  await sql`
    with pair as (
      select * from jsonb_to_recordset(${pairs}::jsonb) as p(old uuid, post uuid, holder uuid)
    ), opened as (
      insert into organization.post (id, unit_id, title, rank, opened_on, focal_for)
      select pair.post, ${toId}, p.title, p.rank, ${on}, p.focal_for
      from pair join organization.post p on p.id = pair.old
    )
    insert into organization.post_holder (id, post_id, person_name, held_from, held_to, acting)
    select pair.holder, pair.post, h.person_name, ${on}, h.held_to, h.acting
    from pair join organization.post_holder h on h.post_id = pair.old
    where h.held_from < ${on} and (h.held_to is null or h.held_to >= ${on})
  `.execute(db)
}
