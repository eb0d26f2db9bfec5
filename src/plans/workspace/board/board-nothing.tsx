import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { en } from '../../en-board.ts'

export function NothingFound() {
  const t = useT(en)
  return (
    <EmptyState icon="table" title={t('Chưa có việc nào để xếp')}>
      {t('Việc của kế hoạch đã ban hành hiện ở đây; nếu đang lọc, hãy bỏ bớt điều kiện.')}
    </EmptyState>
  )
}
