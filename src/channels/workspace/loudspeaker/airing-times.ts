import { addDays } from '../../../ui/format.ts'
import { instantOf } from '../when.ts'

export interface TypedAirings {
  clusters: readonly string[]
  from: string
  until: string
  /** "5:30, 17:00" as people write it. */
  times: string
}

/** Most days one plan spans. */
const MOST_DAYS = 62

/** Every cluster at every time of every day; null while the days or a time are not right. */
export function airingsOf(typed: TypedAirings): { cluster: string; startsAt: string }[] | null {
  const times = timesOf(typed.times)
  const days = daysOf(typed.from, typed.until)
  if (times === null || days === null) return null
  const starts = days.flatMap((date) => times.map((time) => instantOf({ date, time }) ?? ''))
  return typed.clusters.flatMap((cluster) => starts.map((startsAt) => ({ cluster, startsAt })))
}

/** "5h30; 17:00" → ["05:30", "17:00"]; null where one is no time of day. */
function timesOf(typed: string): string[] | null {
  const times = typed
    .split(/[,;\s]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const { h, m } = /^(?<h>\d{1,2})[h:](?<m>\d{2})?$/.exec(one)?.groups ?? {}
      if (h === undefined || Number(h) > 23 || Number(m ?? 0) > 59) return null
      return `${h.padStart(2, '0')}:${m ?? '00'}`
    })
  const right = times.filter((time) => time !== null)
  return right.length === times.length && right.length > 0 ? [...new Set(right)] : null
}

function daysOf(from: string, until: string): string[] | null {
  if (from === '' || until === '' || until < from) return null
  const days = Array.from({ length: MOST_DAYS }, (_, at) => addDays(from, at))
  return days.includes(until) ? days.filter((day) => day <= until) : null
}
