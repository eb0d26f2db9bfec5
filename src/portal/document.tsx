import type { PageAt, PublicHead } from '../platform/pages.ts'
import { LanguageProvider } from '../ui/language.tsx'
import { Foot } from './foot.tsx'
import { Masthead } from './masthead.tsx'
import type { Way } from './navigation.ts'
import { CARD_HEIGHT, CARD_WIDTH } from './social-card.ts'

/** Which of the frames a page stands in: pages of one look differ in their words only. */
export interface Look {
  language: PageAt['language']
  isOnSite: boolean
  unit: { hasAbove: boolean; hasContacts: boolean } | null
  way: Way
  isStyled: boolean
  isUnlisted: boolean
  isArticle: boolean
  /** The picture messengers show: one of ours with the unit's name, or the page's own. */
  card: 'drawn' | 'own' | null
  feeds: readonly { path: string; mime: string }[]
}

/** What differs; `preloads`, `contacts` and `main` are markup. */
export const WORDS = [
  'name',
  'above',
  'root',
  'front',
  'preloads',
  'contacts',
  'windowTitle',
  'title',
  'description',
  'address',
  'vietnamese',
  'english',
  'other',
  'card',
  'style',
  'workspace',
  'main',
] as const

export type Words = Readonly<Record<(typeof WORDS)[number], string>>

export function Document({ look, words }: { look: Look; words: Words }) {
  const { language } = look
  const unit: Pick<PublicHead, 'name' | 'above' | 'root'> | null = look.unit && {
    name: words.name,
    above: look.unit.hasAbove ? words.above : null,
    root: words.root,
  }
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{words.windowTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={words.description} />
        {look.isUnlisted ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={words.address} />
        )}
        <link rel="alternate" hrefLang="vi" href={words.vietnamese} />
        <link rel="alternate" hrefLang="en" href={words.english} />
        {look.feeds.map(({ path, mime }) => (
          <link
            key={path}
            rel="alternate"
            type={mime}
            title={words.name}
            href={words.root + path}
          />
        ))}
        <Card look={look} words={words} />
        <meta name="theme-color" content="#8e1a17" />
        <link rel="icon" href={STAR} />
        {look.isStyled ? <link rel="stylesheet" href={words.style} /> : null}
      </head>
      <body className="public">
        <LanguageProvider language={language}>
          <Masthead
            unit={unit}
            front={words.front}
            way={look.way}
            language={language}
            other={words.other}
          />
          <main id="noi-dung">{words.main}</main>
          <Foot
            root={unit?.root ?? null}
            contacts={look.unit?.hasContacts ? words.contacts : null}
            front={words.front}
            isOnSite={look.isOnSite}
            workspace={words.workspace}
          />
        </LanguageProvider>
      </body>
    </html>
  )
}

/** The star of the masthead, small enough to stand in the page. */
const STAR =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='-6 -6 36 36'%3E%3Ccircle cx='12' cy='12' r='18' fill='%238e1a17'/%3E%3Cpath fill='%23ffd84a' d='M12 1.8l2.9 7h7.4l-6 4.6 2.2 7.3-6.5-4.4-6.5 4.4 2.2-7.3-6-4.6h7.4z'/%3E%3C/svg%3E"

/** What messengers show of a shared address. They want whole addresses. */
function Card({ look, words }: { look: Look; words: Words }) {
  return (
    <>
      <meta property="og:title" content={words.title} />
      <meta property="og:description" content={words.description} />
      <meta property="og:type" content={look.isArticle ? 'article' : 'website'} />
      <meta property="og:site_name" content={words.name} />
      <meta property="og:locale" content={look.language === 'vi' ? 'vi_VN' : 'en_US'} />
      <meta property="og:url" content={words.address} />
      {look.card === null ? null : (
        <>
          <meta property="og:image" content={words.card} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {look.card === 'drawn' ? (
        <>
          <meta property="og:image:width" content={String(CARD_WIDTH)} />
          <meta property="og:image:height" content={String(CARD_HEIGHT)} />
        </>
      ) : null}
    </>
  )
}
