import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/page.tsx'
import { useAddress } from '../../work/workspace/address.ts'
import { Answer } from '../../workspace/answer.tsx'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { en } from '../en.ts'
import type { OccasionView } from '../occasion/occasion-contract.ts'
import { occasionsQuery } from './occasion/occasion-calls.ts'
import { OccasionDialog } from './occasion/occasion-dialog.tsx'
import { OccasionRow } from './occasion/occasion-row.tsx'

/** The public calendar as the office keeps it: what waits for the head, what readers see. */
export function OccasionsScreen() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const past = address.get('xem') === 'da-qua'
  const [editing, setEditing] = useState<OccasionView | 'new' | null>(null)
  return (
    <Screen
      title={t('Lịch công khai')}
      lead={t(
        'Tiếp công dân, đối thoại, đợt tuyên truyền: cán bộ soạn, lãnh đạo công bố. Giờ phát thanh tự vào lịch từ Lịch đưa tin.',
      )}
      actions={
        unit && unit.role !== 'viewer' ? (
          <Button
            kind="primary"
            icon="calendar"
            onClick={() => {
              setEditing('new')
            }}
          >
            {t('Thêm vào lịch')}
          </Button>
        ) : null
      }
    >
      <Tabs
        label={t('Xem theo')}
        items={[
          { label: t('Sắp tới'), href: address.with({ xem: undefined }), current: !past },
          { label: t('Đã qua'), href: address.with({ xem: 'da-qua' }), current: past },
        ]}
      />
      {unit ? <List key={unit.id} unitId={unit.id} past={past} onEdit={setEditing} /> : null}
      {unit && editing ? (
        <OccasionDialog
          unitId={unit.id}
          occasion={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null)
          }}
        />
      ) : null}
    </Screen>
  )
}

function List(props: { unitId: string; past: boolean; onEdit: (one: OccasionView) => void }) {
  const t = useT(en)
  const query = useQuery(occasionsQuery(props.unitId, props.past))
  return (
    <Answer query={query} lines={5}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('Chưa có việc nào trong lịch công khai')}>
            {t(
              'Lịch tiếp công dân hằng tuần chỉ cần ghi một lần. Người dân xem trên trang của đơn vị hoặc đưa vào điện thoại.',
            )}
          </EmptyState>
        ) : (
          <ul className="rows" aria-label={t('Lịch công khai')}>
            {items.map((occasion) => (
              <OccasionRow key={occasion.id} occasion={occasion} onEdit={props.onEdit} />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
