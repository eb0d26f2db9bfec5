import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { AppliedModel, Applier } from '../merit/model-queries.ts'
import { en } from './en.ts'

/** Below a good example: who does the same, since when, with what result. */
export function Appliers({ appliers, to }: { appliers: readonly Applier[]; to: ToPage }) {
  const t = useT(en)
  if (appliers.length === 0) return null
  return (
    <section aria-labelledby="noi-ap-dung">
      <h2 id="noi-ap-dung">{t('{n} đơn vị khác đã áp dụng', { n: appliers.length })}</h2>
      <ul className="entries">
        {appliers.map(({ name, slug, on, words }) => (
          <li key={`${name} ${slug}`}>
            <span {...vietnamese(t.language)}>
              {slug === null ? name : <a href={to(`/${slug}/`)}>{name}</a>}
            </span>
            <span className="soft">
              {t('từ {date}', { date: shortDate(on, t.language) })} ·{' '}
              <span {...vietnamese(t.language)}>{words}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the unit learnt from others. */
export function AppliedModels({ models, to }: { models: readonly AppliedModel[]; to: ToPage }) {
  const t = useT(en)
  if (models.length === 0) return null
  return (
    <section aria-labelledby="hoc-tu-noi-khac">
      <h2 id="hoc-tu-noi-khac">{t('Học cách làm hay của nơi khác')}</h2>
      <ul className="entries">
        {models.map(({ title, language, unitName, path, on, words }) => (
          <li key={`${unitName} ${title}`}>
            {path === null ? (
              title
            ) : (
              <a href={to(path)} lang={language}>
                {title}
              </a>
            )}
            <span className="soft">
              <span {...vietnamese(t.language)}>{unitName}</span> ·{' '}
              {t('từ {date}', { date: shortDate(on, t.language) })} ·{' '}
              <span {...vietnamese(t.language)}>{words}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The whole address of a page of another unit: this one may stand on a domain of its own. */
type ToPage = (path: string) => string
