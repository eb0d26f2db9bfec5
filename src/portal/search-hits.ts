import { listPublishedChannels, searchPublishedDates } from '../channels/index.ts'
import {
  publishedPath,
  searchPublishedItems,
  searchPublishedPapers,
  wordOfKind,
} from '../content/index.ts'
import type { PublicUnitPage } from '../organization/index.ts'
import { today } from '../platform/clock.ts'
import { askedFor, holdsAll } from '../platform/search-words.ts'
import { listPublishedPlans, searchPublishedLines } from '../plans/index.ts'
import { searchPublishedReports } from '../reporting/index.ts'
import { shortDate } from '../ui/format.ts'
import type { Language } from '../ui/translate.ts'
import { createTranslator, vietnamese } from '../ui/translate.ts'
import { en } from './en.ts'

export interface Hit {
  title: string
  href: string
  /** What it is: "Hướng dẫn", "Báo cáo". */
  kind: string
  /** Where it stands, or what it says. */
  under: string
  /** Of the title; absent: that of the page. */
  lang: string | undefined
  underLang: string | undefined
}

/** What is public of the unit and has every word, marks or not; nothing for words that find nothing. `hasMore`: other texts have them too. */
export async function findPublic(
  { db, unit, head, root }: Pick<PublicUnitPage, 'db' | 'unit' | 'head' | 'root'>,
  words: string,
  language: Language,
): Promise<{ hits: Hit[]; hasMore: boolean }> {
  if (askedFor(words) === null) return { hits: [], hasMore: false }
  const t = createTranslator([en], language)
  const holds = holdsAll(words)
  const [{ items, hasMore }, plans, lines, reports, dates, channels, papers] = await Promise.all([
    searchPublishedItems(db, unit.id, words),
    listPublishedPlans(db, unit.id),
    searchPublishedLines(db, unit.id, words),
    searchPublishedReports(db, unit.id, words),
    searchPublishedDates(db, unit.id, words, today()),
    listPublishedChannels(db, unit.id),
    searchPublishedPapers(db, unit.id, words),
  ])
  const { lang } = vietnamese(language)
  const hits = [
    ...items.map((item) => ({
      title: item.title,
      href: root + publishedPath(item),
      kind: wordOfKind(item.kind, language),
      under: item.summary,
      lang: item.language === language ? undefined : item.language,
      underLang: item.language === language ? undefined : item.language,
    })),
    ...plans
      .filter(({ title }) => holds(title))
      .map(({ title, slug, year }) => ({
        title,
        href: `${root}ke-hoach/${slug}`,
        kind: t('Kế hoạch'),
        under: t('Năm {year}', { year }),
        lang,
        underLang: undefined,
      })),
    ...reports.map(({ title, slug, periodLabel }) => ({
      title,
      href: `${root}bao-cao/${slug}`,
      kind: t('Báo cáo'),
      under: periodLabel,
      lang,
      underLang: lang,
    })),
    ...dates.map(({ title, place, day }) => ({
      title,
      href: `${root}lich?thang=${day.slice(0, 7)}`,
      kind: t('Lịch'),
      under: [shortDate(day, language), place].filter(Boolean).join(' · '),
      lang,
      underLang: lang,
    })),
    ...channels
      .filter(({ name, url }) => holds(`${name} ${url}`))
      .map(({ name, url }) => ({
        title: name,
        href: `${root}kenh`,
        kind: t('Kênh chính thức'),
        under: url,
        lang,
        underLang: undefined,
      })),
    ...papers.map(({ name, hash, title }) => ({
      title: name,
      href: head.files + hash,
      kind: t('Tài liệu'),
      under: title,
      lang,
      underLang: lang,
    })),
    ...lines.map(({ content, slug, ordinal, planTitle }) => ({
      title: content,
      href: `${root}ke-hoach/${slug}#viec-${ordinal}`,
      kind: t('Nhiệm vụ'),
      under: planTitle,
      lang,
      underLang: lang,
    })),
  ]
  return { hits, hasMore }
}
