import type { Language } from '../../ui/translate.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { channelKinds } from './channel-kinds.ts'
import { countMethods, evidenceKinds, quantityKinds } from './evidence-kinds.ts'
import { fundingSources } from './funding-sources.ts'
import { programmes } from './programmes.ts'
import { audiences, sectors, themes } from './themes.ts'

/** Each is a table of the same name in the schema `law`; these are the rows this version of the program brings. */
export const broughtCatalogues = {
  channel_kind: channelKinds,
  evidence_kind: evidenceKinds,
  theme: themes,
  sector: sectors,
  programme: programmes,
  audience: audiences,
  funding_source: fundingSources,
  count_method: countMethods,
  quantity_kind: quantityKinds,
} satisfies Record<string, readonly CatalogueEntry[]>

export type Catalogues = typeof broughtCatalogues
export type CatalogueName = keyof Catalogues

export const catalogueNames = Object.keys(broughtCatalogues) as CatalogueName[]

let current: Catalogues = broughtCatalogues
const followers = new Set<() => void>()

/**
 * The entries of a catalogue as this process, or this page, knows them. Ask where they are used: a list kept in a
 * constant misses the next edit.
 */
export function catalogueOf<N extends CatalogueName>(name: N): Catalogues[N] {
  return current[name]
}

export function allCatalogues(): Catalogues {
  return current
}

/** Called when the stored catalogues were read or edited. */
export function setCatalogues(catalogues: Catalogues): void {
  current = catalogues
  for (const follow of followers) follow()
}

/** Tells `follow` of every change until the answer is called. */
export function followCatalogues(follow: () => void): () => void {
  followers.add(follow)
  return () => followers.delete(follow)
}

/** The label of a code, or the code itself when the catalogue has none. */
export function labelOf(catalogue: CatalogueName, code: string, language: Language = 'vi'): string {
  const entries: readonly CatalogueEntry[] = current[catalogue]
  const entry = entries.find((one) => one.code === code)
  return (language === 'vi' ? entry?.label : entry?.labelEn) ?? code
}
