import { actsFor, type Actor } from '../../platform/actor.ts'
import type { ReportState, Subject } from '../report/report.ts'

/** `via`: with the unit it goes through; `sent`: with the superior. */
export type DispatchState = 'via' | 'sent' | 'accepted' | 'returned'

export interface Dispatch {
  id: string
  orgPath: string
  unitId: string
  unitName: string
  reportId: string
  subject: Subject
  toUnitId: string
  toPath: string
  toUnitName: string
  viaUnitId: string | null
  viaPath: string | null
  viaUnitName: string | null
  state: DispatchState
  sentAt: string
  sentByName: string
  passedAt: string | null
  passedByName: string | null
  passedNote: string | null
  decidedAt: string | null
  decidedByName: string | null
  reason: string | null
  docxHash: string
  pdfHash: string
}

type Waiting = Pick<Dispatch, 'state' | 'toUnitId' | 'viaUnitId'>

/** Everybody who has it in reach reads; whom it is with now says what becomes of it. */
export function canPass(actor: Actor, { state, viaUnitId }: Waiting): boolean {
  return state === 'via' && viaUnitId !== null && actsFor(actor, viaUnitId, 'officer')
}

/** The superior may also take it while it is still with the unit in between. */
export function canAccept(actor: Actor, { state, toUnitId }: Waiting): boolean {
  return (state === 'via' || state === 'sent') && actsFor(actor, toUnitId, 'officer')
}

export function canReturn(actor: Actor, dispatch: Waiting): boolean {
  return canPass(actor, dispatch) || canAccept(actor, dispatch)
}

/** How far a report of a unit below is, seen from above. */
export type Received = 'missing' | 'writing' | 'approving' | 'approved' | DispatchState

export function receivedState(
  report: { state: ReportState } | null,
  dispatch: { state: DispatchState } | null,
): Received {
  if (dispatch !== null) return dispatch.state
  if (report === null) return 'missing'
  if (report.state === 'submitted') return 'approving'
  return report.state === 'approved' || report.state === 'issued' ? 'approved' : 'writing'
}

/** Not yet with whoever has to receive it. */
export function isOwed(state: Received): boolean {
  return ['missing', 'writing', 'approving', 'approved', 'returned'].includes(state)
}

export const SUBJECT_NAMES: Readonly<Record<Subject, string>> = {
  communication: 'Báo cáo truyền thông',
  reform: 'Báo cáo cải cách hành chính',
  procedure_control: 'Báo cáo kiểm soát thủ tục hành chính',
}
