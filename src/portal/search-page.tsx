import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page, PublicHead } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'
import { findPublic, type Hit } from './search-hits.ts'
import { SearchForm } from './search-form.tsx'

/** `/{unit}/tim-kiem?q=`: everything public of the unit, marks or not. */
export function searchPage(house: House): Page {
  return {
    path: '/:unit/tim-kiem',
    query: ['q'],
    render: (input) =>
      openPublicUnit(house, input, 'tim-kiem', async ({ db, unit, head, root, home, tags }) => {
        const t = createTranslator([en], input.language)
        const words = (input.query['q'] ?? '').trim()
        const found = await findPublic({ db, unit, head, root }, words, input.language)
        return {
          title: words === '' ? t('Tìm kiếm') : t('Tìm “{q}”', { q: words }),
          description: t('Tìm trong các trang công khai của {name}.', { name: unit.name }),
          unit: head,
          crumbs: [home, { label: t('Tìm kiếm') }],
          tags: [
            ...tags,
            ...['plans', 'items', 'reports', 'calendar', 'channels'].map(
              (kind) => `${kind}:${unit.id}`,
            ),
          ],
          unlisted: true,
          body: <Results head={head} words={words} {...found} />,
        }
      }),
  }
}

function Results(props: {
  head: PublicHead
  words: string
  hits: readonly Hit[]
  hasMore: boolean
}) {
  const t = useT(en)
  const { head, words, hits } = props
  return (
    <section className="narrow">
      <h1>{t('Tìm kiếm')}</h1>
      <SearchForm root={head.root} words={words} />
      {words === '' ? null : hits.length === 0 ? (
        <div className="stack">
          <p>{t('Không tìm thấy gì có đủ các từ “{q}”.', { q: words })}</p>
          <p>{t('Hãy thử ít từ hơn; viết có dấu hay không dấu đều được.')}</p>
        </div>
      ) : (
        <ul className="entries">
          {hits.map((hit) => (
            <li key={`${hit.href} ${hit.title}`}>
              <a href={hit.href} lang={hit.lang}>
                {hit.title}
              </a>
              <span className="soft">
                {hit.kind}
                {hit.under === '' ? null : <span lang={hit.underLang}> · {hit.under}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.hasMore ? (
        <p className="soft">
          {t('Còn những bài khác có các từ này; thêm từ để tìm đúng bài hơn.')}
        </p>
      ) : null}
    </section>
  )
}
