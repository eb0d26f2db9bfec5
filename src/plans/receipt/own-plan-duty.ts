import { dueDates } from '../timing/timing.ts'
import type { Timing } from '../plan-draft.ts'

/** What a plan says of own plans of those it is sent to. */
export interface OwnPlanDuty {
  lineId: string
  words: string
  /** The day the words name; null: the issuer has to say one. */
  dueOn: string | null
}

/** "Ban hành kế hoạch truyền thông của địa phương mình": a task that asks for a plan, not for work under one. */
const ASKS =
  /(?:^|[\s,;:(-])(?:xây dựng(?:,\s*ban hành|\s+và\s+ban hành)?|ban hành|lập)\s+(?:và\s+ban hành\s+)?(?:các\s+)?kế hoạch(?=[\s,.;]|$)/iu

export function asksForOwnPlan(content: string): boolean {
  return ASKS.test(content)
}

/** The first task of others that asks for a plan; a task that names no day leaves the day open. */
export function ownPlanDutyOf(
  lines: readonly { lineId: string; content: string; timing: Timing; ofOthers: boolean }[],
  span: { fromOn: string; toOn: string },
): OwnPlanDuty | null {
  const line = lines.find((one) => one.ofOthers && asksForOwnPlan(one.content))
  if (!line) return null
  const [first] = dueDates(line.timing, { from: span.fromOn, to: span.toOn })
  return { lineId: line.lineId, words: line.content, dueOn: first?.dueOn ?? null }
}
