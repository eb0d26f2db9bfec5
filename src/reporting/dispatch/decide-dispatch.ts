import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { canAccept, canPass, canReturn, type Dispatch, type DispatchState } from './dispatch.ts'
import { lockDispatch } from './dispatch-queries.ts'
import { follow } from './send-report.ts'
import { logReport } from '../report/keep-trail.ts'

export interface Decided {
  id: string
  state: DispatchState
}

/** The unit in between has looked at it and hands it on to the superior. */
export async function passDispatch(
  db: Db,
  actor: Actor,
  dispatchId: string,
  note: string | null,
): Promise<Decided> {
  const dispatch = await lockDispatch(db, dispatchId)
  if (!canPass(actor, dispatch)) throw refusal(dispatch)
  await db
    .updateTable('reporting.dispatch')
    .set({
      state: 'sent',
      passed_at: instant(),
      passed_by_name: actor.name,
      passed_note: note,
    })
    .where('id', '=', dispatchId)
    .execute()
  return finish(db, actor, dispatch, 'sent', { note })
}

export async function acceptDispatch(db: Db, actor: Actor, dispatchId: string): Promise<Decided> {
  const dispatch = await lockDispatch(db, dispatchId)
  if (!canAccept(actor, dispatch)) throw refusal(dispatch)
  await decide(db, actor, dispatchId, 'accepted', null)
  return finish(db, actor, dispatch, 'accepted', {})
}

/** Back to the sender with the reason; the issued paper stays, a correction follows it. */
export async function returnDispatch(
  db: Db,
  actor: Actor,
  dispatchId: string,
  reason: string,
): Promise<Decided> {
  const dispatch = await lockDispatch(db, dispatchId)
  if (!canReturn(actor, dispatch)) throw refusal(dispatch)
  await decide(db, actor, dispatchId, 'returned', reason)
  return finish(db, actor, dispatch, 'returned', { reason })
}

async function decide(
  db: Db,
  actor: Actor,
  dispatchId: string,
  state: 'accepted' | 'returned',
  reason: string | null,
): Promise<void> {
  await db
    .updateTable('reporting.dispatch')
    .set({ state, decided_at: instant(), decided_by_name: actor.name, reason })
    .where('id', '=', dispatchId)
    .execute()
}

async function finish(
  db: Db,
  actor: Actor,
  dispatch: Dispatch,
  state: DispatchState,
  details: Record<string, unknown>,
): Promise<Decided> {
  await follow(db, dispatch)
  // Of the one who acts: the sender's path may be out of reach.
  const report = { id: dispatch.reportId, orgPath: actor.home.orgPath }
  const act = `${state === 'sent' ? 'pass' : state === 'accepted' ? 'accept' : 'return'}-dispatch`
  await logReport(db, actor, report, act, { dispatchId: dispatch.id, ...details })
  return { id: dispatch.id, state }
}

function refusal({ state, toUnitName, viaUnitName }: Dispatch): Refusal {
  if (state === 'accepted') return new Refusal(409, 'Báo cáo này đã được tiếp nhận.')
  if (state === 'returned') return new Refusal(409, 'Báo cáo này đã được trả lại.')
  const now = state === 'via' ? viaUnitName : toUnitName
  return new Refusal(403, `Báo cáo đang ở ${now ?? ''}; chỉ cán bộ của đơn vị đó được xử lý.`)
}
