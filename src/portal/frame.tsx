import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Problem } from '../platform/contract.ts'
import type { Frame, PageContent } from '../platform/pages.ts'
import { projectFolder } from '../platform/project.ts'
import { LanguageProvider, useT } from '../ui/language.tsx'
import { Breadcrumbs } from '../ui/page.tsx'
import { en } from './en.ts'

/** The frame of every public page, and of errors; knows the address of the style sheet that was built. */
export async function openFrame(): Promise<{
  frame: Frame
  errorPage: (problem: Problem) => string
}> {
  const style = await styleAddress()
  const frame: Frame = (content, at) =>
    `<!DOCTYPE html>${renderToStaticMarkup(<Document content={content} {...at} style={style} />)}`
  return {
    frame,
    errorPage: (problem) => frame(errorContent(problem), { path: '/', language: 'vi' }),
  }
}

/** From the manifest of the build; without one (a test without a build) the pages stay plain. */
async function styleAddress(): Promise<string | null> {
  const file = join(projectFolder, 'dist', 'workspace', '.vite', 'manifest.json')
  if (!existsSync(file)) return null
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, { file: string }>
  const built = manifest['../portal/public.css'] ?? manifest['src/portal/public.css']
  return built ? `/lam-viec/${built.file}` : null
}

interface At {
  path: string
  language: 'vi' | 'en'
  style: string | null
}

function Document({ content, path, language, style }: At & { content: PageContent }) {
  const name = content.unit?.name ?? 'Lan Tỏa'
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{content.title === name ? name : `${content.title} – ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={content.description} />
        {content.unlisted ? <meta name="robots" content="noindex" /> : null}
        <link rel="alternate" hrefLang="vi" href={path} />
        <link rel="alternate" hrefLang="en" href={inEnglish(path)} />
        <link rel="icon" href="data:," />
        {style ? <link rel="stylesheet" href={style} /> : null}
      </head>
      <body className="public">
        <LanguageProvider language={language}>
          <Masthead content={content} path={path} language={language} />
          <main id="noi-dung">
            {content.crumbs.length > 0 ? <Breadcrumbs items={content.crumbs} /> : null}
            {content.body}
          </main>
          <Foot />
        </LanguageProvider>
      </body>
    </html>
  )
}

function Masthead({ content, path, language }: Omit<At, 'style'> & { content: PageContent }) {
  const t = useT(en)
  const root = language === 'en' ? '/en' : ''
  const home = content.unit ? `${root}/${content.unit.slug}/` : `${root}/`
  return (
    <header className="masthead">
      <a className="skip" href="#noi-dung">
        {t('Đến nội dung chính')}
      </a>
      <div className="masthead-inner">
        <a className="masthead-name" href={home}>
          <Star />
          <span>{content.unit?.name ?? 'Lan Tỏa'}</span>
        </a>
        <nav aria-label={t('Mục chính')}>
          {content.unit ? <a href={`${home}ke-hoach`}>{t('Kế hoạch')}</a> : null}
          <a href={`${root}/`}>{t('Tìm đơn vị')}</a>
          {language === 'vi' ? (
            <a href={inEnglish(path)} lang="en" hrefLang="en">
              English
            </a>
          ) : (
            <a href={path} lang="vi" hrefLang="vi">
              Tiếng Việt
            </a>
          )}
        </nav>
      </div>
    </header>
  )
}

/** A five-pointed star: the one ornament of a state's page. */
function Star() {
  return (
    <svg className="star" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M12 1.8l2.9 7h7.4l-6 4.6 2.2 7.3-6.5-4.4-6.5 4.4 2.2-7.3-6-4.6h7.4z" />
    </svg>
  )
}

function Foot() {
  const t = useT(en)
  return (
    <footer className="foot">
      <p>{t('Trang này không dùng tập lệnh, không đặt cookie và không theo dõi người đọc.')}</p>
      <p>
        <a href="/lam-viec/">{t('Dành cho cán bộ')}</a>
      </p>
    </footer>
  )
}

function errorContent(problem: Problem): PageContent {
  return {
    title: problem.title,
    description: problem.detail,
    unit: null,
    crumbs: [],
    tags: [],
    unlisted: true,
    body: (
      <section className="narrow">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        <p>
          <a href="/">Về trang tìm đơn vị</a>
        </p>
        {problem.status >= 500 ? <p className="soft">Mã yêu cầu: {problem.requestId}</p> : null}
      </section>
    ),
  }
}

function inEnglish(path: string): string {
  return `/en${path}`
}
