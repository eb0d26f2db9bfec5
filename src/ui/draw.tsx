import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { LanguageProvider } from './language.tsx'
import type { Language } from './translate.ts'

/** Markup of a page or a piece of one, on the server. */
export function draw(node: ReactNode, language: Language): string {
  return renderToStaticMarkup(<LanguageProvider language={language}>{node}</LanguageProvider>)
}

/** Pieces that were drawn before, one after the other; an empty one was nothing to show. */
export function Drawn(props: { className?: string; pieces: readonly string[] }) {
  return (
    <div className={props.className} dangerouslySetInnerHTML={{ __html: props.pieces.join('') }} />
  )
}
