import type { LineRow } from './content-contract.ts'
import { dateText } from '../figure/figure-text.ts'
import { channelLabel } from '../figure/row-name.ts'

export interface LineFacts {
  lineId: string
  planId: string
  planTitle: string
  group: string | null
  label: string | null
  content: string
  leads: string[]
  coordinating: string[]
  timing: { text: string }[]
  /** Activities of the period that serve the line, by channel kind. */
  byChannel: { channel: string; activities: number }[]
  activities: number
  evidenceCount: number
  links: { url: string; aliveOn: string | null; goneOn: string | null }[]
  /** Lead occurrences due in the period. */
  done: number
  overdue: number
  nextDueOn: string | null
}

/** A row of the appendix: the words proposed from what was recorded, and the note that stands instead of them. */
export function lineRow(facts: LineFacts, note: string | undefined): LineRow {
  return {
    lineId: facts.lineId,
    planId: facts.planId,
    planTitle: facts.planTitle,
    group: facts.group,
    label: facts.label,
    content: facts.content,
    leads: facts.leads,
    coordinating: facts.coordinating,
    timing: facts.timing.map((timing) => timing.text).join('; '),
    result: resultText(facts),
    note: note?.trim() ? note.trim() : null,
    evidence: evidenceText(facts),
    activities: facts.activities,
    evidenceCount: facts.evidenceCount,
    done: facts.done,
    overdue: facts.overdue,
    nextDueOn: facts.nextDueOn,
  }
}

function resultText({ activities, byChannel, overdue, nextDueOn }: LineFacts): string {
  const done =
    activities === 0
      ? []
      : [
          `Đã thực hiện ${activities} hoạt động (${byChannel
            .map((row) => `${channelLabel(row.channel)}: ${row.activities}`)
            .join('; ')}).`,
        ]
  if (overdue > 0) done.push(`Còn ${overdue} việc quá hạn.`)
  if (done.length > 0) return done.join(' ')
  return nextDueOn === null
    ? 'Chưa ghi nhận hoạt động trong kỳ.'
    : `Chưa đến hạn (hạn ${dateText(nextDueOn)}).`
}

function evidenceText({ evidenceCount, links }: LineFacts): string {
  if (evidenceCount === 0) return ''
  const listed = links.map(linkText).join('\n')
  return `${evidenceCount} minh chứng${listed === '' ? '' : `\n${listed}`}`
}

/** Whoever opens it from the paper is told that the page is gone, and when it was there. */
function linkText({ url, aliveOn, goneOn }: LineFacts['links'][number]): string {
  if (goneOn === null) return url
  if (aliveOn === null) return `${url} (chưa lần nào mở được)`
  return `${url} (không còn xem được từ ${dateText(goneOn)}; còn xem được ngày ${dateText(aliveOn)})`
}
