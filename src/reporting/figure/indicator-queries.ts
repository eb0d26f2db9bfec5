import { sql } from 'kysely'
import { scopeOf, type Database, type Db } from '../../platform/database.ts'
import { indicators } from './indicator.ts'
import { measureSchema, type Indicator } from './measure.ts'

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
  return rows.map(({ measure, ...named }) =>
    Object.assign(named, { measure: measureSchema.parse(measure) }),
  )
}
