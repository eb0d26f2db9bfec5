import { actsFor, type Actor } from '../../platform/actor.ts'
import type { ItemKindCode } from '../item/item-kind.ts'

/** open → writing → answered → taken; sent back it is being written again. */
export type RequestState = 'open' | 'writing' | 'answered' | 'taken' | 'declined' | 'withdrawn'

/** A request's row as actions lock it. */
export interface ContentRequest {
  id: string
  orgPath: string
  askerPath: string
  unitId: string
  askerUnitId: string
  kind: ItemKindCode
  title: string
  themes: string[]
  dueOn: string
  state: RequestState
  itemId: string | null
  version: number
}

export const REQUEST_SUBJECT = 'content-request'

export function addressOfRequest(requestId: string): string {
  return `/lam-viec/noi-dung/dat-bai/${requestId}`
}

/** A line for the officers of one of the two units. */
export function noticeTo(
  unit: { id: string; orgPath: string },
  requestId: string,
  kind: string,
  sentence: string,
) {
  return {
    unitId: unit.id,
    orgPath: unit.orgPath,
    forRole: 'officer' as const,
    kind,
    subjectKind: REQUEST_SUBJECT,
    subjectId: requestId,
    sentence,
    address: addressOfRequest(requestId),
  }
}

type Asked = Pick<ContentRequest, 'unitId' | 'askerUnitId' | 'state'>

export function canBegin(actor: Actor, { unitId, state }: Asked): boolean {
  return state === 'open' && actsFor(actor, unitId, 'officer')
}

export function canAnswer(actor: Actor, { unitId, state }: Asked): boolean {
  return (state === 'open' || state === 'writing') && actsFor(actor, unitId, 'officer')
}

/** The asker takes it as a text of its own, or sends it back. */
export function canTake(actor: Actor, { askerUnitId, state }: Asked): boolean {
  return state === 'answered' && actsFor(actor, askerUnitId, 'officer')
}

export function canWithdrawRequest(actor: Actor, { askerUnitId, state }: Asked): boolean {
  return (state === 'open' || state === 'writing') && actsFor(actor, askerUnitId, 'officer')
}
