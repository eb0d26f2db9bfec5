import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ErrorAt, ErrorPage } from '../platform/errors.ts'
import type { Frame, PageAt, PageContent, PublicHead } from '../platform/pages.ts'
import { projectFolder } from '../platform/project.ts'
import { outsidePath, type Sites } from '../platform/sites.ts'
import { draw } from '../ui/draw.tsx'
import { shortDate } from '../ui/format.ts'
import { useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { Breadcrumbs } from '../ui/page.tsx'
import { errorContent } from './error-content.tsx'
import { Contacts } from './contacts.tsx'
import { Document, type Look, WORDS, type Words } from './document.tsx'
import { en } from './en.ts'
import { drawWithGaps, escapeMarkup } from './gaps.ts'
import { frontOf, wayOf } from './navigation.ts'
import { CARD_NAME } from './social-card.ts'

/** The frame of every public page, and of errors; knows the address of the style sheet that was built. */
export async function openFrame(
  publicUrl: string,
  sites?: Pick<Sites, 'primaryOf'>,
): Promise<{
  frame: Frame
  errorPage: ErrorPage
}> {
  const style = await styleAddress()
  // React draws each look once; a page is its words in one of them.
  const frames = new Map<string, (words: Words) => string>()
  const frameOf = (look: Look) => {
    const key = JSON.stringify(look)
    const found = frames.get(key) ?? drawFrame(look)
    frames.set(key, found)
    return found
  }
  const frame: Frame = (content, at) => {
    const home = homeOf(at, sites)
    const fill = frameOf(lookOf(content, at, style !== null))
    return `<!DOCTYPE html>${fill(wordsOf(content, { at, home, style, publicUrl }))}`
  }
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

function drawFrame(look: Look): (words: Words) => string {
  return drawWithGaps(WORDS, (words) =>
    renderToStaticMarkup(<Document look={look} words={words} />).replace(
      '</head>',
      `${words.preloads}</head>`,
    ),
  )
}

function lookOf(
  { unit, links, unlisted }: PageContent,
  { language, path, site }: PageAt,
  isStyled: boolean,
): Look {
  return {
    language,
    isOnSite: site !== undefined,
    isStyled,
    unit: unit && { hasAbove: unit.above !== null, hasContacts: unit.contacts.length > 0 },
    way: unit && wayOf(path),
    isUnlisted: unlisted ?? false,
    isArticle: links?.isArticle ?? false,
    card: links?.card === undefined ? unit && 'drawn' : 'own',
    feeds: links?.feeds ?? [],
  }
}

interface Around {
  at: PageAt
  home: PageAt
  style: string | null
  publicUrl: string
}

function wordsOf(content: PageContent, { at, home, style, publicUrl }: Around): Words {
  const { unit, title } = content
  const name = unit?.name ?? 'Lan Tỏa'
  const asked = content.asked ?? ''
  const inEach = (language: PageAt['language'], where: PageAt) =>
    inLanguage(language, where) + asked
  const origin = originOf(home, publicUrl)
  const [, slug] = at.path.split('/')
  const card = content.links?.card ?? outsidePath(at.site, `/${slug ?? ''}/${CARD_NAME}`)
  const texts = {
    name,
    above: unit?.above ?? '',
    root: unit?.root ?? '',
    front: frontOf(at),
    windowTitle: title === name ? name : `${title} – ${name}`,
    title,
    description: content.description,
    address: origin + inEach(at.language, home),
    vietnamese: origin + inEach('vi', home),
    english: origin + inEach('en', home),
    other: inEach(at.language === 'vi' ? 'en' : 'vi', at),
    card: originOf(at, publicUrl) + card,
    style: (at.site?.prefix ?? '') + (style ?? ''),
    // On the province's portal that path is not ours.
    workspace: `${at.site ? publicUrl : ''}/lam-viec/`,
  }
  const escaped = Object.entries(texts).map(([word, text]) => [word, escapeMarkup(text)])
  return {
    ...(Object.fromEntries(escaped) as Record<keyof typeof texts, string>),
    contacts: unit ? contactsOf(unit, at.language) : '',
    ...mainOf(content, at.language),
  }
}

/** The same on every page of a unit, for as long as its head is kept. */
const drawnContacts = new WeakMap<PublicHead, string>()

function contactsOf(unit: PublicHead, language: PageAt['language']): string {
  const drawn = drawnContacts.get(unit) ?? draw(<Contacts contacts={unit.contacts} />, language)
  drawnContacts.set(unit, drawn)
  return drawn
}

/** What is to be fetched first, which React puts before all else, belongs into the head. */
function mainOf({ unit, crumbs, body }: PageContent, language: PageAt['language']) {
  const drawn = draw(
    <>
      {unit?.endedOn ? <Ended unit={unit} endedOn={unit.endedOn} /> : null}
      {crumbs.length > 0 ? <Breadcrumbs items={crumbs} /> : null}
      {body}
    </>,
    language,
  )
  let start = 0
  while (drawn.startsWith('<link rel="preload"', start)) start = drawn.indexOf('>', start) + 1
  return { preloads: drawn.slice(0, start), main: drawn.slice(start) }
}

/** Machines want whole addresses: the unit's own domain where the reader came through one. */
function originOf(at: PageAt, publicUrl: string): string {
  return at.site ? `https://${at.site.host}` : publicUrl
}

function inLanguage(language: 'vi' | 'en', { path, site }: PageAt): string {
  return outsidePath(site, language === 'en' ? `/en${path}` : path)
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
