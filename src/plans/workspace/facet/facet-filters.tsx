import type { CatalogueEntry } from '../../../law/catalogue/catalogue-entry.ts'
import type { CatalogueName } from '../../../law/catalogue/catalogues.ts'
import { catalogueOfFacet, facetNames, type FacetName } from '../../../law/catalogue/facets.ts'
import { entryLabel } from '../../../law/workspace/catalogue-field.tsx'
import { facetLabels } from '../../../law/workspace/facet-fields.tsx'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { en as lawEnglish } from '../../../law/en.ts'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { en } from '../../en-facet.ts'
import css from './facet.module.css'

/** The filter's name in the address, and in what the server is asked. */
export const FACET_FILTERS = {
  themes: ['chu-de', 'theme'],
  sectors: ['linh-vuc', 'sector'],
  programmes: ['chuong-trinh', 'programme'],
  audiences: ['doi-tuong', 'audience'],
} as const satisfies Record<FacetName, readonly [string, string]>

/** What the address asks for, as a call's query has it. */
export function facetQuery(address: Address): Partial<Record<string, string>> {
  const asked = facetNames.map((name) => {
    const [param, field] = FACET_FILTERS[name]
    return [field, address.get(param)] as const
  })
  return Object.fromEntries(asked.filter(([, code]) => code !== undefined && code !== ''))
}

/** Folded away until something of it is asked for. */
export function FacetFilters(props: {
  id: string
  address: Address
  /** The list has no filter by channel of its own. */
  withChannel?: boolean
}) {
  const t = useT(en, lawEnglish)
  const { id, address } = props
  const channel = props.withChannel ? address.get('hinh-thuc') : undefined
  const active = Object.keys(facetQuery(address)).length + (channel ? 1 : 0)
  return (
    <details className={css['fold']} open={active > 0 || undefined}>
      <summary>
        {active > 0
          ? t('Lọc theo chủ đề, đối tượng ({n})', { n: active })
          : t('Lọc theo chủ đề, đối tượng')}
      </summary>
      <div className="filters">
        {facetNames.map((name) => (
          <CodeFilter
            key={name}
            id={`${id}-${name}`}
            label={t(facetLabels[name])}
            catalogue={catalogueOfFacet[name]}
            param={FACET_FILTERS[name][0]}
            address={address}
            none={t('Chưa xếp')}
          />
        ))}
        {props.withChannel ? (
          <CodeFilter
            id={`${id}-channel`}
            label={t('Hình thức')}
            catalogue="channel_kind"
            param="hinh-thuc"
            address={address}
          />
        ) : null}
      </div>
    </details>
  )
}

function CodeFilter(props: {
  id: string
  label: string
  catalogue: CatalogueName
  param: string
  address: Address
  /** Offered as the last choice: what is not sorted. */
  none?: string
}) {
  const t = useT(en)
  const { id, label, param, address, none } = props
  const entries: readonly CatalogueEntry[] = useCatalogue(props.catalogue)
  const choices = entries.map((entry) => ({
    value: entry.code,
    label: entryLabel(entry, t.language),
  }))
  return (
    <Select
      id={id}
      label={label}
      empty={t('Mọi mục')}
      value={address.get(param) ?? ''}
      options={none === undefined ? choices : [...choices, { value: 'none', label: none }]}
      onChange={(event) => {
        address.go({ [param]: event.target.value })
      }}
    />
  )
}
