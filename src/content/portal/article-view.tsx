import { labelOf, procedurePage } from '../../law/index.ts'
import { localDate } from '../../platform/clock.ts'
import type { PublicHead } from '../../platform/pages.ts'
import { Button } from '../../ui/button.tsx'
import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { KeyValue } from '../../ui/page.tsx'
import { vietnamese } from '../../ui/translate.ts'
import { BodyView, type BodyPlaces } from '../body/body-view.tsx'
import { wordOfKind } from '../item/item-kind.ts'
import { toldFacts } from '../item/told-facts.ts'
import type { Applier } from '../merit/model-queries.ts'
import type { PublishedSource, PublishedText } from '../published/published-item.ts'
import type { PublishedSeries } from '../series/published-series-queries.ts'
import { en } from './en.ts'
import { Appliers } from './models-view.tsx'
import { SeriesOfArticle } from './series-view.tsx'

/** Pictures and papers of what is published. A procedure is explained on the National Portal, where its page is known. */
function publicPlaces(files: string, itemId: string): BodyPlaces {
  return {
    file: ({ hash }) => files + hash,
    reference: (kind, code) => (kind === 'procedure' ? procedurePage(code) : null),
    captions: (block) => `${files}phu-de/${itemId}/${String(block)}.vtt`,
  }
}

/** A text as a good newspaper sets it: what it says, who says it, when; how to answer. */
export function ArticleView(props: {
  article: PublishedText
  /** What it is a part of. */
  series: PublishedSeries | undefined
  appliers: readonly Applier[]
  /** Leads to a page of another unit. */
  to: (path: string) => string
  unitName: string
  publishedOn: string
  changedOn: string
  head: Pick<PublicHead, 'root' | 'files' | 'endedOn'>
}) {
  const t = useT(en)
  const { article, series, unitName, publishedOn, changedOn, head } = props
  // What surrounds the text is in the language of the page.
  const own = article.language === t.language ? {} : { lang: article.language }
  const places = publicPlaces(head.files, article.itemId)
  const { content } = article
  const facts = toldFacts(article.kind, content, t.language)
  const papers = content.attachments.filter(({ mime }) => mime === 'application/pdf')
  return (
    <article className="article" itemScope itemType="https://schema.org/Article">
      <header className="article-head">
        <p className="soft">
          {wordOfKind(article.kind, t.language)}
          {' · '}
          <time itemProp="datePublished" dateTime={publishedOn}>
            {longDate(publishedOn, t.language)}
          </time>
          {changedOn > publishedOn
            ? ` · ${t('sửa {date}', { date: longDate(changedOn, t.language) })}`
            : null}
        </p>
        <h1 itemProp="headline" {...own}>
          {article.title}
        </h1>
        {article.summary === '' ? null : (
          <p className="lead" {...own}>
            {article.summary}
          </p>
        )}
      </header>
      <Corrections corrections={article.corrections} own={own} />
      {article.cover ? (
        <figure {...own}>
          <img
            src={places.file(article.cover)}
            srcSet={`${places.file(article.cover)}?nho 480w, ${places.file(article.cover)} ${article.cover.width}w`}
            sizes="(max-width: 42rem) 100vw, 42rem"
            alt={article.cover.alt}
            width={article.cover.width}
            height={article.cover.height}
          />
          {article.cover.caption ? <figcaption>{article.cover.caption}</figcaption> : null}
        </figure>
      ) : null}
      {facts.length === 0 ? null : (
        <KeyValue
          items={facts.map(
            ({ code, label, value }) =>
              [
                label,
                <span key={code} {...own}>
                  {value}
                </span>,
              ] as const,
          )}
        />
      )}
      <div {...own}>
        <BodyView body={content.body} places={places} />
      </div>
      <p className="soft" {...vietnamese(t.language)}>
        {content.byline === '' ? unitName : `${content.byline} · ${unitName}`}
      </p>
      {article.source ? <TakenFrom source={article.source} to={props.to} /> : null}
      {papers.length === 0 ? null : (
        <section aria-labelledby="tai-lieu">
          <h2 id="tai-lieu">{t('Tài liệu kèm theo')}</h2>
          <ul>
            {papers.map(({ hash, name }) => (
              <li key={hash}>
                <a href={head.files + hash}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Appliers appliers={props.appliers} to={props.to} />
      {series ? <SeriesOfArticle head={head} series={series} itemId={article.itemId} /> : null}
      <footer className="article-foot">
        {article.themes.length === 0 ? null : (
          <p className="soft">
            {t('Chủ đề: {themes}', {
              themes: article.themes.map((code) => labelOf('theme', code, t.language)).join(', '),
            })}
          </p>
        )}
        {head.endedOn === null ? <Rating href={`${head.root}gop-y?bai=${article.code}`} /> : null}
      </footer>
    </article>
  )
}

/** What was wrong before, where a reader who knows the text looks first. */
function Corrections(props: Pick<PublishedText, 'corrections'> & { own: { lang?: string } }) {
  const t = useT(en)
  const { corrections, own } = props
  if (corrections.length === 0) return null
  return (
    <Notice title={t('Đính chính')}>
      {corrections.map(({ at, words }) => (
        <p key={at}>
          <time itemProp="dateModified" dateTime={localDate(at)}>
            {longDate(localDate(at), t.language)}
          </time>
          {': '}
          <span {...own}>{words}</span>
        </p>
      ))}
    </Notice>
  )
}

/** Whose text it was first: said to readers, and to machines that would otherwise find two of the same. */
function TakenFrom({ source, to }: { source: PublishedSource; to: (path: string) => string }) {
  const t = useT(en)
  const { unitName, path } = source
  return (
    <p className="soft">
      {t('Theo')}{' '}
      {path === null ? (
        <span {...vietnamese(t.language)}>{unitName}</span>
      ) : (
        <a href={to(path)} itemProp="isBasedOn" {...vietnamese(t.language)}>
          {unitName}
        </a>
      )}
    </p>
  )
}

/** One press says it; more is written on a page of its own. */
function Rating({ href }: { href: string }) {
  const t = useT(en)
  return (
    <form
      className="rating"
      method="post"
      action={href}
      aria-label={t('Nhận xét riêng với cơ quan')}
    >
      <p>
        <strong>{t('Bài này có ích không?')}</strong>{' '}
        <span className="soft">{t('Chỉ cơ quan biết, không cần ghi tên.')}</span>
      </p>
      <p className="cluster">
        <Button type="submit" name="useful" value="co">
          {t('Có ích')}
        </Button>
        <Button type="submit" name="useful" value="chua">
          {t('Chưa rõ')}
        </Button>
        <a href={href}>{t('Viết nhận xét')}</a>
      </p>
    </form>
  )
}
