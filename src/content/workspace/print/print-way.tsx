import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en.ts'
import { channelsOf, type ItemContent } from '../../item/item-content.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { formatsFor } from '../../print/print-format.ts'

/** To the printed piece, where the item is meant for paper. */
export function PrintWay(props: { item: ItemView; content: ItemContent }) {
  const t = useT(en)
  const { item, content } = props
  if (formatsFor(channelsOf(content)).length === 0) return null
  return (
    <Section title={t('Bản in')}>
      <p className="soft">
        {t('Áp phích, tờ rơi, băng rôn … dựng sẵn từ nội dung này, tải về PDF để in.')}
      </p>
      <div>
        <ButtonLink icon="print" href={href(`/noi-dung/${item.id}/ban-in`)}>
          {t('Xem và tải bản in')}
        </ButtonLink>
      </div>
    </Section>
  )
}
