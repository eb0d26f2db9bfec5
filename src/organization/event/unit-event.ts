export const EVENT_KINDS = [
  'open',
  'close',
  'split',
  'merge',
  'reassign',
  'upgrade',
  'downgrade',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export interface UnitEvent {
  kind: EventKind
  /** First day of the new order; the units that end existed until the day before. */
  happenedOn: string
  /** `Nghị quyết số …` the event rests on. */
  legalSource: string | null
  note?: string | null
  /** Units there were. One that goes on stands in `after` too. */
  before: readonly string[]
  /** Units there are from that day; opened beforehand by `openUnit`. */
  after: readonly string[]
}

/** Why these units cannot be an event of this kind; null when they can. */
export function faultOf({ kind, before, after }: UnitEvent): string | null {
  const [beforeLeast, beforeMost, afterLeast, afterMost] = SIZES[kind]
  if (before.length < beforeLeast || before.length > beforeMost) return FAULTS[kind]
  if (after.length < afterLeast || after.length > afterMost) return FAULTS[kind]
  if (new Set(before).size < before.length || new Set(after).size < after.length) {
    return 'Mỗi đơn vị chỉ được nêu một lần.'
  }
  return null
}

const MANY = 200
const SIZES: Record<EventKind, readonly [number, number, number, number]> = {
  open: [0, 0, 1, MANY],
  close: [1, MANY, 0, 0],
  split: [1, 1, 2, MANY],
  // Parts of several communes may make several new ones in one resolution.
  merge: [2, MANY, 1, MANY],
  reassign: [1, 1, 1, 1],
  upgrade: [1, 1, 1, 1],
  downgrade: [1, 1, 1, 1],
}
const FAULTS: Record<EventKind, string> = {
  open: 'Thành lập mới: không có đơn vị cũ, có ít nhất một đơn vị mới.',
  close: 'Giải thể: có ít nhất một đơn vị cũ, không có đơn vị mới.',
  split: 'Chia tách: một đơn vị cũ, ít nhất hai đơn vị sau khi chia.',
  merge: 'Sáp nhập: ít nhất hai đơn vị cũ, có đơn vị sau khi nhập.',
  reassign: 'Chuyển đơn vị cấp trên: một đơn vị cũ và một đơn vị sau khi chuyển.',
  upgrade: 'Nâng cấp: một đơn vị cũ và một đơn vị mới.',
  downgrade: 'Hạ cấp: một đơn vị cũ và một đơn vị mới.',
}
