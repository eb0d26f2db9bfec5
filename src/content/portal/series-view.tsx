import type { PublicHead } from '../../platform/pages.ts'
import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import { publishedPath } from '../published/published-item.ts'
import type { PublishedSeries } from '../series/published-series-queries.ts'
import { en } from './en.ts'

type Head = Pick<PublicHead, 'root'>

/** The series of a column, each with what can be read of it in order. */
export function SeriesOfColumn(props: { head: Head; series: readonly PublishedSeries[] }) {
  const t = useT(en)
  const shown = props.series.filter(({ parts, comingDays }) => parts.length + comingDays.length > 0)
  return shown.map((series) => (
    <section key={series.seriesId} className="series" aria-labelledby={`chuyen-de-${series.slug}`}>
      <p className="soft">{t('Chuyên đề {n} kỳ', { n: series.total })}</p>
      <h2 id={`chuyen-de-${series.slug}`} {...vietnamese(t.language)}>
        {series.title}
      </h2>
      {series.description === '' ? null : <p {...vietnamese(t.language)}>{series.description}</p>}
      <Parts head={props.head} series={series} />
    </section>
  ))
}

function Parts({ head, series }: { head: Head; series: PublishedSeries }) {
  const t = useT(en)
  const [next] = series.comingDays
  return (
    <>
      {series.parts.length === 0 ? null : (
        <ol>
          {series.parts.map((part) => (
            <li key={part.itemId} value={part.number}>
              <a href={head.root + publishedPath(part)} lang={part.language}>
                {part.title}
              </a>
            </li>
          ))}
        </ol>
      )}
      {next === undefined ? null : (
        <p className="soft">{t('Kỳ tới dự kiến: {date}', { date: longDate(next, t.language) })}</p>
      )}
    </>
  )
}

/** Below a text that is part of a series: where it stands, what comes before and after. */
export function SeriesOfArticle(props: { head: Head; series: PublishedSeries; itemId: string }) {
  const t = useT(en)
  const { head, series, itemId } = props
  const place = series.parts.findIndex((part) => part.itemId === itemId)
  const here = series.parts[place]
  if (!here) return null
  const around = [
    { label: t('Kỳ trước'), part: series.parts[place - 1] },
    { label: t('Kỳ sau'), part: series.parts[place + 1] },
  ]
  return (
    <nav className="series" aria-labelledby="chuyen-de">
      <p className="soft">
        {t('Kỳ {n} trong {total} kỳ của chuyên đề', { n: here.number, total: series.total })}
      </p>
      <h2 id="chuyen-de" {...vietnamese(t.language)}>
        {series.title}
      </h2>
      {around.map(({ label, part }) =>
        part ? (
          <p key={label}>
            {label}:{' '}
            <a href={head.root + publishedPath(part)} lang={part.language}>
              {part.title}
            </a>
          </p>
        ) : null,
      )}
    </nav>
  )
}
