/** What is done with many due dates at once. */
export type DueChange =
  | { do: 'move'; dueOn: string; reason: string }
  | { do: 'pause'; reason: string }
  | { do: 'cancel'; reason: string }

export interface Changeable {
  state: 'open' | 'done' | 'cancelled'
  windowFrom: string
  dueOn: string
  pausedSince: string | null
  /** Of an issued plan. */
  isInForce: boolean
  /** The one who asks acts for the unit that gave the work. */
  mayChange: boolean
}

/** Why one due date cannot be changed in any way; null when it can. */
export function fixedBecause(date: Changeable): string | null {
  if (!date.mayChange) return 'Chỉ đơn vị giao việc được đổi hạn này.'
  if (date.state === 'done') return 'Việc đã xong.'
  if (date.state === 'cancelled') return 'Việc này không phải làm nữa.'
  return date.isInForce ? null : 'Kế hoạch đã kết thúc.'
}

/** Why it cannot be changed so; null when it can. */
export function refusalOf(date: Changeable, change: DueChange, today: string): string | null {
  const fixed = fixedBecause(date)
  if (fixed !== null || change.do === 'cancel') return fixed
  if (date.pausedSince !== null) return 'Hạn này đang tạm dừng.'
  if (change.do === 'pause') return null
  if (change.dueOn === date.dueOn) return 'Hạn đã là ngày này.'
  if (change.dueOn < today) return 'Hạn mới đã qua.'
  return change.dueOn < date.windowFrom ? 'Hạn mới trước ngày bắt đầu làm.' : null
}
