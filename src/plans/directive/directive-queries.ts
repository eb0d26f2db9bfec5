import { sql } from 'kysely'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { plainSql } from '../../platform/plain-letters-sql.ts'
import { notFound } from '../../platform/refusal.ts'
import type { DirectiveFilter, DirectiveView } from './directive-contract.ts'

/** A register's row as actions lock it. */
export interface Directive {
  id: string
  orgPath: string
  unitId: string
  version: number
}

type Row = Omit<DirectiveView, 'unit' | 'may' | 'file'> & {
  unitId: string
  unitName: string
  unitShortName: string
  fileId: string | null
  fileName: string | null
}

const PAGE = 50

const keyOf = (directive: 'd' | 'other') =>
  sql`ltrim(${plainSql(sql`translate(${sql.ref(`${directive}.number`)}, '– ', '-')`)}, '0')`

/** Another document of the register has the number of `d`. */
const hasNamesake = (condition = sql`true`) => sql`exists (
  select from plans.directive other
  where other.unit_id = d.unit_id and other.id <> d.id and other.withdrawn_at is null and ${keyOf('other')} = ${keyOf('d')}
    and ${condition})`

/**
 * What names the document in the unit that keeps the register or below it, and was not voided since: by its number, and
 * by its date where one stands beside it.
 */
const CITATIONS = sql`plans.citation c left join plans.activity a on a.shard = c.shard and a.id = c.activity_id
  where c.number = ${keyOf('d')} and c.org_path ^@ d.org_path and (c.activity_id is null or a.state = 'recorded')
    and (c.issued_on is null or c.issued_on = d.issued_on
      or (d.issued_on is null and not ${hasNamesake(sql`other.issued_on = c.issued_on`)}))`

/** Only the number is named, and several documents of the register have it. */
const IS_DOUBTFUL = sql`(c.issued_on is null and ${hasNamesake()})`

const COLUMNS = sql`d.id, d.unit_id as "unitId", u.name as "unitName", u.short_name as "unitShortName", d.title,
  d.number, d.issuer, d.issued_on as "issuedOn", d.received_on as "receivedOn", d.address, d.file_id as "fileId",
  f.name as "fileName", d.note, d.created_at as "createdAt", d.created_by_name as "createdByName", d.version,
  (select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'title', p.title)), '[]')
    from plans.parent relation join plans.plan p on p.id = relation.plan_id
    where relation.directive_id = d.id) as plans,
  (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'happenedOn', a.happened_on,
      'place', a.place, 'channelKind', a.channel_kind) order by a.happened_on desc, a.id), '[]')
    from plans.directive_activity told join plans.activity a on a.shard = told.shard and a.id = told.activity_id
    where told.directive_id = d.id and a.state = 'recorded') as activities,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', c.subject_kind, 'id', c.subject_id, 'itemId', c.item_id,
      'title', c.title, 'isDoubtful', ${IS_DOUBTFUL},
      'toldOn', c.told_on, 'activityId', c.activity_id, 'channelKind', a.channel_kind, 'place', a.place)
      order by c.told_on desc nulls last, c.subject_id), '[]')
    from ${CITATIONS}) as cited`

const FROM = sql`plans.directive d join organization.unit u on u.id = d.unit_id left join files.file f on f.id = d.file_id`

const IS_COMMUNICATED = sql`exists (
  select 1 from plans.directive_activity told join plans.activity a on a.shard = told.shard and a.id = told.activity_id
  where told.directive_id = d.id and a.state = 'recorded')
  or exists (select 1 from ${CITATIONS} and c.told_on is not null and not ${IS_DOUBTFUL})`

/** Last received first. */
export async function listDirectives(
  db: Db,
  actor: Actor,
  unitId: string,
  filter: DirectiveFilter & { cursor?: string | undefined },
  most = PAGE,
): Promise<{ items: DirectiveView[]; next: string | null }> {
  const [afterDay, afterId] = filter.cursor?.split(/[_~]/) ?? []
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${FROM}
    where ${filtered(unitId, filter)} and ${inState(filter.state)}
      and (${afterId ?? null}::uuid is null
        or (d.received_on, d.id) < (${afterDay ?? null}::date, ${afterId ?? null}::uuid))
    order by d.received_on desc, d.id desc limit ${most + 1}
  `.execute(db)
  const items = rows.slice(0, most).map((row) => viewOf(row, actor))
  const last = items.at(-1)
  return { items, next: rows.length > most && last ? `${last.receivedOn}_${last.id}` : null }
}

export async function countDirectives(
  db: Db,
  unitId: string,
  filter: DirectiveFilter,
): Promise<{ all: number; communicated: number; waiting: number }> {
  const { rows } = await sql<{ all: number; communicated: number }>`
    select count(*)::integer as "all", count(*) filter (where ${IS_COMMUNICATED})::integer as communicated
    from ${FROM} where ${filtered(unitId, filter)}
  `.execute(db)
  const { all = 0, communicated = 0 } = rows[0] ?? {}
  return { all, communicated, waiting: all - communicated }
}

export async function getDirective(db: Db, actor: Actor, id: string): Promise<DirectiveView> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${FROM} where d.id = ${id} and d.withdrawn_at is null
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy văn bản này trong sổ.')
  return viewOf(row, actor)
}

export async function lockDirective(db: Db, id: string): Promise<Directive> {
  const { rows } = await sql<Directive>`
    select id, org_path as "orgPath", unit_id as "unitId", version
    from plans.directive where id = ${id} and withdrawn_at is null for update
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy văn bản này trong sổ.')
  return row
}

function filtered(unitId: string, { year, words }: DirectiveFilter) {
  const like = words ? `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%` : null
  return sql`d.unit_id = ${unitId} and d.withdrawn_at is null
    and (${year ?? null}::integer is null or (d.received_on >= make_date(${year ?? 1900}, 1, 1)
      and d.received_on <= make_date(${year ?? 1900}, 12, 31)))
    and (${like}::text is null or concat_ws(' ', d.number, d.title, d.issuer) ilike ${like})`
}

function inState(state: DirectiveFilter['state']) {
  if (state === 'all') return sql`true`
  return state === 'communicated' ? sql`(${IS_COMMUNICATED})` : sql`not (${IS_COMMUNICATED})`
}

function viewOf(row: Row, actor: Actor): DirectiveView {
  const { unitId, unitName, unitShortName, fileId, fileName, ...rest } = row
  return {
    ...rest,
    unit: { id: unitId, name: unitName, shortName: unitShortName },
    file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
    may: { edit: actsFor(actor, unitId, 'officer') },
  }
}
