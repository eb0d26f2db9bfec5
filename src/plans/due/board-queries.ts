import { workingCalendar } from '../../law/index.ts'
import { getUnit, type Unit, wholeShard } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { workingDaysSince } from '../../work/index.ts'
import { housePaths, isHeldBy, readableUnit, recordingPaths } from '../acting-unit-queries.ts'
import type { DueItem, DueTask } from './due-contract.ts'
import type { DueFilter } from './due-filter-queries.ts'
import { countDue, type DueRow, listDueById, listDueRows } from './due-queries.ts'
import { type DueTaskRow, listDueTaskRows } from './due-task-queries.ts'
import { listHeldPosts } from './hand-queries.ts'
import { lateBefore, timelinessOf } from './occurrence.ts'

export type BoardQuery = Omit<DueFilter, 'paths' | 'shard' | 'lateBefore' | 'mine'> & {
  mine: boolean
  within?: string | undefined
  cursor?: string | undefined
}

export async function viewBoard(
  db: Db,
  actor: Actor,
  unitId: string,
  { cursor, ...query }: BoardQuery,
): Promise<{ items: DueItem[]; next: string | null; total: number; late: number }> {
  const filter = await filterOf(db, actor, unitId, query)
  const { rows, next } = await listDueRows(db, filter, cursor)
  const houses = await recordingPaths(db, actor)
  const items = rows.map((row) => viewDue(actor, houses, row))
  return { items, next, ...(await countDue(db, filter)) }
}

/** The same work by task: what eleven units have to do alike is one line. */
export async function viewTaskBoard(
  db: Db,
  actor: Actor,
  unitId: string,
  { cursor, ...query }: BoardQuery,
): Promise<{
  items: DueTask[]
  next: string | null
  total: number
  occurrences: number
  late: number
}> {
  const filter = await filterOf(db, actor, unitId, query)
  const { rows, next, total } = await listDueTaskRows(db, filter, cursor)
  const single = await listDueById(
    db,
    rows.flatMap(({ onlyId }) => onlyId ?? []),
  )
  const houses = await recordingPaths(db, actor)
  const only = new Map(single.map((row) => [row.id, viewDue(actor, houses, row)]))
  const { total: occurrences, late } = await countDue(db, filter)
  return {
    items: rows.map((row) => viewTask(row, only.get(row.onlyId ?? '') ?? null)),
    next,
    total,
    occurrences,
    late,
  }
}

export async function filterOf(
  db: Db,
  actor: Actor,
  unitId: string,
  { mine, within, ...query }: Omit<BoardQuery, 'cursor'>,
): Promise<DueFilter> {
  const asked = await readableUnit(db, actor, unitId)
  const unit = within === undefined ? asked : await unitWithin(db, asked, within)
  const below = query.below || within !== undefined
  return {
    ...query,
    below,
    paths: below ? [unit.orgPath] : await housePaths(db, unit),
    shard: below ? await wholeShard(db, unit.orgPath) : null,
    mine: mine
      ? {
          accountId: actor.accountId,
          unitIds: actor.grants.map((grant) => grant.unitId),
          postIds: await listHeldPosts(db, actor),
        }
      : undefined,
    lateBefore: lateBefore(today(), workingCalendar()),
  }
}

async function unitWithin(db: Db, above: Unit, unitId: string): Promise<Unit> {
  const unit = await getUnit(db, unitId)
  if (!unit.orgPath.startsWith(above.orgPath)) throw notFound('Không tìm thấy đơn vị này.')
  return unit
}

function viewTask(row: DueTaskRow, only: DueItem | null): DueTask {
  const left = row.units - row.done
  const stands = timelinessOf(
    {
      state: left > 0 ? 'open' : 'done',
      dueOn: row.dueOn,
      doneOn: row.dueOn,
      pausedSince: left > 0 && row.paused === left ? row.dueOn : null,
    },
    today(),
    workingCalendar(),
  )
  const { timeliness, workingDays } = only ?? stands
  return { ...row, timeliness, workingDays, only }
}

export function viewDue(actor: Actor, houses: ReadonlySet<string>, row: DueRow): DueItem {
  const { timeliness, workingDays } = timelinessOf(row, today(), workingCalendar())
  const issuer = { id: row.issuerId, name: row.issuerName, shortName: row.issuerShortName }
  const unit =
    row.unitId === null
      ? null
      : { id: row.unitId, name: row.unitName ?? '', shortName: row.unitShortName ?? '' }
  const open = row.state === 'open'
  const isIssuer = actsFor(actor, row.issuerId, 'officer')
  const isOurs = row.state !== 'cancelled' && isHeldBy(houses, row)
  const since = row.givenAt ?? row.invitedAt ?? row.since
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
    outside: row.outsideName,
    issuer,
    heldBy: {
      name: [
        row.givenName ?? row.outsideName ?? (unit ?? issuer).name,
        ...row.postParts.map((post) => post.name),
      ].join(', '),
      unitId: (unit ?? issuer).id,
      doing:
        unit || row.outsideName
          ? row.part === 'lead'
            ? 'Chủ trì thực hiện'
            : 'Phối hợp thực hiện'
          : 'Chỉ rõ đơn vị thực hiện',
      since,
      workingDays: workingDaysSince(since),
    },
    target: row.target,
    achieved: row.achieved,
    outputs: row.outputs,
    delivered: row.delivered,
    evidence: row.evidence,
    lastUrgedOn: row.urgedAt === null ? null : localDate(row.urgedAt),
    accepted: saidOn(row.acceptedAt, row.acceptedBy),
    given:
      row.givenName === null || row.givenAt === null
        ? null
        : { name: row.givenName, on: localDate(row.givenAt), by: row.givenBy ?? '' },
    postParts: row.postParts,
    may: {
      record: isOurs,
      urge: open && mayUrge(actor, row),
      map: unit === null && row.outsideName === null && open && isIssuer,
      pause: open && isIssuer && row.planState === 'issued',
      accept: isOurs && open && row.part === 'coordinating' && row.acceptedAt === null,
      give: unit !== null && row.state !== 'cancelled' && houses.has(row.orgPath),
    },
  }
}

export function saidOn(at: string | null, by: string | null): { on: string; by: string } | null {
  return at === null ? null : { on: localDate(at), by: by ?? '' }
}

/** Who gave the work, or stands above the one who has it, may urge; nobody urges their own unit. */
export function mayUrge(
  actor: Actor,
  row: Pick<DueRow, 'unitId' | 'orgPath' | 'issuerId'>,
): boolean {
  if (row.unitId === null || actsFor(actor, row.unitId, 'officer')) return false
  return actsFor(actor, row.issuerId, 'officer') || hasRole(actor, row.orgPath, 'officer')
}
