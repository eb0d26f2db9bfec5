import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { fullerName } from '../unit/rename-unit.ts'
import type { EventOutcome } from './event-contract.ts'
import type { Deed } from './move-unit.ts'

/** The one of a unit's names that says more: "Công an xã Bình Minh", not "Công an xã". */
const nameOf = (unit: string) => {
  const [name, short] = [sql.ref(`${unit}.name`), sql.ref(`${unit}.short_name`)]
  return sql`case when length(${short}) > length(${name}) then ${short} else ${name} end`
}

/** What a deed did, in the names people know. */
export async function describeOutcome(db: Db, deed: Deed): Promise<EventOutcome> {
  const eve = addDays(deed.on, -1)
  const closed = [...new Set(deed.closed)]
  return {
    closed: await listClosed(db, closed),
    opened: await listOpened(db, deed),
    moved: deed.moved.map(({ unit, under }) => ({
      name: fullerName(unit),
      under: fullerName(under),
    })),
    renamed: [],
    reads: await listReads(db, deed.eventId),
    posts: await listEndedPosts(db, closed, eve),
    addresses: await listLeadingAddresses(db, closed),
    asked: await listAsked(db, deed.eventId),
  }
}

async function listClosed(db: Db, unitIds: readonly string[]): Promise<EventOutcome['closed']> {
  const { rows } = await sql<EventOutcome['closed'][number]>`
    select u.id, ${nameOf('u')} as name, ${nameOf('heir')} as heir
    from organization.unit u left join organization.unit heir on heir.id = u.heir_id
    where u.id = any(${[...unitIds]}::uuid[]) order by u.name, u.org_path
  `.execute(db)
  return rows
}

async function listOpened(db: Db, { opened }: Deed): Promise<EventOutcome['opened']> {
  const { rows } = await sql<EventOutcome['opened'][number]>`
    select ${nameOf('u')} as name, ${nameOf('above')} as under
    from organization.unit u left join organization.unit above on above.id = u.parent_id
    where u.id = any(${opened.map(({ id }) => id)}::uuid[]) order by u.name, above.name, u.id
  `.execute(db)
  return rows
}

async function listReads(db: Db, eventId: string): Promise<EventOutcome['reads']> {
  const { rows } = await sql<EventOutcome['reads'][number]>`
    select ${nameOf('successor')} as successor, ${nameOf('predecessor')} as predecessor
    from organization.succession s
    join organization.unit successor on successor.id = s.successor_id
    join organization.unit predecessor on predecessor.id = s.predecessor_id
    where s.event_id = ${eventId} and s.reads
    order by successor.name, predecessor.name, s.predecessor_path
  `.execute(db)
  return rows
}

async function listEndedPosts(
  db: Db,
  unitIds: readonly string[],
  lastDay: string,
): Promise<EventOutcome['posts']> {
  const { rows } = await sql<EventOutcome['posts'][number]>`
    select ${nameOf('u')} as unit, p.title, h.person_name as holder
    from organization.post p
    join organization.unit u on u.id = p.unit_id
    left join organization.post_holder h on h.post_id = p.id and h.held_to = ${lastDay}
    where p.unit_id = any(${[...unitIds]}::uuid[]) and p.closed_on = ${lastDay}
    order by u.name, p.title, h.person_name, p.id
  `.execute(db)
  return rows
}

/** Addresses of ended units, and where they lead now; also those a successor took over with its name. */
async function listLeadingAddresses(
  db: Db,
  unitIds: readonly string[],
): Promise<EventOutcome['addresses']> {
  const { rows } = await sql<EventOutcome['addresses'][number]>`
    select s.slug as "from", held.slug as "to"
    from organization.unit u
    join organization.slug s on s.unit_id = u.id and s.is_current
    left join organization.slug held on held.unit_id = u.heir_id and held.is_current
    where u.id = any(${[...unitIds]}::uuid[]) order by s.slug
  `.execute(db)
  return rows
}

async function listAsked(db: Db, eventId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select ${nameOf('u')} as name from organization.split_question q join organization.unit u on u.id = q.predecessor_id
    where q.event_id = ${eventId} and q.answered_at is null order by u.org_path
  `.execute(db)
  return rows.map(({ name }) => name)
}
