import { useT } from '../../../ui/language.tsx'
import { type State, StateBadge } from '../../../ui/state-badge.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'

type Shown = Pick<DeliveryView, 'state' | 'late'>

/** Sign and word of where a delivery stands; what is due and has not gone says so. */
export function standingOf({ state, late }: Shown): readonly [State, string] {
  return late ? ['overdue', 'Đến giờ, chưa đi'] : states[state]
}

const states = {
  planned: ['waiting', 'Đã hẹn giờ'],
  sending: ['waiting', 'Đang gửi'],
  sent: ['approved', 'Đã gửi, chờ xác nhận'],
  handed_over: ['waiting', 'Đã bàn giao, chờ kết quả'],
  confirmed: ['done', 'Đã đến nơi'],
  failed: ['overdue', 'Không đi được'],
  unknown: ['unknown', 'Chưa rõ đã đi chưa'],
  cancelled: ['cancelled', 'Đã hủy'],
  retracted: ['returned', 'Đã gỡ'],
} as const satisfies Record<DeliveryView['state'], readonly [State, string]>

export function DeliveryBadge(props: { delivery: Shown }) {
  const t = useT(en)
  const [sign, word] = standingOf(props.delivery)
  return <StateBadge state={sign} word={t(word)} />
}

/** "Loa truyền thanh xã, cụm thôn Đông". */
export function whereTo({ channelName, target }: Pick<DeliveryView, 'channelName' | 'target'>) {
  return target === '' ? channelName : `${channelName}, ${target}`
}
