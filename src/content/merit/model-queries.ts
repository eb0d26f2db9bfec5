import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { askedFor } from '../../platform/search-words.ts'
import type { ItemLanguage } from '../item/item-content.ts'
import type { ItemKindCode } from '../item/item-kind.ts'
import { publishedPath } from '../published/published-item.ts'
import { MODEL_KINDS, type ModelView } from './model-contract.ts'

const PAGE = 30

export function isModel(kind: ItemKindCode): boolean {
  return MODEL_KINDS.some((one) => one === kind)
}

type Row = Omit<ModelView, 'publicPath'> & { slug: string; code: string; front: string | null }

/** What units elsewhere published, newest first. */
export async function listModels(
  db: Db,
  unitId: string,
  of: { words?: string | undefined; applied: boolean; cursor?: string | undefined },
): Promise<{ items: ModelView[]; next: string | null }> {
  const asked = of.words ? askedFor(of.words) : undefined
  if (asked === null) return { items: [], next: null }
  const [at, id] = of.cursor?.split('~') ?? []
  const { rows } = await sql<Row>`
    ${modelsFor(unitId)}
    where p.kind in (${sql.join(MODEL_KINDS)}) and p.unit_id <> ${unitId}
      ${of.applied ? sql`and mine.unit_id is not null` : sql``}
      ${asked ? sql`and p.search_words @@ ${asked.all}::tsquery` : sql``}
      ${at && id ? sql`and (p.published_at, p.item_id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by p.published_at desc, p.item_id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE).map(viewOf)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.publishedAt}~${last.id}` : null }
}

/** Only what another unit published can be applied. */
export async function getModel(db: Db, unitId: string, itemId: string): Promise<ModelView> {
  const { rows } = await sql<Row>`
    ${modelsFor(unitId)}
    where p.item_id = ${itemId} and p.kind in (${sql.join(MODEL_KINDS)}) and p.unit_id <> ${unitId}
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không có cách làm này, hoặc nơi đăng đã gỡ.')
  return viewOf(row)
}

function modelsFor(unitId: string) {
  return sql`
    select p.item_id as id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, p.kind,
      p.title, p.summary, p.published_at as "publishedAt", p.slug, p.code, s.slug as front,
      (select count(*)::integer from content.applied_model a
        where a.item_id = p.item_id and a.dropped_at is null) as "appliedBy",
      case when mine.unit_id is not null
        then jsonb_build_object('on', mine.applied_on, 'words', mine.words) end as applied
    from content.published_item p join organization.unit u on u.id = p.unit_id
    left join organization.slug s on s.unit_id = u.id and s.is_current
    left join content.applied_model mine on mine.item_id = p.item_id and mine.unit_id = ${unitId}
      and mine.dropped_at is null`
}

function viewOf({ slug, code, front, ...model }: Row): ModelView {
  return { ...model, publicPath: pathOf({ slug, code, front }) }
}

function pathOf({ front, ...named }: Pick<Row, 'slug' | 'code' | 'front'>): string | null {
  return front === null ? null : `/${front}/${publishedPath(named)}`
}

export interface Applier {
  name: string
  /** Its public address; null: it has none. */
  slug: string | null
  on: string
  words: string
}

/** For the public role: units that do what this text tells of, the first ones first. */
export async function listAppliers(db: Db, itemId: string): Promise<Applier[]> {
  const { rows } = await sql<Applier>`
    select u.name, s.slug, a.applied_on as on, a.words
    from content.applied_model a join organization.unit u on u.id = a.unit_id
    left join organization.slug s on s.unit_id = u.id and s.is_current
    where a.item_id = ${itemId} and a.dropped_at is null order by a.applied_on, a.marked_at limit 50
  `.execute(db)
  return rows
}

export interface AppliedModel {
  title: string
  language: ItemLanguage
  unitName: string
  /** Below our own addresses; null: no public page. */
  path: string | null
  on: string
  words: string
}

/** For the public role: what the unit learnt from others that can still be read, the latest first. */
export async function listAppliedModels(db: Db, unitId: string): Promise<AppliedModel[]> {
  const { rows } = await sql<
    Omit<AppliedModel, 'path'> & { slug: string; code: string; front: string | null }
  >`
    select p.title, p.language, u.name as "unitName", a.applied_on as on, a.words, p.slug, p.code, s.slug as front
    from content.applied_model a join content.published_item p on p.item_id = a.item_id
    join organization.unit u on u.id = p.unit_id
    left join organization.slug s on s.unit_id = u.id and s.is_current
    where a.unit_id = ${unitId} and a.dropped_at is null order by a.applied_on desc, a.marked_at desc limit 20
  `.execute(db)
  return rows.map(({ title, language, unitName, on, words, ...at }) => ({
    title,
    language,
    unitName,
    on,
    words,
    path: pathOf(at),
  }))
}
