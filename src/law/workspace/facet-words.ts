import { useT } from '../../ui/language.tsx'
import { type CatalogueEntry, findEntry } from '../catalogue/catalogue-entry.ts'
import { catalogueOf } from '../catalogue/catalogues.ts'
import { catalogueOfFacet, facetNames, type Facets } from '../catalogue/facets.ts'
import { en } from '../en.ts'
import { entryLabel } from './catalogue-field.tsx'
import { facetLabels } from './facet-fields.tsx'
import { useCatalogue } from './use-catalogue.ts'

/** "Chủ đề" → "Đề án 06; Dịch vụ công trực tuyến", for the facets that name something. */
export function useFacetWords(facets: Readonly<Facets>): (readonly [string, string])[] {
  const t = useT(en)
  useCatalogue('theme')
  return facetNames.flatMap((name) => {
    const entries: readonly CatalogueEntry[] = catalogueOf(catalogueOfFacet[name])
    const labels = facets[name].map((code) => {
      const entry = findEntry(entries, code)
      return entry ? entryLabel(entry, t.language) : code
    })
    return labels.length === 0 ? [] : [[t(facetLabels[name]), labels.join('; ')] as const]
  })
}
