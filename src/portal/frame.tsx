import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ErrorAt, ErrorPage } from '../platform/errors.ts'
import type { Frame, PageAt, PageContent, PublicHead } from '../platform/pages.ts'
import { projectFolder } from '../platform/project.ts'
import { outsidePath, type Sites } from '../platform/sites.ts'
import { shortDate } from '../ui/format.ts'
import { LanguageProvider, useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { Breadcrumbs } from '../ui/page.tsx'
import { en } from './en.ts'
import { errorContent } from './error-content.tsx'
import { Foot } from './foot.tsx'
import { Masthead } from './masthead.tsx'
import { CARD_HEIGHT, CARD_NAME, CARD_WIDTH } from './social-card.ts'

/** The frame of every public page, and of errors; knows the address of the style sheet that was built. */
export async function openFrame(
  publicUrl: string,
  sites?: Pick<Sites, 'primaryOf'>,
): Promise<{
  frame: Frame
  errorPage: ErrorPage
}> {
  const style = await styleAddress()
  const frame: Frame = (content, at) =>
    `<!DOCTYPE html>${renderToStaticMarkup(
      <Document
        content={content}
        at={at}
        home={homeOf(at, sites)}
        style={style}
        publicUrl={publicUrl}
      />,
    )}`
  return {
    frame,
    errorPage: (problem, at) => frame(errorContent(problem, at), { ...at, path: pathOfError(at) }),
  }
}

/** The other language of an error is that of the front page: nobody knows what was looked for. */
function pathOfError({ site, unit }: ErrorAt): string {
  if (site) return `/${site.slug}/`
  return unit ? unit.root.replace(/^\/en(?=\/)/, '') : '/'
}

/** From the manifest of the build; without one (a test without a build) the pages stay plain. */
async function styleAddress(): Promise<string | null> {
  const file = join(projectFolder, 'dist', 'workspace', '.vite', 'manifest.json')
  if (!existsSync(file)) return null
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, { file: string }>
  const built = manifest['../portal/public.css'] ?? manifest['src/portal/public.css']
  return built ? `/lam-viec/${built.file}` : null
}

/** Of several addresses of one page the one to remember: at the unit's primary site, or where it is read. */
function homeOf(at: PageAt, sites: Pick<Sites, 'primaryOf'> | undefined): PageAt {
  const [, slug = ''] = at.path.split('/')
  return { ...at, site: sites?.primaryOf(slug) ?? at.site }
}

function Document(props: {
  content: PageContent
  at: PageAt
  home: PageAt
  style: string | null
  publicUrl: string
}) {
  const { content, at, home, style } = props
  const name = content.unit?.name ?? 'Lan Tỏa'
  const asked = content.asked ?? ''
  const [vietnamese, english] = [inLanguage('vi', home) + asked, inLanguage('en', home) + asked]
  const origin = originOf(home, props.publicUrl)
  return (
    <html lang={at.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{content.title === name ? name : `${content.title} – ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={content.description} />
        {content.unlisted ? <meta name="robots" content="noindex" /> : null}
        {content.unlisted ? null : (
          <link rel="canonical" href={origin + (at.language === 'vi' ? vietnamese : english)} />
        )}
        <link rel="alternate" hrefLang="vi" href={origin + vietnamese} />
        <link rel="alternate" hrefLang="en" href={origin + english} />
        {content.links?.feeds?.map((feed) => (
          <link
            key={feed.href}
            rel="alternate"
            type={feed.mime}
            title={feed.title}
            href={feed.href}
          />
        ))}
        <Card {...props} />
        <meta name="theme-color" content="#8e1a17" />
        <link rel="icon" href={STAR} />
        {style ? <link rel="stylesheet" href={(at.site?.prefix ?? '') + style} /> : null}
      </head>
      <body className="public">
        <LanguageProvider language={at.language}>
          <Masthead
            content={content}
            at={at}
            other={inLanguage(at.language === 'vi' ? 'en' : 'vi', at) + asked}
          />
          <main id="noi-dung">
            {content.unit?.endedOn ? (
              <Ended unit={content.unit} endedOn={content.unit.endedOn} />
            ) : null}
            {content.crumbs.length > 0 ? <Breadcrumbs items={content.crumbs} /> : null}
            {content.body}
          </main>
          <Foot unit={content.unit} at={at} publicUrl={props.publicUrl} />
        </LanguageProvider>
      </body>
    </html>
  )
}

/** Whoever reads the pages of an office that is no more is told where to turn instead. */
function Ended(props: { unit: PublicHead; endedOn: string }) {
  const t = useT(en)
  const { unit, endedOn } = props
  return (
    <Notice
      kind="warning"
      title={t('Đơn vị đã kết thúc hoạt động sau ngày {date}', {
        date: shortDate(endedOn, t.language),
      })}
    >
      <p>
        {t('Trang được giữ để tra cứu; số điện thoại, địa chỉ có thể không còn đúng.')}{' '}
        {unit.above === null ? null : t('Hãy liên hệ {name}.', { name: unit.above })}
      </p>
    </Notice>
  )
}

/** The star of the masthead, small enough to stand in the page. */
const STAR =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='-6 -6 36 36'%3E%3Ccircle cx='12' cy='12' r='18' fill='%238e1a17'/%3E%3Cpath fill='%23ffd84a' d='M12 1.8l2.9 7h7.4l-6 4.6 2.2 7.3-6.5-4.4-6.5 4.4 2.2-7.3-6-4.6h7.4z'/%3E%3C/svg%3E"

/** What messengers show of a shared address. They want whole addresses. */
function Card(props: { content: PageContent; at: PageAt; home: PageAt; publicUrl: string }) {
  const { content, at, home } = props
  const origin = originOf(at, props.publicUrl)
  const [, slug] = at.path.split('/')
  const drawn = content.unit ? outsidePath(at.site, `/${slug ?? ''}/${CARD_NAME}`) : null
  const card = content.links?.card ?? drawn
  return (
    <>
      <meta property="og:title" content={content.title} />
      <meta property="og:description" content={content.description} />
      <meta property="og:type" content={content.links?.isArticle ? 'article' : 'website'} />
      <meta property="og:site_name" content={content.unit?.name ?? 'Lan Tỏa'} />
      <meta property="og:locale" content={at.language === 'vi' ? 'vi_VN' : 'en_US'} />
      <meta
        property="og:url"
        content={
          originOf(home, props.publicUrl) + inLanguage(at.language, home) + (content.asked ?? '')
        }
      />
      {card === null ? null : (
        <>
          <meta property="og:image" content={origin + card} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {card !== null && card === drawn ? (
        <>
          <meta property="og:image:width" content={String(CARD_WIDTH)} />
          <meta property="og:image:height" content={String(CARD_HEIGHT)} />
        </>
      ) : null}
    </>
  )
}

/** Machines want whole addresses: the unit's own domain where the reader came through one. */
function originOf(at: PageAt, publicUrl: string): string {
  return at.site ? `https://${at.site.host}` : publicUrl
}

function inLanguage(language: 'vi' | 'en', { path, site }: PageAt): string {
  return outsidePath(site, language === 'en' ? `/en${path}` : path)
}
