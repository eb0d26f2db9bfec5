import type { HTMLAttributes, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { LanguageProvider } from './language.tsx'
import type { Language } from './translate.ts'

/** Markup of a page or a piece of one, on the server. */
export function draw(node: ReactNode, language: Language): string {
  return renderToStaticMarkup(<LanguageProvider language={language}>{node}</LanguageProvider>)
}

/** Pieces that were drawn before, one after the other; an empty one was nothing to show. */
export function Drawn(
  props: HTMLAttributes<HTMLElement> & {
    as?: 'div' | 'section' | 'table'
    pieces: readonly string[]
  },
) {
  const { as: Tag = 'div', pieces, ...rest } = props
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: pieces.join('') }} />
}
