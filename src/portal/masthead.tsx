import type { PageAt, PageContent } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { vietnamese } from '../ui/translate.ts'
import { en } from './en.ts'
import { frontOf, unitWays } from './navigation.ts'

/** Whose page this is and the ways through it; the other language is one press away. */
export function Masthead(props: { content: PageContent; at: PageAt; other: string }) {
  const t = useT(en)
  const { content, at, other } = props
  const { unit } = content
  return (
    <header className="masthead">
      <a className="skip" href="#noi-dung">
        {t('Đến nội dung chính')}
      </a>
      <div className="masthead-band">
        <div className="masthead-inner">
          <a className="masthead-name" href={unit?.root ?? frontOf(at)}>
            <Star />
            <span {...(unit ? vietnamese(at.language) : {})}>
              {unit?.above ? <span className="masthead-above">{unit.above}</span> : null}
              {unit?.name ?? 'Lan Tỏa'}
            </span>
          </a>
          {at.language === 'vi' ? (
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
            <a key={path} href={unit.root + path} aria-current={currentOf(at.path, path)}>
              {t(label)}
            </a>
          ))}
        </nav>
      ) : null}
    </header>
  )
}

/** `/xa-binh-minh/ke-hoach/27-kh-ubnd-2026` stands below "Kế hoạch". */
function currentOf(path: string, way: string): 'page' | 'true' | undefined {
  const [, , first, ...below] = path.split('/')
  if (first !== way) return undefined
  return below.length === 0 ? 'page' : 'true'
}

/** A five-pointed star: the one ornament of a state's page. */
function Star() {
  return (
    <svg className="star" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M12 1.8l2.9 7h7.4l-6 4.6 2.2 7.3-6.5-4.4-6.5 4.4 2.2-7.3-6-4.6h7.4z" />
    </svg>
  )
}
