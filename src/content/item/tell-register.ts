import { sql } from 'kysely'
import { localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { type Cited, keepCitations } from '../../plans/index.ts'
import { citedDocuments } from './cited-documents.ts'
import type { ItemContent } from './item-content.ts'

/**
 * Tells the register of directive documents what the item names now: its newest text, and since when what the public
 * reads of it. Told again it changes nothing; a discarded item names nothing.
 */
export async function tellRegister(db: Db, itemId: string): Promise<void> {
  const { rows } = await sql<{
    unitId: string
    orgPath: string
    title: string
    publishedAt: string | null
    isPublished: boolean
    isDiscarded: boolean
    content: ItemContent
  }>`
    select i.unit_id as "unitId", i.org_path as "orgPath", i.title, i.published_at as "publishedAt",
      coalesce(v.number = i.published_number, false) as "isPublished", i.discarded_at is not null as "isDiscarded",
      v.content
    from content.item i join content.item_version v on v.item_id = i.id and v.number in (i.number, i.published_number)
    where i.id = ${itemId}
  `.execute(db)
  const [item] = rows
  if (!item) return
  const told = rows.flatMap(({ content, isPublished, publishedAt }) => {
    const toldOn = isPublished && publishedAt !== null ? localDate(publishedAt) : null
    return citedDocuments(content).map((document) => Object.assign(document, { toldOn }))
  })
  const { unitId, orgPath, title } = item
  await keepCitations(
    db,
    { kind: 'item', id: itemId, itemId, unitId, orgPath, title },
    item.isDiscarded ? [] : told,
  )
}

/** What a version that went out named. */
export async function listCited(db: Db, itemId: string, number: number): Promise<Cited[]> {
  const { rows } = await sql<{ content: ItemContent }>`
    select content from content.item_version where item_id = ${itemId} and number = ${number}
  `.execute(db)
  return rows.flatMap(({ content }) => citedDocuments(content))
}
