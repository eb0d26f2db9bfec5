import type { State } from '../../../ui/state-badge.tsx'
import { dayNumber } from '../../../ui/format.ts'
import type { Translator } from '../../../ui/translate.ts'
import type { LineView } from '../../plan/line-contract.ts'
import type { PlanSummary } from '../../plan/plan-contract.ts'
import { duesIn } from './plan-dues.ts'

export interface Sign {
  state: State
  word: string
}

export function planSign(state: PlanSummary['state'], t: Translator): Sign {
  const signs: Record<PlanSummary['state'], Sign> = {
    draft: { state: 'draft', word: t('Chưa ban hành') },
    submitted: { state: 'waiting', word: t('Đang trình') },
    approved: { state: 'approved', word: t('Đã duyệt, chờ ban hành') },
    issued: { state: 'approved', word: t('Đã ban hành') },
    closed: { state: 'done', word: t('Đã kết thúc') },
  }
  return signs[state]
}

/** Before the plan is issued nothing is due: the line says so instead of "no dates". */
export function lineSign(
  line: Pick<LineView, 'state' | 'nextDueOn'>,
  plan: PlanSummary['state'],
  today: string,
  t: Translator,
): Sign {
  if (plan !== 'issued' && plan !== 'closed') {
    return { state: 'draft', word: t('Chưa ban hành') }
  }
  const signs: Record<LineView['state'], Sign> = {
    withdrawn: { state: 'cancelled', word: t('Đã rút') },
    overdue: { state: 'overdue', word: t('Quá hạn') },
    due: isNear(line.nextDueOn, today)
      ? { state: 'dueSoon', word: t('Sắp đến hạn') }
      : { state: 'onTime', word: t('Đang trong kỳ') },
    waiting: { state: 'onTime', word: t('Chưa đến kỳ') },
    done: { state: 'done', word: t('Hoàn thành') },
    no_dates:
      plan === 'closed'
        ? { state: 'cancelled', word: t('Đã kết thúc') }
        : { state: 'unknown', word: t('Không có hạn') },
  }
  return signs[line.state]
}

/** About ten working days. */
function isNear(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dayNumber(dueOn) - dayNumber(today) <= 14
}

/** "Số 12/KH-UBND", or null while it has no number. */
export function documentNumber(plan: Pick<PlanSummary, 'number' | 'symbol'>): string | null {
  if (plan.number === null) return null
  return `${String(plan.number).padStart(2, '0')}/${plan.symbol ?? ''}`
}

/** A month of the plan's span in which a line has work: its windows, and the days they end on. */
export interface MonthMark {
  month: string
  /** ISO local dates falling due in this month. */
  due: string[]
}

/** Per line the months it touches; months as `YYYY-MM`. Its due dates are those its timing asks for. */
export function monthsOf(
  line: Pick<LineView, 'timing'>,
  plan: { fromOn: string; toOn: string },
): MonthMark[] {
  const marks = new Map<string, MonthMark>()
  const at = (month: string): MonthMark => {
    const mark = marks.get(month) ?? { month, due: [] }
    marks.set(month, mark)
    return mark
  }
  for (const one of duesIn(line.timing, plan)) {
    for (const month of monthsBetween(one.windowFrom, one.dueOn)) at(month)
    at(one.dueOn.slice(0, 7)).due.push(one.dueOn)
  }
  return [...marks.values()].sort((a, b) => a.month.localeCompare(b.month))
}

/** `('2024-11-03', '2025-01-31')` → `['2024-11', '2024-12', '2025-01']`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  let year = Number(from.slice(0, 4))
  let month = Number(from.slice(5, 7))
  const last = to.slice(0, 7)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > last || months.length > 120) return months
    months.push(name)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
}
