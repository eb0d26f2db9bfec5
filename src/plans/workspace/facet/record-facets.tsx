import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import { facetNames } from '../../../law/catalogue/facets.ts'
import { FacetFields } from '../../../law/workspace/facet-fields.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-facet.ts'
import type { FieldsProps } from '../activity/record-fields.tsx'
import { proposedFacets } from './proposed-facets.ts'

/** What was done is about and for whom; folded away, because it is proposed. */
export function RecordFacets(props: FieldsProps & { className: string | undefined }) {
  const t = useT(en)
  const { form, proposal, errors, onChange } = props
  const value = form.facets ?? proposedFacets(proposal, form.on)
  const named = value.themes.map(
    (code) => catalogueOf('theme').find((one) => one.code === code)?.label ?? code,
  )
  const wrong = facetNames.some((name) => errors[`facets.${name}`])
  return (
    <details className={props.className} open={wrong || undefined}>
      <summary>
        {named.length === 0
          ? t('Chủ đề, đối tượng')
          : t('Chủ đề: {names}', {
              names: named.length > 2 ? `${named.slice(0, 2).join('; ')}…` : named.join('; '),
            })}
      </summary>
      <div className="stack">
        {form.facets === undefined ? (
          <p className="soft">{t('Đề xuất theo tên việc và việc phục vụ; sửa nếu cần.')}</p>
        ) : null}
        <FacetFields
          id="record-facets"
          value={value}
          on={form.on}
          errors={errors}
          onChange={(facets) => {
            onChange({ facets })
          }}
        />
      </div>
    </details>
  )
}
