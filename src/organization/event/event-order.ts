import type { EventOrder } from './event-contract.ts'
import { faultOf } from './unit-event.ts'
import type { EventKind } from './unit-event.ts'

/** An order may be kept for two years at most: resolutions of units come months ahead. */
const LONGEST_AHEAD_DAYS = 731

/** What is wrong with an order, a sentence per field; what hangs on units is looked at when it is carried out. */
export function faultsOf(order: EventOrder, today: string): Record<string, string> {
  const faults: Record<string, string> = {}
  if (Date.parse(order.on) - Date.parse(today) > LONGEST_AHEAD_DAYS * 86_400_000) {
    faults['on'] = 'Chỉ hẹn trước được nhiều nhất hai năm.'
  }
  const { kind, beforeIds } = order
  const after =
    kind === 'reassign' && order.after.length === 0
      ? beforeIds
      : order.after.map((one, index) => ('unitId' in one ? one.unitId : String(index)))
  const fault = faultOf({ kind, happenedOn: order.on, legalSource: null, before: beforeIds, after })
  if (fault !== null) faults['units'] = fault
  if (kind === 'reassign' && order.underId === null) {
    faults['underId'] = 'Hãy chọn đơn vị cấp trên mới.'
  }
  const goesOn = after.some((id) => beforeIds.includes(id))
  if ((kind === 'upgrade' || kind === 'downgrade') && goesOn && order.newName === null) {
    faults['newName.name'] = 'Hãy ghi tên mới của đơn vị.'
  }
  if (order.heir !== null && order.heir >= order.after.length) {
    faults['heir'] = 'Hãy chọn một trong các đơn vị sau khi chia.'
  }
  for (const { unitId, to } of order.children) {
    if (to && 'after' in to && to.after >= order.after.length) {
      faults[`children.${unitId}`] = 'Nơi đến không có trong danh sách.'
    }
  }
  return faults
}

const VERBS: Record<EventKind, string> = {
  open: 'Thành lập đơn vị mới',
  close: 'Kết thúc hoạt động',
  split: 'Chia tách',
  merge: 'Sáp nhập',
  reassign: 'Chuyển đơn vị cấp trên',
  upgrade: 'Nâng loại, nâng cấp',
  downgrade: 'Hạ loại, hạ cấp',
}

/** `Sáp nhập: UBND xã A và 2 đơn vị khác`: an order in one line. */
export function eventSentence({ kind, beforeIds, after }: EventOrder, firstName: string): string {
  const opened = after.flatMap((one) => ('unitId' in one ? [] : [one.name]))[0]
  const name = firstName || opened || ''
  const others = beforeIds.length > 1 ? ` và ${beforeIds.length - 1} đơn vị khác` : ''
  return `${VERBS[kind]}: ${name}${others}`
}
