import { today } from '../../platform/clock.ts'
import { paramsOn } from '../rule/rules.ts'
import { addDays } from './local-date.ts'
import { periodContaining } from './periods.ts'

/** The periods to come if figures were cut off on another day from a day on; nothing is kept. */
export function previewCutoff({ day, from }: { day: number; from: string }) {
  const cutoffDay = (first: string) =>
    first >= from ? day : (paramsOn('report.cutoff', first)?.day ?? 14)
  const of = (kind: 'month' | 'quarter' | 'year', count: number) => {
    const periods = [periodContaining(kind, today(), cutoffDay)]
    for (let last = periods[0]; last && periods.length < count; last = periods.at(-1)) {
      periods.push(periodContaining(kind, addDays(last.to, 1), cutoffDay))
    }
    return periods.map(({ label, from: fromOn, to: toOn }) => ({ label, fromOn, toOn }))
  }
  return { periods: [...of('month', 3), ...of('quarter', 2), ...of('year', 1)] }
}
