import { actsFor, type Actor } from '../../platform/actor.ts'

/** What an office holds with citizens. Broadcasts stand in the calendar too, but come from deliveries. */
export const occasionKinds = [
  'reception',
  'dialogue',
  'consultation',
  'service',
  'training',
  'conference',
  'exchange',
  'contest',
  'culture',
  'campaign',
  'other',
] as const
export type OccasionKind = (typeof occasionKinds)[number]

export const repetitions = ['never', 'weekly', 'monthly'] as const
export type Repetition = (typeof repetitions)[number]

/** When something is: on a day or several, or again every week or month; times are those of a wall clock. */
export interface OccasionTime {
  startsOn: string
  endsOn: string | null
  fromTime: string | null
  toTime: string | null
  repeats: Repetition
  until: string | null
}

/** One of the days of what repeats: not held, or on another day instead. */
export interface OccasionException {
  on: string
  /** The public reads it. */
  reason: string
  movedTo: string | null
  fromTime: string | null
  toTime: string | null
}

export interface Occasion extends OccasionTime {
  id: string
  orgPath: string
  unitId: string
  kind: OccasionKind
  title: string
  place: string
  note: string
  exceptions: OccasionException[]
  state: 'draft' | 'public' | 'cancelled'
  /** Why it is not held. */
  reason: string
  version: number
  /** Who put it before the public; while a draft has one, readers still see what was published. */
  publishedByName: string | null
}

type Acted = Pick<Occasion, 'unitId' | 'state' | 'publishedByName'>

export function canEditOccasion(actor: Actor, { unitId, state }: Acted): boolean {
  return state !== 'cancelled' && actsFor(actor, unitId, 'officer')
}

/** Whoever answers for the office puts it before the public. */
export function canPublishOccasion(actor: Actor, { unitId, state }: Acted): boolean {
  return state === 'draft' && actsFor(actor, unitId, 'head')
}

/** What was announced is called off with a reason, not taken away. */
export function canCancelOccasion(actor: Actor, occasion: Acted): boolean {
  return occasion.publishedByName !== null && canEditOccasion(actor, occasion)
}

type Repeating = Acted & Pick<Occasion, 'repeats'>

/** One of its days is called off as the whole is; another day is announced by whoever answers for the office. */
export function canCancelDay(actor: Actor, occasion: Repeating): boolean {
  return occasion.repeats !== 'never' && canCancelOccasion(actor, occasion)
}

export function canMoveDay(actor: Actor, occasion: Repeating): boolean {
  return canCancelDay(actor, occasion) && actsFor(actor, occasion.unitId, 'head')
}

/** What the public never read leaves no trace. */
export function canDiscardOccasion(actor: Actor, occasion: Acted): boolean {
  return occasion.publishedByName === null && canEditOccasion(actor, occasion)
}

export function rightsOfOccasion(actor: Actor, occasion: Repeating) {
  return {
    edit: canEditOccasion(actor, occasion),
    publish: canPublishOccasion(actor, occasion),
    cancel: canCancelOccasion(actor, occasion),
    discard: canDiscardOccasion(actor, occasion),
    cancelDay: canCancelDay(actor, occasion),
    moveDay: canMoveDay(actor, occasion),
  }
}

/** What is wrong with when it is, by field. */
export function faultsOfTime({
  startsOn,
  endsOn,
  fromTime,
  toTime,
  repeats,
  until,
}: OccasionTime): Record<string, string> {
  const faults: Record<string, string> = {}
  if (endsOn !== null && endsOn < startsOn)
    faults['endsOn'] = 'Ngày kết thúc phải sau ngày bắt đầu.'
  if (toTime !== null && (fromTime === null || toTime <= fromTime)) {
    faults['toTime'] = 'Giờ kết thúc phải sau giờ bắt đầu.'
  }
  if (repeats !== 'never' && endsOn !== null) {
    faults['endsOn'] = 'Việc lặp lại chỉ trong một ngày mỗi lần.'
  }
  if (repeats !== 'never' && (until === null || until < startsOn)) {
    faults['until'] = 'Hãy ghi lặp lại đến ngày nào.'
  }
  if (repeats === 'never' && until !== null) faults['until'] = 'Chỉ ghi khi việc lặp lại.'
  return faults
}
