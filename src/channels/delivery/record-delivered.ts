import { sql } from 'kysely'
import { markOut, listCited, specOf } from '../../content/index.ts'
import {
  catalogueOf,
  catalogueOfFacet,
  type CatalogueEntry,
  entriesNamedIn,
  entriesOn,
  facetNames,
  type Facets,
  findEntry,
} from '../../law/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, localDate, today } from '../../platform/clock.ts'
import { type Db, scopeOf } from '../../platform/database.ts'
import { keepCitations, listServable, type NewEvidence, recordActivity } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { recordedDetailsOf } from './delivered-details.ts'
import { type Quantity, quantitiesOf } from './delivered-quantities.ts'
import type { Delivery } from './delivery.ts'

/** A confirmed delivery is an activity, written exactly once, with the address it went to and what else shows it as its evidence. */
export async function recordDelivered(
  db: Db,
  delivery: Delivery,
  shown: readonly NewEvidence[] = [],
): Promise<string> {
  if (delivery.activityId !== null) return delivery.activityId
  const actor = actorOf(delivery)
  const { rows: written } = await sql<{ id: string }>`
    select occurrence_id as id from content.item_occurrence where item_id = ${delivery.itemId}
  `.execute(db)
  const url = delivery.externalUrl
  const leftAt = delivery.leftAt ?? instant()
  const happenedOn = localDate(leftAt)
  const activityId = await recordActivity(db, actor, {
    unitId: delivery.unitId,
    source: { kind: 'delivery', id: delivery.id },
    happenedOn,
    channelKind: delivery.details.form ?? specOf(delivery.code).channelKind,
    title: delivery.title,
    place: delivery.details.place ?? (delivery.target === '' ? null : delivery.target),
    note: null,
    details: recordedDetailsOf(delivery, happenedOn),
    quantities: [...quantitiesOf(delivery), ...(await madeOf(db, delivery))],
    occurrenceIds: await listServable(
      db,
      { id: delivery.unitId },
      written.map(({ id }) => id),
      happenedOn,
    ),
    facets: await classified(db, delivery.itemId, happenedOn),
    evidence: [...(url?.startsWith('http') ? [{ kind: 'link', url } as const] : []), ...shown],
  })
  await sql`
    update channels.delivery set activity_id = ${activityId} where shard = ${delivery.shard} and id = ${delivery.id}
  `.execute(db)
  await tellDelivered(db, delivery, activityId, happenedOn)
  await markOut(db, delivery.itemId, delivery.itemNumber, leftAt)
  await settleNotices(db, delivery.id)
  return activityId
}

export type Delivered = Pick<
  Delivery,
  'id' | 'shard' | 'itemId' | 'itemNumber' | 'unitId' | 'orgPath' | 'title'
>

/** Which documents the public was told of by it. Told again it changes nothing. */
export async function tellDelivered(
  db: Db,
  delivery: Delivered,
  activityId: string,
  happenedOn: string,
): Promise<void> {
  const cited = await listCited(db, delivery.itemId, delivery.itemNumber)
  await keepCitations(
    db,
    { ...citing(delivery), activity: { shard: delivery.shard, id: activityId } },
    cited.map((document) => Object.assign(document, { toldOn: happenedOn })),
  )
}

/** As the register of directive documents names it. */
function citing({ id, itemId, unitId, orgPath, title }: Delivered) {
  return { kind: 'delivery' as const, id, itemId, unitId, orgPath, title }
}

/** What was taken back told nobody of the documents it named. */
export async function withdrawCitations(db: Db, delivery: Delivery): Promise<void> {
  await keepCitations(db, citing(delivery), [])
}

/**
 * A reportage or a clip is made once, however many ways it goes: the first that is confirmed counts it. Which of the two
 * it is, its title says, or the task that it was made for.
 */
async function madeOf(db: Db, { itemId, title }: Delivery): Promise<Quantity[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from content.item where id = ${itemId} and kind = 'reportage' for update
  `.execute(db)
  if (rows.length === 0) return []
  const { rows: known } = await sql`
    select from channels.delivery d
    join plans.activity a on a.id = d.activity_id and a.state = 'recorded'
    join plans.quantity q on q.shard = a.shard and q.activity_id = a.id and q.kind in ('reportages', 'clips')
    where d.item_id = ${itemId} limit 1
  `.execute(db)
  if (known.length > 0) return []
  const { rows: asked } = await sql<{ outputs: string[] }>`
    select v.outputs from content.item_occurrence w
    join plans.occurrence o on o.id = w.occurrence_id
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where w.item_id = ${itemId} order by o.due_on, o.id
  `.execute(db)
  const pieces = entriesOn<CatalogueEntry>(catalogueOf('quantity_kind'), today()).filter(
    ({ code }) => code === 'reportages' || code === 'clips',
  )
  const [named] = [title, ...asked.flatMap(({ outputs }) => outputs)].flatMap((words) =>
    entriesNamedIn(pieces, words),
  )
  return [{ kind: named?.code ?? 'reportages', value: 1, countMethod: 'system_log' }]
}

/** What its editors said it is about and for whom; what they left open is proposed. A code of another time is left out. */
async function classified(db: Db, itemId: string, on: string): Promise<Partial<Facets>> {
  const { rows } = await sql<Facets>`
    select themes, sectors, programmes, audiences from content.item where id = ${itemId}
  `.execute(db)
  const chosen = facetNames.flatMap((name) => {
    const entries: readonly CatalogueEntry[] = entriesOn<CatalogueEntry>(
      catalogueOf(catalogueOfFacet[name]),
      on,
    )
    const codes = (rows[0]?.[name] ?? []).filter((code) => findEntry(entries, code))
    return codes.length > 0 ? [[name, codes] as const] : []
  })
  return Object.fromEntries(chosen)
}

/** Whoever planned it stands behind what became of it. */
export function actorOf(delivery: Delivery): Actor {
  const { unitId, orgPath, shard } = delivery
  const home = { unitId, orgPath, shard, role: 'officer' as const, postId: null }
  return {
    accountId: delivery.createdBy,
    name: delivery.createdByName,
    home,
    grants: [home],
    scope: scopeOf(orgPath),
    requestId: null,
  }
}
