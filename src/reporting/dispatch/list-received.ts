import {
  periodContaining,
  periodOfKey,
  previousPeriod,
  workingCalendar,
  type ReportingPeriod,
} from '../../law/index.ts'
import { findUnit, listUnitsById, type Unit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { dueDay, type DueRule } from '../period/due-rule.ts'
import { listRulesAround } from '../period/due-rule-queries.ts'
import type { PeriodKind, Subject } from '../report/report.ts'
import { canAccept, canPass, canReturn, isOwed, receivedState, type Dispatch } from './dispatch.ts'
import { listDutiesTowards } from '../duty/duty-queries.ts'
import { listArrived } from './dispatch-queries.ts'
import { listExpected, listReportsBelow, listUrged, type ReportBelow } from './expected-queries.ts'

/** Which reports of a period came from those below, which are missing and since when, and who was urged. */
export async function listReceived(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: { subject: Subject; periodKey?: string | undefined },
) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const period = readPeriod(asked.periodKey)
  const { subject } = asked
  const arrived = await listArrived(db, unitId, { subject, periodKey: period.key })
  const expected = await listExpected(db, unit, subject, period)
  // What has arrived is seen, also where no duty made one wait for it.
  const unasked = arrived.filter(({ unitId: id }) => expected.every((one) => one.id !== id))
  const senders = [
    ...expected,
    ...(await listUnitsById(
      db,
      unasked.map(({ unitId: id }) => id),
    )),
  ]
  const reports = await listReportsBelow(
    db,
    senders.map(({ id }) => id),
    subject,
    period.key,
  )
  const urged = await listUrged(db, unitId, subject, period.key)
  const rules = await listRulesAround(db, unit.orgPath)
  const items = senders.map((sender) =>
    row(actor, sender, period, {
      report: reports.find((one) => one.unitId === sender.id) ?? null,
      dispatch: arrived.find((one) => one.unitId === sender.id) ?? null,
      urge: urged.find((one) => one.unitId === sender.id) ?? null,
      rules,
      subject,
    }),
  )
  const urges = actsFor(actor, unitId, 'officer')
  return {
    period: { kind: period.kind, key: period.key, label: period.label, toOn: period.to },
    choices: await choicesFor(db, unitId, subject, period),
    items: items.toSorted(byUrgency),
    next: null,
    counts: {
      expected: items.length,
      accepted: items.filter(({ state }) => state === 'accepted').length,
      waiting: items.filter(({ state }) => state === 'sent' || state === 'via').length,
      owed: items.filter(({ state }) => isOwed(state)).length,
      overdue: items.filter(({ overdue }) => overdue).length,
    },
    may: { urge: urges && items.some(({ state }) => isOwed(state)) },
  }
}

/** None asked for: the quarter that is just over. */
export function readPeriod(key: string | undefined): ReportingPeriod {
  if (key === undefined) return previousPeriod(periodContaining('quarter', today()))
  try {
    return periodOfKey(key)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InvalidForm({ periodKey: 'Không có kỳ báo cáo này.' })
  }
}

/** The last ones of every kind somebody has to send, and the one that is looked at. */
async function choicesFor(db: Db, unitId: string, subject: Subject, shown: ReportingPeriod) {
  const duties = await listDutiesTowards(db, unitId)
  const asked = duties.flatMap((duty) =>
    duty.subject === subject && duty.periodKind ? [duty.periodKind] : [],
  )
  const periods = [...new Set([shown.kind, 'quarter' as const, ...asked])].flatMap(lastOf)
  const all = new Map([shown, ...periods].map((period) => [period.key, period]))
  return [...all.values()]
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))
    .map(({ key, label }) => ({ key, label }))
}

function lastOf(kind: PeriodKind): ReportingPeriod[] {
  const periods: ReportingPeriod[] = []
  let next = periodContaining(kind, today())
  for (; periods.length < 5; next = previousPeriod(next)) periods.push(next)
  return periods
}

interface Known {
  report: ReportBelow | null
  dispatch: Dispatch | null
  urge: { urgedAt: string; times: number } | null
  rules: readonly DueRule[]
  subject: Subject
}

function row(actor: Actor, sender: Unit, period: ReportingPeriod, known: Known) {
  const { report, dispatch, urge, rules } = known
  const state = receivedState(report, dispatch)
  const dueOn = report?.dueOn ?? dueDay(rules, sender, period).dueOn
  return {
    unitId: sender.id,
    unitName: sender.shortName,
    reportId: report?.id ?? null,
    dispatchId: dispatch?.id ?? null,
    state,
    dueOn,
    overdue: isOwed(state) && dueOn < today(),
    workingDaysLeft: workingCalendar().workingDaysBetween(today(), dueOn),
    number: report?.number ?? null,
    issuedOn: report?.issuedOn ?? null,
    corrections: report?.corrections ?? 0,
    sentAt: dispatch?.sentAt ?? null,
    sentByName: dispatch?.sentByName ?? null,
    late: dispatch !== null && localDate(dispatch.sentAt) > dueOn,
    within: dispatch !== null && dispatch.subject !== known.subject ? dispatch.subject : null,
    withName: dispatch?.state === 'via' ? dispatch.viaUnitName : null,
    reason: dispatch?.reason ?? null,
    urgedAt: urge?.urgedAt ?? null,
    timesUrged: urge?.times ?? 0,
    may: {
      pass: dispatch !== null && canPass(actor, dispatch),
      accept: dispatch !== null && canAccept(actor, dispatch),
      return: dispatch !== null && canReturn(actor, dispatch),
    },
  }
}

/** What waits for us first, then what is late, then what is not there, then what is done. */
function byUrgency(
  a: { state: string; overdue: boolean; unitName: string },
  b: { state: string; overdue: boolean; unitName: string },
): number {
  return rank(a) - rank(b) || a.unitName.localeCompare(b.unitName, 'vi')
}

function rank({ state, overdue }: { state: string; overdue: boolean }): number {
  if (state === 'sent' || state === 'via') return 0
  if (overdue) return 1
  return state === 'accepted' ? 3 : 2
}
