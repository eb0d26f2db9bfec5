import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { Section } from '../../../workspace/screen.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'

/** Units whose own plans follow a changed task, and what they decided. */
export function AmendmentFollowers(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { followers, state, workingDays } = props.amendment
  if (followers.length === 0) return null
  const n = (value: number) => number(value, t.language)
  const isIssued = state === 'issued'
  return (
    <Section title={isIssued ? t('Đơn vị đã theo tới đâu') : t('Kế hoạch cấp dưới đang theo')}>
      {isIssued ? (
        <p className="soft">
          {t('Ban hành đã {n} ngày làm việc. Từng đơn vị theo hoặc giữ riêng từng chỗ.', {
            n: n(workingDays),
          })}
        </p>
      ) : (
        <p className="soft">
          {t('Khi ban hành, các đơn vị này được báo và quyết định theo hay giữ riêng từng chỗ.')}
        </p>
      )}
      <Table
        caption={t('Đơn vị theo kế hoạch này')}
        hideCaption
        rowKey={(row) => row.unit.id}
        rows={followers}
        columns={[
          { header: t('Đơn vị'), heading: true, render: (row) => row.unit.name },
          {
            header: t('Tình trạng'),
            render: (row) =>
              !isIssued ? (
                <StateBadge state="draft" word={t('Sẽ được báo')} />
              ) : row.waiting > 0 ? (
                <StateBadge state="waiting" word={t('Chưa quyết định')} />
              ) : (
                <StateBadge state="done" word={t('Đã quyết định')} />
              ),
          },
          { header: t('Việc chờ'), numeric: true, render: (row) => n(row.waiting) },
          { header: t('Theo'), numeric: true, render: (row) => n(row.accepted) },
          { header: t('Giữ riêng'), numeric: true, render: (row) => n(row.kept) },
        ]}
      />
    </Section>
  )
}
