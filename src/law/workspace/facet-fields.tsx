import { useT } from '../../ui/language.tsx'
import { catalogueOfFacet, facetNames, type FacetName, type Facets } from '../catalogue/facets.ts'
import { en } from '../en.ts'
import { CatalogueField } from './catalogue-field.tsx'
import css from './catalogue-field.module.css'

export const facetLabels = {
  themes: 'Chủ đề',
  sectors: 'Lĩnh vực',
  programmes: 'Chương trình, đề án',
  audiences: 'Đối tượng',
} as const satisfies Record<FacetName, string>

/** What something is about and for whom. `errors` are sentences by `facets.themes` and so on. */
export function FacetFields<F extends Facets>(props: {
  id: string
  value: F
  on: string
  errors: Readonly<Record<string, string>>
  onChange: (facets: F) => void
}) {
  const t = useT(en)
  const { id, value, on, errors, onChange } = props
  return (
    <div className={css['facets']}>
      {facetNames.map((name) => (
        <CatalogueField
          key={name}
          id={`${id}-${name}`}
          label={t(facetLabels[name])}
          catalogue={catalogueOfFacet[name]}
          value={value[name]}
          on={on}
          error={errors[`facets.${name}`]}
          onChange={(codes) => {
            onChange({ ...value, [name]: codes })
          }}
        />
      ))}
    </div>
  )
}
