import { sql, type RawBuilder } from 'kysely'
import { catalogueOf, type Catalogues } from '../../law/index.ts'
import { unitBelow, type FigureScope } from './figure-scope-queries.ts'
import { rowKindOf, type Filter, type OfActivities, type RowKind } from './measure.ts'

type Sql = RawBuilder<unknown>

/** What an activity is known by in filters and rows; a column is read only when a figure asks for it. */
export const LISTS = {
  theme: 'themes',
  sector: 'sectors',
  programme: 'programmes',
  audience: 'audiences',
} as const
type ListKind = keyof typeof LISTS
export type Column =
  | 'channel_kind'
  | 'org_path'
  | 'proven'
  | 'planned'
  | 'line'
  | (typeof LISTS)[ListKind]

const COLUMN_OF_ROW: Readonly<Record<RowKind, Column>> = {
  channel: 'channel_kind',
  mode: 'channel_kind',
  form: 'channel_kind',
  ...LISTS,
  unit: 'org_path',
  line: 'line',
}

type OfQuantities = Extract<OfActivities, { sum: string } | { latest: string }>

export function isMeasured(measure: OfActivities): measure is OfQuantities {
  return 'sum' in measure || 'latest' in measure
}

export function columnsOf(measure: OfActivities): Column[] {
  const by = rowKindOf(measure)
  const filters = [measure.where, 'share' in measure ? measure.share : undefined]
  return [
    ...('distinct' in measure ? (['channel_kind'] as const) : []),
    ...(by === null ? [] : [COLUMN_OF_ROW[by]]),
    ...filters.flatMap(columnsOfFilter),
  ]
}

function columnsOfFilter(where: Filter | undefined): Column[] {
  if (!where) return []
  const { channel, mode, form, proven, planned } = where
  return [
    ...listKinds.flatMap((kind) => (where[kind] === undefined ? [] : [LISTS[kind]])),
    ...((channel ?? mode ?? form) ? (['channel_kind'] as const) : []),
    ...(proven === undefined ? [] : (['proven'] as const)),
    ...(planned === undefined ? [] : (['planned'] as const)),
  ]
}

/** Which activities, or quantities of them, a figure counts. */
export function sliceOf(measure: OfActivities): Sql {
  const own = meets(measure.where)
  if (!isMeasured(measure)) return own
  const kind = 'sum' in measure ? measure.sum : measure.latest
  const counted = 'sum' in measure ? measure.counted : undefined
  return counted === undefined
    ? sql`${own} and a.quantity = ${kind}`
    : sql`${own} and a.quantity = ${kind}
        and a.count_method = any(${methodsThatAre(counted)}::text[])`
}

export function meets(where: Filter | undefined): Sql {
  const { channel, mode, form, proven, planned } = where ?? {}
  const conditions = [
    ...listKinds.flatMap((kind) => {
      const codes = where?.[kind]
      return codes ? [sql`${sql.ref(`a.${LISTS[kind]}`)} && ${codes}::text[]`] : []
    }),
    ...(channel ? [sql`a.channel_kind = any(${channel}::text[])`] : []),
    ...(mode ? [ofChannels((kind) => mode.includes(kind.mode))] : []),
    ...(form
      ? [ofChannels(({ legalType }) => legalType !== null && form.includes(legalType))]
      : []),
    ...(proven === undefined ? [] : [sql`a.proven = ${proven}`]),
    ...(planned === undefined ? [] : [sql`a.planned = ${planned}`]),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

export function rowKey(measure: OfActivities, scope: FigureScope): Sql {
  const by = rowKindOf(measure)
  if (by === null) return sql`''::text`
  if (by === 'channel') return sql`a.channel_kind`
  if (by === 'unit') return unitBelow(sql`a.org_path`, scope)
  if (by === 'line') return sql`a.line`
  if (isListKind(by)) return sql`each.code`
  const kinds = catalogueOf('channel_kind')
  const rows = kinds.map((kind) => (by === 'mode' ? kind.mode : String(kind.legalType ?? 'none')))
  return sql`coalesce((
      select k.row_key from unnest(${kinds.map(({ code }) => code)}::text[], ${rows}::text[]) k(code, row_key)
      where k.code = a.channel_kind), 'none')`
}

/** An activity of two themes stands with both; one without any has a row of its own. */
export function eachOfRow(measure: OfActivities): Sql {
  const by = rowKindOf(measure)
  if (by === null || !isListKind(by)) return sql``
  const list = sql.ref(`a.${LISTS[by]}`)
  return sql`cross join lateral unnest(case when ${list} = '{}' then array['none'] else ${list} end) each(code)`
}

const listKinds = Object.keys(LISTS) as ListKind[]

function isListKind(kind: RowKind): kind is ListKind {
  return kind in LISTS
}

function ofChannels(holds: (kind: Catalogues['channel_kind'][number]) => boolean): Sql {
  const codes = catalogueOf('channel_kind').filter(holds)
  return sql`a.channel_kind = any(${codes.map(({ code }) => code)}::text[])`
}

function methodsThatAre(counted: 'exact' | 'estimated'): string[] {
  const methods = catalogueOf('count_method')
  return methods.filter(({ exact }) => exact === (counted === 'exact')).map(({ code }) => code)
}
