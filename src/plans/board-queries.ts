import { workingCalendar } from '../law/index.ts'
import { actsFor, hasRole, type Actor } from '../platform/actor.ts'
import { localDate, today } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { notFound } from '../platform/refusal.ts'
import { workingDaysSince } from '../work/index.ts'
import { housePaths, readableUnit, recordingPaths } from './acting-unit-queries.ts'
import type { DueItem } from './due-contract.ts'
import {
  countDue,
  type DueFilter,
  type DueRow,
  findDueRow,
  listDueRows,
  listServing,
  type ServingActivity,
} from './due-queries.ts'
import { lateBefore, timelinessOf } from './occurrence.ts'

export type BoardQuery = Omit<DueFilter, 'paths' | 'lateBefore'> & { cursor?: string | undefined }

export async function viewBoard(
  db: Db,
  actor: Actor,
  unitId: string,
  { cursor, ...query }: BoardQuery,
): Promise<{ items: DueItem[]; next: string | null; total: number; late: number }> {
  const unit = await readableUnit(db, actor, unitId)
  const filter: DueFilter = {
    ...query,
    paths: query.below ? [unit.orgPath] : await housePaths(db, unit),
    lateBefore: lateBefore(today(), workingCalendar()),
  }
  const { rows, next } = await listDueRows(db, filter, cursor)
  const houses = await recordingPaths(db, actor)
  const items = rows.map((row) => viewDue(actor, houses, row))
  return { items, next, ...(await countDue(db, filter)) }
}

export async function viewOccurrence(
  db: Db,
  actor: Actor,
  occurrenceId: string,
): Promise<DueItem & { activities: ServingActivity[] }> {
  const row = await findDueRow(db, occurrenceId)
  if (!row) throw notFound('Không tìm thấy lần đến hạn này.')
  const item = viewDue(actor, await recordingPaths(db, actor), row)
  return { ...item, activities: await listServing(db, occurrenceId) }
}

function viewDue(actor: Actor, houses: ReadonlySet<string>, row: DueRow): DueItem {
  const { timeliness, workingDays } = timelinessOf(row, today(), workingCalendar())
  const issuer = { id: row.issuerId, name: row.issuerName, shortName: row.issuerShortName }
  const unit =
    row.unitId === null
      ? null
      : { id: row.unitId, name: row.unitName ?? '', shortName: row.unitShortName ?? '' }
  const open = row.state === 'open'
  const isIssuer = actsFor(actor, row.issuerId, 'officer')
  return {
    id: row.id,
    planId: row.planId,
    planTitle: row.planTitle,
    lineId: row.lineId,
    content: row.content,
    lineLabel: row.lineLabel,
    label: row.label,
    windowFrom: row.windowFrom,
    dueOn: row.dueOn,
    state: row.state,
    doneOn: row.doneOn,
    timeliness,
    workingDays,
    paused:
      row.pausedSince === null
        ? null
        : { since: row.pausedSince, reason: row.pauseReason ?? '', by: row.pausedBy ?? '' },
    part: row.part,
    assignmentId: row.assignmentId,
    words: row.words,
    unit,
    issuer,
    heldBy: {
      name: (unit ?? issuer).name,
      unitId: (unit ?? issuer).id,
      doing: unit
        ? row.part === 'lead'
          ? 'Chủ trì thực hiện'
          : 'Phối hợp thực hiện'
        : 'Chỉ rõ đơn vị thực hiện',
      since: row.since,
      workingDays: workingDaysSince(row.since),
    },
    target: row.target,
    achieved: row.achieved,
    outputs: row.outputs,
    evidence: row.evidence,
    lastUrgedOn: row.urgedAt === null ? null : localDate(row.urgedAt),
    may: {
      record: row.state !== 'cancelled' && houses.has(row.orgPath),
      urge: open && mayUrge(actor, row),
      map: unit === null && open && isIssuer,
      pause: open && isIssuer,
    },
  }
}

/** Who gave the work, or stands above the one who has it, may urge; nobody urges their own unit. */
export function mayUrge(
  actor: Actor,
  row: Pick<DueRow, 'unitId' | 'orgPath' | 'issuerId'>,
): boolean {
  if (row.unitId === null || actsFor(actor, row.unitId, 'officer')) return false
  return actsFor(actor, row.issuerId, 'officer') || hasRole(actor, row.orgPath, 'officer')
}
