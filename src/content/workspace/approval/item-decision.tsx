import { useT } from '../../../ui/language.tsx'
import { DecisionBar } from '../../../work/workspace/decision-bar.tsx'
import { en } from '../../en.ts'
import { channelsOf } from '../../item/item-content.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { content, refreshContent } from '../content-calls.ts'
import { channelLabel } from '../item-states.tsx'

/** Approve or return the text as it is on the screen. */
export function ItemDecision(props: { item: ItemView }) {
  const t = useT(en)
  const { item } = props
  const params = { itemId: item.id }
  const ways = channelsOf(item.content).map((code) => channelLabel(code, t))
  return (
    <DecisionBar
      subject={`item:${item.id}`}
      contentHash={item.contentHash}
      submittedBy={item.approval?.requestedByName ?? ''}
      approve={{
        title: t('Duyệt nội dung này?'),
        explained: t(
          'Đúng chữ và ảnh anh chị vừa xem sẽ được phát hành: {ways}. Ai sửa một chữ thì phải trình lại.',
          { ways: ways.join(', ') },
        ),
        act: (contentHash) => content.approveItem({ params, body: { contentHash } }),
        said: (decided) =>
          decided.state === 'approved'
            ? t('Đã duyệt')
            : t('Đã duyệt, chuyển {name}', { name: decided.holder?.name ?? '' }),
      }}
      giveBack={{
        title: t('Trả lại nội dung'),
        act: (reason) => content.returnItem({ params, body: { reason } }),
        said: t('Đã trả lại'),
      }}
      onDecided={refreshContent}
      onMoved={refreshContent}
    />
  )
}
