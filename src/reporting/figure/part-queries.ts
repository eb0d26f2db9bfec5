import { sql, type RawBuilder } from 'kysely'
import { partsOfActivities, sumsOfActivities } from './activity-part-queries.ts'
import { recordedWith } from './activity-source-queries.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import { partsOfEstimates } from './estimate-part-queries.ts'
import { partsOfMentions } from './mention-part-queries.ts'
import { partsOfMerits } from './merit-part-queries.ts'
import {
  isOfActivities,
  isOfEstimates,
  isOfMentions,
  isOfMerits,
  isOfTwo,
  type Counted,
  type Indicator,
  type OfActivities,
} from './measure.ts'
import { partsOfPlans } from './plan-part-queries.ts'

/**
 * The records a figure counts: (code, row_key, kind, shard, part_id, value, method). Every drill-down and every
 * stored part is this query; in a ratio the value is 1 in the numerator and 0 outside it.
 */
export function partsOf(indicators: readonly Indicator[], scope: FigureScope): RawBuilder<unknown> {
  const { ofActivities, ofRest } = sorted(indicators)
  const each = [
    ...ofActivities.map(({ code, measure }) => partsOfActivities(code, measure, scope)),
    ...ofRest.map((one) => partsOfRest(one, scope)),
  ]
  return sql`
    ${withRecorded(ofActivities, [], scope)}
    select * from (${sql.join(each, sql` union all `)})
      part(code, row_key, kind, shard, part_id, value, method)`
}

/** The same records added up: (code, row_key, value, records, method). */
export function sumsOf(indicators: readonly Indicator[], scope: FigureScope): RawBuilder<unknown> {
  const { ofActivities, ofRest } = sorted(indicators)
  const { tallies, sums } = sumsOfActivities(ofActivities, scope)
  const each = [
    ...sums,
    ...ofRest.map(
      (one) => sql`
        select code, row_key, sum(value), count(*), null::text
        from (${partsOfRest(one, scope)})
          part(code, row_key, kind, shard, part_id, value, method)
        group by 1, 2`,
    ),
  ]
  return sql`
    ${withRecorded(ofActivities, tallies, scope)}
    select * from (${sql.join(each, sql` union all `)}) part(code, row_key, value, records, method)`
}

/** What stands below the line is counted under a code of its own; the records of a ratio are those above it. */
export function denominatorCode(code: string): string {
  return `${code}/`
}

function countedOf({ code, measure }: Indicator): { code: string; measure: Counted }[] {
  if (!isOfTwo(measure)) return [{ code, measure }]
  const { numerator, denominator } = measure
  return [
    { code, measure: numerator.measure },
    { code: denominatorCode(code), measure: denominator.measure },
  ]
}

function sorted(indicators: readonly Indicator[]) {
  const ofActivities: { code: string; measure: OfActivities }[] = []
  const ofRest: { code: string; measure: OfRest }[] = []
  for (const { code, measure } of indicators.flatMap(countedOf)) {
    if (isOfActivities(measure)) ofActivities.push({ code, measure })
    else ofRest.push({ code, measure })
  }
  return { ofActivities, ofRest }
}

type OfRest = Exclude<Counted, OfActivities>

function partsOfRest(
  { code, measure }: { code: string; measure: OfRest },
  scope: FigureScope,
): RawBuilder<unknown> {
  if (isOfMentions(measure)) return partsOfMentions(code, measure, scope)
  if (isOfMerits(measure)) return partsOfMerits(code, measure, scope)
  if (isOfEstimates(measure)) return partsOfEstimates(code, measure, scope)
  return partsOfPlans(code, measure, scope)
}

function withRecorded(
  asked: readonly { measure: OfActivities }[],
  tallies: readonly RawBuilder<unknown>[],
  scope: FigureScope,
): RawBuilder<unknown> {
  const measures = asked.map(({ measure }) => measure)
  return sql`with ${sql.join([recordedWith(measures, scope), ...tallies])}`
}
