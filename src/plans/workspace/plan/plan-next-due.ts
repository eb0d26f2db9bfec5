import type { LineView } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { duesIn } from './plan-dues.ts'

/** The next date of a line; before the plan is issued, the one it would get. ISO local dates. */
export function nextDue(
  line: Pick<LineView, 'nextDueOn' | 'timing'>,
  plan: Pick<PlanView, 'state' | 'fromOn' | 'toOn'>,
  today: string,
): string | null {
  if (plan.state !== 'draft') return line.nextDueOn
  const dates = duesIn(line.timing, plan)
  return (dates.find((one) => one.dueOn >= today) ?? dates[0])?.dueOn ?? null
}
