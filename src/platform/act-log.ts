import { instant } from './clock.ts'
import type { Db } from './database.ts'
import { newId } from './id.ts'

export interface Act {
  /** What an official would say: `issue-plan`, `approve-report`. */
  act: string
  subjectKind: string
  subjectId: string | null
  orgPath: string
  details?: Record<string, unknown>
}

/** Who did it: a person's account, or the house itself. */
export interface Doer {
  accountId: string | null
  name: string
  requestId: string | null
}

export const HOUSE_ITSELF: Doer = { accountId: null, name: 'Hệ thống', requestId: null }

/** Writes one line of the act log, in the transaction of the act itself. Append-only: the application cannot even read it. */
export async function logAct(db: Db, actor: Doer, act: Act): Promise<void> {
  await logActs(db, actor, [act])
}

/** A line for each, in one statement. */
export async function logActs(db: Db, actor: Doer, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  await db
    .insertInto('platform.act')
    .values(
      acts.map((act) => ({
        id: newId(),
        at: instant(),
        account_id: actor.accountId,
        actor_name: actor.name,
        org_path: act.orgPath,
        act: act.act,
        subject_kind: act.subjectKind,
        subject_id: act.subjectId,
        details: JSON.stringify(act.details ?? {}),
        request_id: actor.requestId,
      })),
    )
    .execute()
}
