import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { ItemLanguage } from '../item/item-content.ts'
import type { ItemKindCode } from '../item/item-kind.ts'
import type { LibraryItem } from './library-contract.ts'

/** What a text is taken over from. */
export interface Source {
  itemId: string
  number: number
  unitName: string
  kind: ItemKindCode
  language: ItemLanguage
  themes: string[]
  sectors: string[]
  programmes: string[]
  audiences: string[]
}

export interface LibraryFilter {
  /** What units above share, or what this one shares with those below. */
  whose: 'above' | 'own'
  kind?: string | undefined
  words?: string | undefined
  cursor?: string | undefined
}

const PAGE = 40

/** Newest shared first. */
export async function listLibrary(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  { whose, kind, words, cursor }: LibraryFilter,
): Promise<{ items: LibraryItem[]; next: string | null }> {
  const [at, id] = cursor?.split('~') ?? []
  const asked = words ? askedFor(words) : undefined
  const { rows } = await sql<LibraryItem>`
    ${libraryOf(unit)}
    where i.visible_below and ${whose === 'own' ? sql`i.unit_id = ${unit.id}` : above(unit)}
      ${kind ? sql`and i.kind = ${kind}` : sql``}
      ${asked ? sql`and i.search_words @@ ${asked.all}::tsquery` : sql``}
      ${asked === null ? sql`and false` : sql``}
      ${at && id ? sql`and (i.shared_at, i.id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by i.shared_at desc, i.id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? items.at(-1) : undefined
  return { items, next: last ? `${last.sharedAt}~${last.id}` : null }
}

export async function getLibraryItem(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  itemId: string,
): Promise<LibraryItem> {
  const { rows } = await sql<LibraryItem>`
    ${libraryOf(unit)}
    where i.visible_below and (i.unit_id = ${unit.id} or ${above(unit)}) and i.id = ${itemId}
  `.execute(db)
  return rows[0] ?? missing()
}

/** Its title and summary are those of the version that is shared, not of what is being written. */
function libraryOf(unit: Pick<Unit, 'id'>) {
  return sql`
    select i.id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, i.kind,
      i.language, v.content ->> 'title' as title, v.content ->> 'summary' as summary, i.shared_number as number,
      i.shared_at as "sharedAt", i.themes,
      (select own.id from content.item own where own.source_item_id = i.id and own.unit_id = ${unit.id}
        and own.discarded_at is null order by own.created_at limit 1) as "adoptedAs",
      (select count(distinct taken.unit_id)::integer from content.item taken
        where taken.source_item_id = i.id and taken.discarded_at is null) as "adoptedBy"
    from content.item i
    join organization.unit u on u.id = i.unit_id
    join content.item_version v on v.item_id = i.id and v.number = i.shared_number`
}

function above({ id, orgPath }: Pick<Unit, 'id' | 'orgPath'>) {
  return sql`(${orgPath}::text ^@ i.org_path and i.unit_id <> ${id})`
}

export async function getShared(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  itemId: string,
): Promise<Source> {
  const { rows } = await sql<Source>`
    select i.id as "itemId", i.shared_number as number, u.name as "unitName", i.kind, i.language, i.themes,
      i.sectors, i.programmes, i.audiences
    from content.item i join organization.unit u on u.id = i.unit_id
    where i.id = ${itemId} and i.visible_below and ${above(unit)}
  `.execute(db)
  return rows[0] ?? missing()
}

export async function findAdopted(
  db: Db,
  unitId: string,
  sourceId: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from content.item where unit_id = ${unitId} and source_item_id = ${sourceId} and discarded_at is null
    order by created_at limit 1
  `.execute(db)
  return rows[0]?.id ?? null
}

/** Whether there is anybody to share with or to offer to, and whether this text is offered already. */
export async function findUnitsAround(
  db: Db,
  itemId: string,
): Promise<{ below: boolean; above: boolean; offered: boolean }> {
  const { rows } = await sql<{ below: boolean; above: boolean; offered: boolean }>`
    select exists (select from organization.unit child where child.parent_id = u.id and child.closed_on is null)
        as below,
      u.parent_id is not null as above,
      exists (select from content.offer o where o.item_id = i.id and o.number = i.number) as offered
    from content.item i join organization.unit u on u.id = i.unit_id where i.id = ${itemId}
  `.execute(db)
  return rows[0] ?? { below: false, above: false, offered: false }
}

function missing(): never {
  throw notFound('Bài này không còn trong kho dùng chung.')
}
