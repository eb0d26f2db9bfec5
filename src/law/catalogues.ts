import type { CatalogueEntry } from './catalogue-entry.ts'
import { channelKinds } from './channel-kinds.ts'
import { countMethods, evidenceKinds, quantityKinds } from './evidence-kinds.ts'
import { audiences, sectors, themes } from './themes.ts'

export type CatalogueName =
  | 'channel_kind'
  | 'evidence_kind'
  | 'theme'
  | 'sector'
  | 'audience'
  | 'count_method'
  | 'quantity_kind'

/** Each is a table of the same name in the schema `law`. */
export const catalogues = {
  channel_kind: channelKinds,
  evidence_kind: evidenceKinds,
  theme: themes,
  sector: sectors,
  audience: audiences,
  count_method: countMethods,
  quantity_kind: quantityKinds,
} satisfies Record<CatalogueName, readonly CatalogueEntry[]>

export const catalogueNames = Object.keys(catalogues) as CatalogueName[]

/** The Vietnamese label of a code, or the code itself when the catalogue has none. */
export function labelOf(catalogue: CatalogueName, code: string): string {
  const entries: readonly CatalogueEntry[] = catalogues[catalogue]
  return entries.find((entry) => entry.code === code)?.label ?? code
}
