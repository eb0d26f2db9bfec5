import type { Delivery } from './delivery.ts'

/**
 * A delivery's facts by the names that the record of an activity has for them (`plans/activity/detail-field.ts`).
 * Those that the activity's channel does not ask for are left out there.
 */
export function recordedDetailsOf(
  { code, details }: Pick<Delivery, 'code' | 'details'>,
  happenedOn: string,
): Record<string, string | number> {
  const { from, to, outlet, column, issue, page, times, minutes, clusters, copies, document } =
    details
  const found = {
    from_on: from,
    to_on: to,
    outlet,
    column,
    issue,
    page,
    times,
    minutes_each: minutes,
    clusters,
    copies_put_up: copies,
    published_on: happenedOn,
    document_number: document,
    aired_on: code === 'tv_radio' ? happenedOn : undefined,
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as const],
    ),
  )
}
