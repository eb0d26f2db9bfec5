import type { PageAt, PublicHead } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { vietnamese } from '../ui/translate.ts'
import { en } from './en.ts'
import { unitWays, type Way } from './navigation.ts'

/** Whose page this is and the ways through it; the other language is one press away. */
export function Masthead(props: {
  unit: Pick<PublicHead, 'name' | 'above' | 'root'> | null
  front: string
  way: Way
  language: PageAt['language']
  other: string
}) {
  const t = useT(en)
  const { unit, way, language, other } = props
  return (
    <header className="masthead">
      <a className="skip" href="#noi-dung">
        {t('Đến nội dung chính')}
      </a>
      <div className="masthead-band">
        <div className="masthead-inner">
          <a className="masthead-name" href={unit?.root ?? props.front}>
            <Star />
            <span {...(unit ? vietnamese(language) : {})}>
              {unit?.above ? <span className="masthead-above">{unit.above}</span> : null}
              {unit?.name ?? 'Lan Tỏa'}
            </span>
          </a>
          {language === 'vi' ? (
            <a className="masthead-language" href={other} lang="en" hrefLang="en">
              English
            </a>
          ) : (
            <a className="masthead-language" href={other} lang="vi" hrefLang="vi">
              Tiếng Việt
            </a>
          )}
        </div>
      </div>
      {unit ? (
        <nav className="masthead-inner" aria-label={t('Mục chính')}>
          {unitWays.map(({ path, label }) => (
            <a key={path} href={unit.root + path} aria-current={currentOf(way, path)}>
              {t(label)}
            </a>
          ))}
        </nav>
      ) : null}
    </header>
  )
}

function currentOf(way: Way, path: string): 'page' | 'true' | undefined {
  if (way === path) return 'page'
  return way === `${path}/` ? 'true' : undefined
}

/** A five-pointed star: the one ornament of a state's page. */
function Star() {
  return (
    <svg className="star" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M12 1.8l2.9 7h7.4l-6 4.6 2.2 7.3-6.5-4.4-6.5 4.4 2.2-7.3-6-4.6h7.4z" />
    </svg>
  )
}
