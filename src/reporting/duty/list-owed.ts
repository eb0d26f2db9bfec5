import {
  periodContaining,
  previousPeriod,
  workingCalendar,
  type ReportingPeriod,
} from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dueDay, type DueRule } from '../period/due-rule.ts'
import { listDueRules } from '../period/due-rule-queries.ts'
import { listOpenedPeriods } from '../report/report-queries.ts'
import type { PeriodKind, Subject } from '../report/report.ts'
import type { DutyView, OwedPeriod } from './duty-contract.ts'
import { listDuties, listLaid, type Duty } from './duty-queries.ts'
import { dutyView } from './view-duties.ts'

/**
 * The period now running and the one before it, of each kind its duties ask for in that period; a quarter in which
 * no duty asks for anything is owed all the same. `unclear`: duties that name no period, asked of whoever laid them down.
 */
export async function listOwed(
  db: Db,
  actor: Actor,
  unit: Unit,
): Promise<{ owed: OwedPeriod[]; unclear: DutyView[] }> {
  const duties = await listDuties(db, unit)
  const laid = await listLaid(db, unit.id)
  const asked = periodsOwed(duties, unit, today())
  const keys = asked.map(({ period }) => period.key)
  const opened = new Set(await listOpenedPeriods(db, unit.id, keys))
  const rules = await listDueRules(db, unit.orgPath)
  return {
    owed: asked
      .filter(({ subject, period }) => !opened.has(`${subject} ${period.key}`))
      .map((one) => owedPeriod(actor, unit, one, rules)),
    unclear: [...new Map([...duties, ...laid].map((duty) => [duty.id, duty])).values()]
      .filter((duty) => duty.unitId === unit.id && duty.periodKind === null)
      .filter((duty) => !duty.settled && !isOver(duty))
      .map((duty) => dutyView(actor, duty)),
  }
}

export interface Owed {
  subject: Subject
  period: ReportingPeriod
  duties: Duty[]
}

/** Which periods, running or just over on a day, duties ask of a unit; earliest end first. */
export function periodsOwed(
  duties: readonly Duty[],
  unit: Pick<Unit, 'openedOn'>,
  on: string,
): Owed[] {
  const subjects = new Set<Subject>(['communication', ...duties.map(({ subject }) => subject)])
  return [...subjects]
    .flatMap((subject) => {
      const own = duties.filter((duty) => duty.subject === subject)
      return candidates(own, on).map((period) => ({
        subject,
        period,
        duties: own.filter((duty) => asksFor(duty, period)),
        byDefault:
          subject === 'communication' &&
          period.kind === 'quarter' &&
          !own.some((duty) => isInForce(duty, period)),
      }))
    })
    .filter(
      ({ period, duties: asking, byDefault }) =>
        period.to >= unit.openedOn && (asking.length > 0 || byDefault),
    )
    .toSorted(byEnd)
}

function candidates(duties: readonly Duty[], on: string): ReportingPeriod[] {
  const kinds = new Set<PeriodKind>(['quarter', ...duties.flatMap((duty) => duty.periodKind ?? [])])
  return [...kinds].flatMap((kind) => {
    const running = periodContaining(kind, on)
    return [previousPeriod(running), running]
  })
}

function byEnd({ period: a }: Owed, { period: b }: Owed): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1
  return a.from < b.from ? 1 : -1
}

function asksFor(duty: Duty, period: ReportingPeriod): boolean {
  return duty.periodKind === period.kind && isInForce(duty, period)
}

/** A duty whose period nobody named yet asks for none. */
function isInForce({ periodKind, fromOn, toOn }: Duty, period: ReportingPeriod): boolean {
  return (
    periodKind !== null &&
    (fromOn === null || fromOn <= period.to) &&
    (toOn === null || toOn >= period.from)
  )
}

function isOver({ toOn }: Duty): boolean {
  return toOn !== null && toOn < today()
}

function owedPeriod(
  actor: Actor,
  unit: Unit,
  { subject, period, duties }: Owed,
  rules: readonly DueRule[],
): OwedPeriod {
  const { dueOn } = dueDay(rules, unit, period)
  return {
    subject,
    periodKind: period.kind,
    periodKey: period.key,
    periodLabel: period.label,
    fromOn: period.from,
    toOn: period.to,
    dueOn,
    overdue: dueOn < today(),
    workingDaysLeft: workingCalendar().workingDaysBetween(today(), dueOn),
    duties: duties.map((duty) => dutyView(actor, duty)),
  }
}
