import { labelOf, procedurePage } from '../../law/index.ts'
import type { PublicHead } from '../../platform/pages.ts'
import { Button } from '../../ui/button.tsx'
import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { KeyValue } from '../../ui/page.tsx'
import { BodyView, type BodyPlaces } from '../body/body-view.tsx'
import { wordOfKind } from '../item/item-kind.ts'
import { toldFacts } from '../item/told-facts.ts'
import type { Applier } from '../merit/model-queries.ts'
import type { PublishedText } from '../published/published-item.ts'
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
  head: Pick<PublicHead, 'root' | 'files'>
}) {
  const t = useT(en)
  const { article, series, unitName, publishedOn, changedOn, head } = props
  const places = publicPlaces(head.files, article.itemId)
  const { content } = article
  const facts = toldFacts(article.kind, content, t.language)
  const papers = content.attachments.filter(({ mime }) => mime === 'application/pdf')
  return (
    <article className="article" lang={article.language}>
      <header className="article-head">
        <p className="soft">
          {wordOfKind(article.kind, t.language)}
          {' · '}
          <time dateTime={publishedOn}>{longDate(publishedOn, t.language)}</time>
          {changedOn > publishedOn
            ? ` · ${t('sửa {date}', { date: longDate(changedOn, t.language) })}`
            : null}
        </p>
        <h1>{article.title}</h1>
        {article.summary === '' ? null : <p className="lead">{article.summary}</p>}
      </header>
      {article.cover ? (
        <figure>
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
        <KeyValue items={facts.map(({ label, value }) => [label, value] as const)} />
      )}
      <BodyView body={content.body} places={places} />
      <p className="soft">{content.byline === '' ? unitName : `${content.byline} · ${unitName}`}</p>
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
        <form
          className="rating"
          method="post"
          action={`${head.root}gop-y?bai=${article.code}`}
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
            <a href={`${head.root}gop-y?bai=${article.code}`}>{t('Viết nhận xét')}</a>
          </p>
        </form>
      </footer>
    </article>
  )
}
