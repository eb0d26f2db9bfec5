import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useSettled } from '../../../workspace/settled.ts'
import { en } from '../../en-directive.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { type DirectiveForm, typedOf } from './directive-form.ts'

const TYPED_MS = 500

/** Said before it is saved: the register probably holds the document already, perhaps spelt otherwise. */
export function SimilarDirectives(props: {
  unitId: string
  form: DirectiveForm
  /** Takes the one that stands there; absent: the reader is told alone. */
  onUse?: (directiveId: string) => void
}) {
  const t = useT(en)
  const { unitId, onUse } = props
  const settled = useSettled(JSON.stringify(props.form), TYPED_MS)
  const { title, number, issuer, issuedOn } = typedOf(JSON.parse(settled) as DirectiveForm)
  const { data } = useQuery({
    queryKey: ['plans', 'directives', 'similar', unitId, title, number, issuer, issuedOn],
    queryFn: ({ signal }) =>
      plansClient.findSimilarDirectives({
        params: { unitId },
        query: {
          title,
          issuer,
          ...(number === null ? {} : { number }),
          ...(issuedOn === null ? {} : { issuedOn }),
        },
        signal,
      }),
    enabled: number !== null || title.trim() !== '',
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <Notice kind="warning" live title={t('Có thể văn bản này đã có trong sổ')}>
      <ul className="rows">
        {items.map((one) => (
          <li key={one.id} className="cluster">
            <span>
              {[
                one.title,
                one.number,
                one.issuer,
                one.issuedOn === null ? null : shortDate(one.issuedOn, t.language),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            {onUse ? (
              <Button
                onClick={() => {
                  onUse(one.id)
                }}
              >
                {t('Dùng văn bản này')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        {t(
          'Cách ghi số, ngày, cơ quan có thể khác. Nếu là văn bản khác, cứ lưu: không có gì bị gộp.',
        )}
      </p>
    </Notice>
  )
}
