import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { announce } from '../../platform/jobs.ts'
import { type ClosedUnit, closeUnits } from '../event/close-units.ts'
import { unitsChanged } from '../facts.ts'
import type { AddressRow } from './addresses.ts'
import type { Changes, Entry } from './register.ts'

/** Writes what the lists changed, a few statements a table. */
export async function writeChanges(
  db: Db,
  changes: Changes,
  addresses: readonly AddressRow[],
): Promise<void> {
  await openEntries(db, changes.opened)
  await renameEntries(db, changes)
  await moveEntries(db, changes)
  const closed = await endEntries(db, changes)
  await writeEvents(db, changes)
  await announceEnds(db, changes, closed)
  await writeAddresses(db, addresses)
}

async function openEntries(db: Db, opened: readonly Entry[]): Promise<void> {
  // By its first name: later ones follow.
  const rows = opened.map((entry) => ({ ...entry, name: entry.names[0]?.name ?? entry.name }))
  await sql`
    insert into organization.area (id, kind, code, name, parent_id, opened_on)
    select "areaId", level, code, name, "parentAreaId", "openedOn" from ${recordset(rows, ENTRY)}
  `.execute(db)
  await sql`
    insert into organization.unit (id, area_id, parent_id, kind, tier, name, short_name, document_symbol, org_path,
      shard, opened_on)
    select "unitId", "areaId", "parentId", 'peoples_committee', level, 'Ủy ban nhân dân ' || name, 'UBND ' || name,
      'UBND', "orgPath", shard, "openedOn" from ${recordset(rows, ENTRY)}
  `.execute(db)
  await insertNames(
    db,
    rows.map(({ areaId, unitId, name, openedOn }) => ({ areaId, unitId, name, from: openedOn })),
  )
}

const ENTRY = sql`"areaId" uuid, "unitId" uuid, level text, code text, name text, "parentId" uuid,
  "parentAreaId" uuid, "orgPath" text, shard smallint, "openedOn" date`

interface NewName {
  areaId: string
  unitId: string
  name: string
  from: string
}

/** Of the territory, and of its People's Committee. */
async function insertNames(db: Db, names: readonly NewName[]): Promise<void> {
  const rows = names.flatMap(({ areaId, unitId, name, from }) => [
    { id: newId(), areaId, name, shortName: name, from },
    { id: newId(), unitId, name: `Ủy ban nhân dân ${name}`, shortName: `UBND ${name}`, from },
  ])
  await sql`
    insert into organization.name (id, unit_id, area_id, name, short_name, valid_from)
    select id, "unitId", "areaId", name, "shortName", "from" from ${recordset(rows, NAME)}
  `.execute(db)
}

const NAME = sql`id uuid, "unitId" uuid, "areaId" uuid, name text, "shortName" text, "from" date`

async function renameEntries(db: Db, { renamed }: Changes): Promise<void> {
  for (const day of new Set(renamed.map(({ from }) => from))) {
    const rows = renamed
      .filter(({ from }) => from === day)
      .map(({ entry: { areaId, unitId }, name, from }) => {
        return { areaId, unitId, name, from, last: addDays(from, -1) }
      })
    const listed = recordset(
      rows,
      sql`"areaId" uuid, "unitId" uuid, name text, "from" date, last date`,
    )
    await sql`
      update organization.name n set valid_to = r.last from ${listed}
      where n.valid_to is null and (n.unit_id = r."unitId" or n.area_id = r."areaId")
    `.execute(db)
    await sql`update organization.area a set name = r.name from ${listed} where a.id = r."areaId"`.execute(
      db,
    )
    await sql`
      update organization.unit u set name = 'Ủy ban nhân dân ' || r.name, short_name = 'UBND ' || r.name
      from ${listed} where u.id = r."unitId"
    `.execute(db)
    await insertNames(db, rows)
  }
}

async function moveEntries(db: Db, { moved }: Changes): Promise<void> {
  const rows = moved.map(({ entry, fromParentId, lastDay }) => ({
    ...entry,
    fromParentId,
    lastDay,
  }))
  const listed = recordset(
    rows,
    sql`"areaId" uuid, "unitId" uuid, "openedOn" date, "parentId" uuid, "parentAreaId" uuid, "fromParentId" uuid,
      "lastDay" date`,
  )
  await sql`
    insert into organization.superior (unit_id, parent_id, valid_from, valid_to)
    select "unitId", "fromParentId", coalesce(
      (select max(s.valid_to) + 1 from organization.superior s where s.unit_id = "unitId"), "openedOn"), "lastDay"
    from ${listed}
  `.execute(db)
  await sql`
    update organization.unit u set parent_id = r."parentId" from ${listed} where u.id = r."unitId"
  `.execute(db)
  await sql`
    update organization.area a set parent_id = r."parentAreaId" from ${listed} where a.id = r."areaId"
  `.execute(db)
}

