import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import type { Figure } from './figure.ts'
import { rowKindOf, type Indicator } from './measure.ts'
import { catalogueRowName } from './row-name.ts'

/** Says what each row is called: by the catalogues, or as the unit or the task is called in the period. */
export async function nameRows(
  db: Db,
  indicators: readonly Indicator[],
  figures: readonly Figure[],
  scope: Pick<FigureScope, 'orgPath' | 'toOn'>,
): Promise<Figure[]> {
  const kinds = new Map(indicators.map(({ code, measure }) => [code, rowKindOf(measure)]))
  const rowsOf = (kind: 'unit' | 'line') => [
    ...new Set(figures.filter(({ code }) => kinds.get(code) === kind).map(({ row }) => row)),
  ]
  const names = {
    unit: await unitNames(db, rowsOf('unit'), scope),
    line: await lineNames(db, rowsOf('line')),
  }
  return figures.map((figure) => {
    const kind = kinds.get(figure.code) ?? null
    if (kind === null) return figure
    const rowLabel =
      kind === 'unit' || kind === 'line'
        ? (names[kind].get(figure.row) ?? catalogueRowName(kind, figure.row))
        : catalogueRowName(kind, figure.row)
    return { ...figure, rowLabel }
  })
}

/** Of the labels of units directly below. */
export async function unitNames(
  db: Db,
  labels: readonly string[],
  { orgPath, toOn }: Pick<FigureScope, 'orgPath' | 'toOn'>,
): Promise<Map<string, string>> {
  if (labels.length === 0) return new Map()
  const { rows } = await sql<{ label: string; name: string }>`
    select asked.label, coalesce(n.short_name, u.short_name) as name
    from unnest(${[...labels]}::text[]) asked(label)
    join organization.unit u on u.org_path = ${orgPath} || asked.label || '.'
    left join organization.name n on n.unit_id = u.id and n.valid_from <= ${toOn}::date
      and (n.valid_to is null or n.valid_to >= ${toOn}::date)
  `.execute(db)
  return new Map(rows.map(({ label, name }) => [label, name]))
}

async function lineNames(db: Db, lineIds: readonly string[]): Promise<Map<string, string>> {
  if (lineIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; content: string }>`
    select l.id, v.content from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.id = any(${[...lineIds]}::uuid[])
  `.execute(db)
  return new Map(rows.map(({ id, content }) => [id, content]))
}
