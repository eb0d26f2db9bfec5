import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { en } from '../../en-output.ts'

/** From a report to everything it gives out. */
export function OutputWay(props: { reportId: string }) {
  const t = useT(en)
  return (
    <ButtonLink href={href(`/bao-cao/${props.reportId}/dua-ra`)}>
      {t('Công khai, tóm tắt, Excel')}
    </ButtonLink>
  )
}
