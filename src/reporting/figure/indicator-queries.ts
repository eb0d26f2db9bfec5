import { sql } from 'kysely'
import { scopeOf, type Database, type Db } from '../../platform/database.ts'
import { indicators } from './indicator.ts'
import { measureSchema, type Indicator, type Measure } from './measure.ts'

const SINCE = '2020-01-01'

/** Writes the indicators of this release; safe to repeat, touches no row that already says the same. */
export async function loadIndicators(database: Database): Promise<void> {
  await database.write(scopeOf(), writeIndicators)
}

export async function writeIndicators(db: Db): Promise<void> {
  await sql`
    insert into reporting.indicator (code, label, unit_word, measure, ordinal, valid_from)
    select code, label, "unitWord", measure, ordinal, ${SINCE}::date
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb)
      as given(code text, label text, "unitWord" text, measure jsonb, ordinal integer)
    on conflict (code) do update
      set label = excluded.label, unit_word = excluded.unit_word, measure = excluded.measure,
        ordinal = excluded.ordinal
      where (indicator.label, indicator.unit_word, indicator.measure, indicator.ordinal)
        is distinct from (excluded.label, excluded.unit_word, excluded.measure, excluded.ordinal)
  `.execute(db)
}

/** Those in force on a day for the unit of that path, in the order of the report: the house's, then those of its superiors and its own. */
export async function listIndicators(db: Db, on: string, orgPath: string): Promise<Indicator[]> {
  const { rows } = await sql<Omit<Indicator, 'measure'> & { measure: unknown }>`
    select code, label, unit_word "unitWord", measure, ordinal from reporting.indicator
    where valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
      and (org_path is null or ${orgPath} ^@ org_path)
    order by org_path nulls first, ordinal, code
  `.execute(db)
  return rows.map(read)
}

export interface DefinedIndicator extends Indicator {
  validFrom: string
  /** Included. */
  validTo: string | null
  /** Null: it comes with the program. */
  unitId: string | null
  unitName: string | null
  orgPath: string | null
  madeByName: string | null
  /** A submitted report holds it. */
  used: boolean
}

/** All that is or was counted for the unit of that path, its own first, each group in the order of the report. */
export async function listDefined(db: Db, orgPath: string): Promise<DefinedIndicator[]> {
  const { rows } = await sql<DefinedIndicator>`
    select ${DEFINED} where i.org_path is null or ${orgPath} ^@ i.org_path
    order by i.org_path desc nulls last, i.valid_to is not null, i.ordinal, i.code limit 500
  `.execute(db)
  return rows.map(read)
}

export async function lockIndicator(db: Db, code: string): Promise<DefinedIndicator | undefined> {
  const { rows } = await sql<DefinedIndicator>`
    select ${DEFINED} where i.code = ${code} for update of i
  `.execute(db)
  return rows.map(read)[0]
}

const DEFINED = sql`i.code, i.label, i.unit_word "unitWord", i.measure, i.ordinal,
  i.valid_from "validFrom", i.valid_to "validTo", i.unit_id "unitId", u.short_name "unitName",
  i.org_path "orgPath", i.made_by_name "madeByName",
  exists (select from reporting.cell c where c.indicator_code = i.code) used
  from reporting.indicator i left join organization.unit u on u.id = i.unit_id`

function read<T extends { measure: unknown }>(row: T): T & { measure: Measure } {
  return Object.assign(row, { measure: measureSchema.parse(row.measure) })
}