async function endEntries(db: Db, { closed, heirs }: Changes): Promise<ClosedUnit[]> {
  const all: ClosedUnit[] = []
  for (const day of new Set(closed.map(({ lastDay }) => lastDay))) {
    const ending = closed.filter(({ lastDay }) => lastDay === day)
    const ids = ending.map(({ entry }) => entry.unitId)
    all.push(...(await closeUnits(db, ids, day)))
  }
  const rows = heirs.map(({ entry, heir }) => ({ unitId: entry.unitId, heirId: heir.unitId }))
  await sql`
    update organization.unit u set heir_id = r."heirId"
    from ${recordset(rows, sql`"unitId" uuid, "heirId" uuid`)} where u.id = r."unitId"
  `.execute(db)
  return all
}

/** As an event ordered by hand does. Units that these lists brought had neither work nor accounts when they ended. */
async function announceEnds(
  db: Db,
  { events, opened }: Changes,
  closed: readonly ClosedUnit[],
): Promise<void> {
  const brought = new Set(opened.map(({ unitId }) => unitId))
  const endedIn = new Map(
    events.flatMap((event) =>
      event.before.filter((id) => !event.after.includes(id)).map((id) => [id, event] as const),
    ),
  )
  const ended = new Map<(typeof events)[number], string[]>()
  for (const { id, endedWith } of closed) {
    const event = endedIn.get(endedWith)
    if (event && !brought.has(id)) ended.set(event, [...(ended.get(event) ?? []), id])
  }
  for (const [{ id, happenedOn }, ids] of ended) {
    await announce(db, unitsChanged, { eventId: id, on: happenedOn, ended: ids, accounts: [] })
  }
}

async function writeEvents(db: Db, { events, successions, questions }: Changes): Promise<void> {
  await sql`
    insert into organization.event (id, kind, happened_on, legal_source, note)
    select id, kind, "happenedOn", "legalSource", note
    from ${recordset(events, sql`id uuid, kind text, "happenedOn" date, "legalSource" text, note text`)}
  `.execute(db)
  const parts = events.flatMap(({ id, before, after }) => [
    ...before.map((unitId) => ({ id, unitId, part: 'before' })),
    ...after.map((unitId) => ({ id, unitId, part: 'after' })),
  ])
  await sql`
    insert into organization.event_unit (event_id, unit_id, part)
    select id, "unitId", part from ${recordset(parts, sql`id uuid, "unitId" uuid, part text`)}
  `.execute(db)
  const pairs = successions.map(({ predecessor, successor, ...rest }) => ({
    ...rest,
    predecessorId: predecessor.unitId,
    predecessorPath: predecessor.orgPath,
    successorId: successor.unitId,
    successorPath: successor.orgPath,
  }))
  await sql`
    insert into organization.succession
      (predecessor_id, successor_id, event_id, predecessor_path, successor_path, share, words)
    select "predecessorId", "successorId", "eventId", "predecessorPath", "successorPath", share, words
    from ${recordset(pairs, PAIR)}
  `.execute(db)
  const asked = questions.map(({ entry, eventId, proposed, why }) => ({
    unitId: entry.unitId,
    eventId,
    heirId: proposed.unitId,
    why,
  }))
  await sql`
    insert into organization.split_question (predecessor_id, event_id, proposed_heir_id, proposed_why)
    select "unitId", "eventId", "heirId", why
    from ${recordset(asked, sql`"unitId" uuid, "eventId" uuid, "heirId" uuid, why text`)}
  `.execute(db)
}

const PAIR = sql`"predecessorId" uuid, "successorId" uuid, "eventId" uuid, "predecessorPath" text,
  "successorPath" text, share text, words text`

async function writeAddresses(db: Db, addresses: readonly AddressRow[]): Promise<void> {
  const listed = recordset(addresses, sql`slug text, "unitId" uuid, "isCurrent" boolean`)
  await sql`
    update organization.slug s set is_current = false from ${listed}
    where r."isCurrent" and s.unit_id = r."unitId" and s.is_current
  `.execute(db)
  await sql`
    insert into organization.slug (slug, unit_id, is_current)
    select slug, "unitId", "isCurrent" from ${listed}
    on conflict (slug) do update set unit_id = excluded.unit_id, is_current = excluded.is_current
  `.execute(db)
}

/** The rows as one parameter: some thousand of them are one statement. */
function recordset(rows: readonly object[], columns: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${columns})`
}
