import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { OfferView } from './library-contract.ts'
import type { Source } from './library-queries.ts'

const PAGE = 40

const OFFER = sql`
  select o.id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
    o.item_id as "itemId", o.number, v.content ->> 'title' as title, i.kind, o.words, o.state,
    o.taken_item_id as "takenItemId", o.answer, o.offered_at as "offeredAt", o.offered_by_name as "offeredByName",
    o.decided_at as "decidedAt", o.decided_by_name as "decidedByName"
  from content.offer o
  join organization.unit u on u.id = o.unit_id
  join content.item i on i.id = o.item_id
  join content.item_version v on v.item_id = o.item_id and v.number = o.number`

/** Latest first. */
export async function listOffers(
  db: Db,
  unitId: string,
  { way, cursor }: { way: 'in' | 'out'; cursor?: string | undefined },
): Promise<{ items: OfferView[]; next: string | null }> {
  const whose = way === 'in' ? sql`o.to_unit_id = ${unitId}` : sql`o.unit_id = ${unitId}`
  const { rows } = await sql<OfferView>`
    ${OFFER} where ${whose} ${cursor ? sql`and o.id < ${cursor}::uuid` : sql``}
    order by o.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

export async function getOffer(db: Db, offerId: string): Promise<OfferView> {
  const { rows } = await sql<OfferView>`${OFFER} where o.id = ${offerId}`.execute(db)
  return rows[0] ?? missing()
}

/** An offer's row as its decision locks it. */
export interface Offer {
  id: string
  orgPath: string
  unitId: string
  toUnitId: string
  itemId: string
  number: number
  state: OfferView['state']
}

export async function lockOffer(db: Db, offerId: string): Promise<Offer> {
  const { rows } = await sql<Offer>`
    select id, org_path as "orgPath", unit_id as "unitId", to_unit_id as "toUnitId", item_id as "itemId", number, state
    from content.offer where id = ${offerId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

export async function findOffered(
  db: Db,
  { itemId, number }: Pick<Offer, 'itemId' | 'number'>,
): Promise<Source> {
  const { rows } = await sql<Source>`
    select i.id as "itemId", ${number}::integer as number, u.name as "unitName", i.kind, i.language, i.themes,
      i.sectors, i.programmes, i.audiences
    from content.item i join organization.unit u on u.id = i.unit_id where i.id = ${itemId}
  `.execute(db)
  return rows[0] ?? missing()
}

function missing(): never {
  throw notFound('Không tìm thấy bài giới thiệu này.')
}
