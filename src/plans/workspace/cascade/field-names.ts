import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-cascade.ts'

/** What the parts of a task are called where they are compared. */
export function useFieldNames() {
  const t = useT(en)
  return {
    content: t('Nội dung'),
    leads: t('Chủ trì'),
    coordinating: t('Phối hợp'),
    timing: t('Thời gian'),
    outputs: t('Sản phẩm'),
  } as const
}
