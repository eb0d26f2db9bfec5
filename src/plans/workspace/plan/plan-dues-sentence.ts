import { number, shortDate } from '../../../ui/format.ts'
import type { Translator } from '../../../ui/translate.ts'

/** "Quý II/2024: 30/06/2024", or how many there are and the first `shown` of them. */
export function duesSentence(
  dates: readonly { label: string; dueOn: string }[],
  shown: number,
  t: Translator,
): string {
  const [first] = dates
  if (!first) return ''
  if (dates.length === 1) return `${first.label}: ${shortDate(first.dueOn, t.language)}`
  const days = dates.slice(0, shown).map((one) => shortDate(one.dueOn, t.language))
  return t('{n} lần đến hạn: {dates}', {
    n: number(dates.length, t.language),
    dates: days.join(', ') + (dates.length > shown ? ', …' : ''),
  })
}
