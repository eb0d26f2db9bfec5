/** Languages of both faces. Vietnamese is the source: its sentences are the keys. */
export type Language = 'vi' | 'en'

export type Dictionary = Readonly<Record<string, string>>

/** The names between braces in a sentence: `'Còn {n} ngày'` → `'n'`. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

type Values<S extends string> = [Names<S>] extends [never]
  ? []
  : [values: Readonly<Record<Names<S>, string | number>>]

export interface Translator {
  <const S extends string>(sentence: S, ...values: Values<S>): string
  readonly language: Language
}

/**
 * Checks while compiling that every translation uses exactly the placeholders of its sentence:
 * `export const en = english({ 'Còn {n} ngày': '{n} days left' })`.
 */
export function english<const D extends Dictionary>(
  dictionary: D & {
    [S in keyof D & string]: [Names<S>] extends [Names<D[S]>]
      ? [Names<D[S]>] extends [Names<S>]
        ? unknown
        : never
      : never
  },
): Dictionary {
  return dictionary
}

/** For words that are Vietnamese on every page: whoever has an English page read out hears them spoken as such. */
export function vietnamese(language: Language): { lang?: 'vi' } {
  return language === 'vi' ? {} : { lang: 'vi' }
}

/** The first dictionary that knows a sentence wins; a sentence nobody knows stays Vietnamese. */
export function createTranslator(
  dictionaries: readonly Dictionary[],
  language: Language,
): Translator {
  const translate = (sentence: string, values?: Readonly<Record<string, string | number>>) => {
    const text = language === 'vi' ? sentence : (find(dictionaries, sentence) ?? sentence)
    return values ? fill(text, values) : text
  }
  return Object.assign(translate, { language })
}

function find(dictionaries: readonly Dictionary[], sentence: string): string | undefined {
  for (const dictionary of dictionaries) {
    if (Object.hasOwn(dictionary, sentence)) return dictionary[sentence]
  }
  return undefined
}

/**
 * A placeholder without a value stays visible as `{name}`: a gap in a sentence would mislead. English
 * writes `{n} day[s]`: the ending is left out behind the value 1.
 */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  let last: string | number | undefined
  return text.replace(/\{([^{}]+)\}|\[s\]/g, (whole, name: string | undefined) => {
    if (name === undefined) return String(last) === '1' ? '' : 's'
    if (!Object.hasOwn(values, name)) return whole
    last = values[name]
    return String(last)
  })
}
