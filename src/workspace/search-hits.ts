import { shortDate } from '../ui/format.ts'
import type { Translator } from '../ui/translate.ts'
import { href, ways } from './navigation.ts'
import type { Found } from './search-calls.ts'
import { excerptOf, foldedLetters } from './search-marks.ts'

export interface Hit {
  href: string
  title: string
  /** Whose it is, of when. */
  about: string
}

export interface HitGroup {
  name: string
  /** One of them, for a short list. */
  one: string
  hits: Hit[]
}

export function screensNamed(
  asked: string,
  known: (path: string) => boolean,
  t: Translator,
): Hit[] {
  const words = foldedLetters(asked.trim())
  return ways
    .filter((way) => known(way.path) && foldedLetters(t(way.label)).includes(words))
    .map((way) => ({ href: href(way.path), title: t(way.label), about: '' }))
}

/** Groups without hits are left out. */
export function groupsOf(found: Found, asked: string, t: Translator): HitGroup[] {
  const date = (iso: string | null) => (iso === null ? null : shortDate(iso, t.language))
  const groups: HitGroup[] = [
    {
      name: t('Kế hoạch'),
      one: t('Kế hoạch'),
      hits: found.plans.map((plan) => ({
        href: href(`/ke-hoach/${plan.id}`),
        title: [numberOf(plan.number, plan.symbol), plan.title].filter(Boolean).join(' · '),
        about: about(plan.unit.name, date(plan.issuedOn) ?? t('chưa ban hành')),
      })),
    },
    {
      name: t('Nhiệm vụ'),
      one: t('Nhiệm vụ'),
      hits: found.lines.map((line) => ({
        href: href(`/ke-hoach/${line.planId}?line=${line.id}`),
        title: excerptOf(line.content, asked),
        about: about(line.unit.name, line.planTitle),
      })),
    },
    {
      name: t('Việc đã làm'),
      one: t('Việc đã làm'),
      hits: found.activities.map((activity) => ({
        href: href(`/viec-da-lam/${activity.id}`),
        title: excerptOf(activity.title, asked),
        about: about(activity.unit.name, date(activity.happenedOn), activity.place),
      })),
    },
    {
      name: t('Báo cáo'),
      one: t('Báo cáo'),
      hits: found.reports.map((report) => ({
        href: href(`/bao-cao/${report.id}`),
        title: [numberOf(report.number, 'BC'), report.title].filter(Boolean).join(' · '),
        about: about(report.unitName, report.periodLabel, date(report.issuedOn)),
      })),
    },
  ]
  return groups.filter(({ hits }) => hits.length > 0)
}

function about(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

function numberOf(number: number | null, symbol: string | null): string {
  return number === null ? '' : `${String(number).padStart(2, '0')}/${symbol ?? ''}`
}
