/** The day by which a plan's lines are sorted: today, or its nearest day to today. */
export function sortingDay(plan: { fromOn: string; toOn: string }, today: string): string {
  if (today < plan.fromOn) return plan.fromOn
  return today > plan.toOn ? plan.toOn : today
}
