import {
  periodContaining,
  previousPeriod,
  workingCalendar,
  type ReportingPeriod,
} from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { DutyView, OwedPeriod } from './duty-contract.ts'
import { listDuties, type Duty } from './duty-queries.ts'
import { dueOfReport } from '../report/open-report.ts'
import { listOpenedPeriods } from '../report/report-queries.ts'
import type { PeriodKind } from '../report/report.ts'

/**
 * The period now running and the one before it, of each kind its plans ask for in that period; a quarter in which
 * no plan asks for anything is owed all the same. `unclear`: duties that name no period, to be asked.
 */
export async function listOwed(
  db: Db,
  unit: Unit,
): Promise<{ owed: OwedPeriod[]; unclear: DutyView[] }> {
  const duties = await listDuties(db, unit.id)
  const periods = candidates(duties)
    .map((period) => ({ period, duties: duties.filter((duty) => asksFor(duty, period)) }))
    .filter(
      ({ period, duties: asking }) =>
        period.to >= unit.openedOn &&
        (asking.length > 0 ||
          (period.kind === 'quarter' && !duties.some((duty) => isInForce(duty, period)))),
    )
  const keys = periods.map(({ period }) => period.key)
  const opened = new Set(await listOpenedPeriods(db, unit.id, keys))
  return {
    owed: periods
      .filter(({ period }) => !opened.has(period.key))
      .map(({ period, duties: asking }) => owedPeriod(unit, period, asking)),
    unclear: duties
      .filter((duty) => duty.periodKind === null && !duty.settled && !isOver(duty))
      .map(dutyView),
  }
}

function candidates(duties: readonly Duty[]): ReportingPeriod[] {
  const kinds = new Set<PeriodKind>(['quarter', ...duties.flatMap((duty) => duty.periodKind ?? [])])
  return [...kinds]
    .flatMap((kind) => {
      const running = periodContaining(kind, today())
      return [previousPeriod(running), running]
    })
    .toSorted((a, b) => (a.to === b.to ? (a.from < b.from ? 1 : -1) : a.to < b.to ? -1 : 1))
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

function owedPeriod(unit: Unit, period: ReportingPeriod, duties: readonly Duty[]): OwedPeriod {
  const dueOn = dueOfReport(unit, period)
  return {
    periodKind: period.kind,
    periodKey: period.key,
    periodLabel: period.label,
    fromOn: period.from,
    toOn: period.to,
    dueOn,
    overdue: dueOn < today(),
    workingDaysLeft: workingCalendar().workingDaysBetween(today(), dueOn),
    duties: duties.map(dutyView),
  }
}

function dutyView(duty: Duty): DutyView {
  const { planNumber, planSymbol, planTitle } = duty
  const number = planNumber === null ? null : String(planNumber).padStart(2, '0')
  return {
    id: duty.id,
    words: duty.words,
    planName: number === null ? planTitle : `số ${number}/${planSymbol ?? 'KH'}`,
    planId: duty.planId,
    to: duty.toName,
    via: duty.viaName,
    mayBeEmbedded: duty.mayBeEmbedded,
  }
}
