import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { predecessorPaths } from '../../organization/index.ts'
import { lateBefore } from '../../plans/index.ts'
import { localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FigureScope } from '../figure/figure-scope-queries.ts'
import { listIndicators } from '../figure/indicator-queries.ts'
import type { Indicator } from '../figure/measure.ts'
import { isLive, type Report } from './report.ts'

type Seen = Pick<
  Report,
  'unitId' | 'orgPath' | 'paths' | 'fromOn' | 'toOn' | 'submittedAt' | 'state'
>

/** What the figures of a report look at; a stored one keeps the day it was submitted on and the paths of that day. */
export async function scopeOfReport(db: Db, report: Seen): Promise<FigureScope> {
  const { unitId, orgPath, fromOn, toOn, submittedAt } = report
  if (isLive(report) || submittedAt === null) return liveScope(db, report)
  const asOf = localDate(submittedAt)
  const paths = report.paths ?? [orgPath]
  return { unitId, orgPath, paths, fromOn, toOn, asOf, lateBefore: lateOn(asOf) }
}

/** What figures of a unit and a span look at when they are counted now. */
export async function liveScope(
  db: Db,
  { unitId, orgPath, fromOn, toOn }: Pick<Seen, 'unitId' | 'orgPath' | 'fromOn' | 'toOn'>,
): Promise<FigureScope> {
  const paths = await reportPaths(db, orgPath)
  const asOf = today()
  return { unitId, orgPath, paths, fromOn, toOn, asOf, lateBefore: lateOn(asOf) }
}

function lateOn(asOf: string): string {
  return lateBefore(asOf, workingCalendar())
}

/** Those in force at the end of the period; from the submission on, as they were then. */
export async function indicatorsOf(
  db: Db,
  report: Pick<Report, 'toOn' | 'orgPath' | 'state' | 'indicators'>,
): Promise<Indicator[]> {
  return (
    (isLive(report) ? null : report.indicators) ?? listIndicators(db, report.toOn, report.orgPath)
  )
}

/** A merged unit reports for those it took over from; what a split unit did cannot be told apart and stays above. */
async function reportPaths(db: Db, orgPath: string): Promise<string[]> {
  const before = await predecessorPaths(db, [orgPath])
  if (before.length === 0) return [orgPath]
  const { rows } = await sql<{ path: string }>`
    select predecessor_path path from organization.succession
    where predecessor_path = any(${before}::text[])
    group by 1 having bool_and(successor_path ^@ ${orgPath}) order by 1
  `.execute(db)
  return [orgPath, ...rows.map(({ path }) => path)]
}
