import { plainLetters } from '../../../platform/plain-letters.ts'
import { number } from '../../../ui/format.ts'
import type { Translator } from '../../../ui/translate.ts'
import type { State } from '../../../ui/state-badge.tsx'
import { type DueItem, type DueTask, MOST_COUNTED } from '../../due/due-contract.ts'

type Timed = Pick<DueItem, 'timeliness' | 'workingDays'>

/** How it stands with a due date, as a sign and in words: "trễ 3 ngày làm việc". */
export function timeliness(item: Timed, t: Translator): { state: State; word: string } {
  const n = item.workingDays
  const said: Record<DueItem['timeliness'], [State, string]> = {
    paused: ['paused', t('tạm dừng')],
    later: ['onTime', t('còn {n} ngày làm việc', { n })],
    soon: ['dueSoon', t('còn {n} ngày làm việc', { n })],
    today: ['dueSoon', t('đến hạn hôm nay')],
    late: ['overdue', t('trễ {n} ngày làm việc', { n })],
    done_on_time: ['done', t('xong đúng hạn')],
    done_late: ['done', t('xong, trễ {n} ngày làm việc', { n })],
    cancelled: ['cancelled', t('không phải làm nữa')],
  }
  const [state, word] = said[item.timeliness]
  return { state, word }
}

/** "1.000+" where there are more than are counted. */
export function counted(
  n: number,
  { language }: Pick<Translator, 'language'>,
  most = MOST_COUNTED,
): string {
  return n > most ? `${number(most, language)}+` : number(n, language)
}

/** The unit that has to do it, or the words of the document that nobody was found for. */
export function unitWords(
  item: Pick<DueItem, 'unit' | 'outside' | 'words'>,
  t: Translator,
): string {
  if (item.outside !== null) return item.outside
  return item.unit ? item.unit.shortName : t('Chưa rõ: “{words}”', { words: item.words })
}

/** In the order of the first of each, which the server has put by due date. */
export function groupBy<T>(items: readonly T[], titleOf: (item: T) => string) {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const title = titleOf(item)
    const group = groups.get(title)
    if (group) group.push(item)
    else groups.set(title, [item])
  }
  return [...groups].map(([title, items]) => ({ title, items }))
}

/** How a task stands over all its units: what is late comes before the days that are left. */
export function taskTimeliness(task: DueTask, t: Translator): { state: State; word: string } {
  if (task.late > 0) {
    const { word } = timeliness({ timeliness: 'late', workingDays: task.workingDays }, t)
    return { state: 'overdue', word }
  }
  if (task.units === task.done) return { state: 'done', word: t('tất cả đã xong') }
  return timeliness(task, t)
}

/** "Phòng Tư pháp, Công an huyện và 6 đơn vị khác": who is not done. */
export function waitingWords(task: DueTask, t: Translator): string {
  return namesOf(task.waitingFor, task.units - task.done, t)
}

/** The same of those that are late; they stand first among the names. */
export function lateWords(task: DueTask, t: Translator): string {
  return namesOf(task.waitingFor.slice(0, task.late), task.late, t)
}

function namesOf(names: readonly string[], all: number, t: Translator): string {
  const said = names.slice(0, all > 3 ? 2 : 3)
  const others = all - said.length
  return others > 0
    ? t('{names} và {n} đơn vị khác', { names: said.join(', '), n: others })
    : said.join(', ')
}

/** "1." before the words of a task; a label that ends itself stays as it is. */
export function numbered(label: string | null): string {
  if (!label) return ''
  return /[\p{L}\p{N}]$/u.test(label) ? `${label}. ` : `${label} `
}

/** In an address: which task with which due date. */
export function keyOf({ lineId, dueOn, part }: Pick<DueTask, 'lineId' | 'dueOn' | 'part'>): string {
  return `${dueOn}${part === 'lead' ? '_' : '~'}${lineId}`
}

/** Looks for every word, marks and case aside: "phat thanh" finds "Phát thanh". */
export function matchesText(item: DueItem, text: string): boolean {
  const where = fold(
    [item.content, item.planTitle, item.words, item.unit?.name, item.label, ...item.outputs].join(
      ' ',
    ),
  )
  return fold(text)
    .split(' ')
    .every((word) => where.includes(word))
}

export function fold(text: string): string {
  return plainLetters(text).toLowerCase().trim().replaceAll(/\s+/g, ' ')
}

export { shorten } from '../../../ui/format.ts'
