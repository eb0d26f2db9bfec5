import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { DecisionBar } from '../../../work/workspace/decision-bar.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { en } from '../../en-cascade.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useFresh } from '../plan/plan-deed.ts'
import { amendmentQuery } from './amendment-calls.ts'

/** Approve or return the amendment as it is on the screen. */
export function AmendmentDecision(props: { amendment: AmendmentView }) {
  const t = useT(en)
  const { amendment } = props
  const fresh = useFresh(amendmentQuery(amendment.id).queryKey)
  const params = { amendmentId: amendment.id }
  return (
    <DecisionBar
      subject={`amendment:${amendment.id}`}
      contentHash={amendment.approval?.contentHash ?? ''}
      submittedBy={amendment.approval?.requestedByName ?? ''}
      approve={{
        title: t('Duyệt lần sửa đổi?'),
        explained: t('{n} thay đổi, đúng như đang hiện. Ai sửa một chỗ là phải trình lại.', {
          n: number(amendment.changeList.length, t.language),
        }),
        act: (contentHash) => plansClient.approveAmendment({ params, body: { contentHash } }),
        said: () => t('Đã duyệt lần sửa đổi'),
      }}
      giveBack={{
        title: t('Trả lại lần sửa đổi'),
        act: (reason) => plansClient.returnAmendment({ params, body: { reason } }),
        said: t('Đã trả lại lần sửa đổi'),
      }}
      onDecided={fresh.decided}
      onMoved={fresh.moved}
    />
  )
}
