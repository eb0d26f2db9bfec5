import { actsFor, type Actor } from '../platform/actor.ts'
import { bind, type Binding } from '../platform/binding.ts'
import type { Db } from '../platform/database.ts'
import { notFound } from '../platform/refusal.ts'
import { canDecide } from './approval/approval.ts'
import { approvalRoutes } from './approval/approval-routes.ts'
import { type Waiting, waitingOperations } from './contract.ts'
import { holdersOf, listHolders, workingDaysSince } from './holder-queries.ts'
import { dealWith, reopenNotice } from './notify.ts'
import { countWaiting, listWaiting, type WaitingPlace } from './waiting-queries.ts'

/** What `workContract` describes. */
export function workRoutes(): Binding {
  return { operations: [...waitingRoutes().operations, ...approvalRoutes().operations] }
}

function waitingRoutes(): Binding {
  return bind(waitingOperations, {
    listWaiting: ({ db, actor, params, query }) =>
      waitingPage(db, actor, params.unitId, query.cursor, query.limit),
    dealWithNotice: ({ act, actor, params }) => act((db) => dealWith(db, actor, params.noticeId)),
    reopenNotice: ({ act, actor, params }) => act((db) => reopenNotice(db, actor, params.noticeId)),
    listHolders: async ({ db, params }) => ({
      items: await listHolders(db, params.subjectId),
      next: null,
    }),
  })
}

async function waitingPage(
  db: Db,
  actor: Actor,
  unitId: string,
  cursor: string | undefined,
  limit: number,
) {
  if (!actsFor(actor, unitId, 'viewer')) throw notFound()
  const who = {
    unitId,
    head: actsFor(actor, unitId, 'head'),
    officer: actsFor(actor, unitId, 'officer'),
    accountId: actor.accountId,
    postIds: actor.grants.flatMap((grant) =>
      grant.unitId === unitId && grant.postId ? [grant.postId] : [],
    ),
  }
  const rows = await listWaiting(db, who, afterOf(cursor), limit + 1)
  const page = rows.slice(0, limit)
  const holders = await holdersOf(
    db,
    page.map((row) => row.subjectId),
  )
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ who: decides, barred, ...row }): Waiting =>
      Object.assign(row, {
        holder: holders.get(row.subjectId) ?? null,
        workingDays: workingDaysSince(row.since),
        may: {
          decide:
            decides !== null &&
            canDecide(actor, { unitId, state: 'pending', who: decides, barred }),
          dealWith: row.kind === 'notice',
        },
      }),
    ),
    next: last ? `${last.turn}~${last.since}~${last.id}` : null,
    counts: await countWaiting(db, who),
  }
}

function afterOf(cursor: string | undefined): WaitingPlace | null {
  const [turn, since, id] = cursor?.split('~') ?? []
  return since === undefined || id === undefined ? null : { turn: Number(turn), since, id }
}
