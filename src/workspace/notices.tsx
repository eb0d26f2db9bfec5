import { useT } from '../ui/language.tsx'
import { EmptyState } from '../ui/notice.tsx'
import { WaitingList } from '../work/workspace/waiting-list.tsx'
import { en } from './english.ts'
import { useOutbox } from './outbox.ts'
import { OutboxList } from './outbox-list.tsx'
import { Screen, Section } from './screen.tsx'
import { useUnit } from './session.ts'

/** What waits for me here and on this device. */
export function Notices() {
  const t = useT(en)
  const unit = useUnit()
  const kept = useOutbox().length
  return (
    <Screen
      title={t('Thông báo')}
      lead={t('Việc cần duyệt, bị trả lại, rồi đến thông báo; lâu nhất đứng trước.')}
    >
      <OutboxList />
      {unit ? (
        <Section title={t('Đang chờ đơn vị')}>
          <WaitingList key={unit.id} unitId={unit.id} shown={20} more={kept > 0} />
        </Section>
      ) : (
        <EmptyState icon="unit" title={t('Tài khoản chưa được giao đơn vị nào')}>
          {t('Hãy báo người quản trị để được giao đơn vị.')}
        </EmptyState>
      )}
    </Screen>
  )
}
