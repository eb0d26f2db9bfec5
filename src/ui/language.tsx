import { createContext, type ReactNode, useContext } from 'react'
import { uiEnglish } from './english.ts'
import { createTranslator, type Dictionary, type Language, type Translator } from './translate.ts'

const Context = createContext<Language>('vi')

/** Sets the language of everything inside; works in `renderToStaticMarkup` too. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  return <Context value={props.language}>{props.children}</Context>
}

/** `const t = useT(en)` with the dictionary of one's own module; the words of the controls are always known. */
export function useT(...dictionaries: Dictionary[]): Translator {
  return createTranslator([...dictionaries, uiEnglish], useContext(Context))
}

export function useLanguage(): Language {
  return useContext(Context)
}
