import { ruleSetOn } from '../../law/index.ts'
import { localDate } from '../../platform/clock.ts'

const VIET_NAM_HOURS = 7

/** Seconds to wait before a short message may be sent: 0 within the hours of the rule that holds that day. */
export function secondsUntilAllowed(at: Date): number {
  const hours = ruleSetOn('sms.hours', localDate(at))?.params
  if (!hours) return 0
  const [from, to] = [Number(hours['fromHour']), Number(hours['toHour'])]
  const local = (at.getTime() / 1000 + VIET_NAM_HOURS * 3600) % 86_400
  if (local >= from * 3600 && local < to * 3600) return 0
  return Math.ceil(from * 3600 - local + (local < from * 3600 ? 0 : 86_400))
}
