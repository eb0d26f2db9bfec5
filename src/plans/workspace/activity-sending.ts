import { useEffect, useSyncExternalStore } from 'react'
import { ApiProblem } from '../../platform/client.ts'
import { read, readAll, remove, write } from '../../workspace/browser-store.ts'
import { queueCall, type Sending, useOutbox } from '../../workspace/outbox.ts'
import { useSession } from '../../workspace/session.ts'
import { activityOperations } from '../activity-contract.ts'
import { plans } from './activity-client.ts'
import { linksOf, type RecordForm } from './record-form.ts'

type Body = ReturnType<typeof activityOperations.recordActivity.body.parse>

/** A recorded activity whose evidence waits on this device until the server has given the activity its id. */
export interface PendingActivity {
  pending: 'activity'
  /** Of the outbox's sending; also its Idempotency-Key. */
  id: string
  account: string
  unitId: string
  body: Body
  form: RecordForm
  madeAt: string
}

export interface Taken {
  activityId: string
  title: string
  /** Pieces of evidence that were handed on with it. */
  evidence: number
}

const STORE = 'drafts'
const keyOf = (id: string) => `activity-evidence:${id}`
const listeners = new Set<() => void>()
/** Undefined until read. */
let pendings: readonly PendingActivity[] | undefined
const none: readonly PendingActivity[] = []
/** The activities that the server has taken since this window was opened, by the id of their sending. */
let taken: ReadonlyMap<string, Taken> = new Map()

/** Resolves when the activity and its photos are kept on this device: the draft may then be let go. */
export async function sendActivity(
  account: string,
  unitId: string,
  body: Body,
  form: RecordForm,
): Promise<string> {
  const sending = await queueCall(
    activityOperations.recordActivity,
    { params: { unitId }, body },
    body.title,
  )
  const pending: PendingActivity = {
    pending: 'activity',
    id: sending.id,
    account,
    unitId,
    body,
    form,
    madeAt: sending.madeAt,
  }
  await write(STORE, keyOf(pending.id), pending)
  await carryOn(account)
  return pending.id
}

/** Photos and links of an activity that the server knows, each sent by itself so that a bad line repeats little. */
export async function queueEvidence(
  activityId: string,
  files: readonly File[],
  links: readonly string[],
): Promise<void> {
  for (const file of files) {
    await queueCall(
      activityOperations.addEvidenceFiles,
      { params: { activityId }, body: {}, files: [{ file, name: file.name }] },
      file.name,
    )
  }
  for (const url of links) {
    await queueCall(
      activityOperations.addEvidenceLink,
      { params: { activityId }, body: { url } },
      url,
    )
  }
}

/** What was refused comes back into the form; its sending is the caller's to discard. */
export async function forgetPending(id: string): Promise<void> {
  await remove(STORE, keyOf(id))
  await reload(pendings?.[0]?.account)
}

/** Every screen of daily work calls this: it hands the evidence on once its activity has arrived. */
export function useActivitySendings(): {
  pendings: readonly PendingActivity[]
  taken: ReadonlyMap<string, Taken>
} {
  const { account } = useSession()
  const outbox = useOutbox()
  useEffect(() => {
    const arrived = pendings?.some(({ id }) => !outbox.some((sending) => sending.id === id))
    if (arrived !== false) void carryOn(account.id)
  }, [account.id, outbox])
  return {
    pendings: useSyncExternalStore(subscribe, () => pendings ?? none),
    taken: useSyncExternalStore(subscribe, () => taken),
  }
}

/** What of an activity's evidence still waits in the outbox. */
export function evidenceIn(outbox: readonly Sending[], activityId: string): Sending[] {
  return outbox.filter(
    ({ input }) =>
      (input.params as Record<string, unknown> | undefined)?.['activityId'] === activityId,
  )
}

async function carryOn(account: string): Promise<void> {
  await navigator.locks.request('lantoa.activities', async () => {
    const mine = await reload(account)
    if (mine.length === 0) return
    const waiting = new Set((await readAll<Sending>('outbox')).map(({ id }) => id))
    for (const pending of mine) {
      if (!waiting.has(pending.id) && !(await handOn(pending))) break
    }
    await reload(account)
  })
}

/** False when the server cannot be reached now. */
async function handOn(pending: PendingActivity): Promise<boolean> {
  const kept = await read<PendingActivity>(STORE, keyOf(pending.id))
  if (!kept) return true
  const answer = await activityOf(kept)
  if (answer === 'unreachable') return false
  if (answer !== 'discarded') {
    const files = kept.form.photos.map(({ file }) => file)
    const links = linksOf(kept.form)
    const evidence = files.length + links.length
    taken = new Map(taken).set(kept.id, { activityId: answer, title: kept.body.title, evidence })
    await queueEvidence(answer, files, links)
  }
  await remove(STORE, keyOf(kept.id))
  return true
}

/**
 * The id that the server gave. A repeated Idempotency-Key is answered with the first result whatever the body; should
 * the sending have been discarded instead of sent, the made-up occurrence keeps the server from recording it now.
 */
async function activityOf(pending: PendingActivity): Promise<string> {
  try {
    const activity = await plans.recordActivity({
      params: { unitId: pending.unitId },
      body: { ...pending.body, occurrenceIds: [crypto.randomUUID()] },
      idempotencyKey: pending.id,
    })
    return activity.id
  } catch (error) {
    const refused = error instanceof ApiProblem && [400, 403, 404, 409, 422].includes(error.status)
    return refused ? 'discarded' : 'unreachable'
  }
}

async function reload(account: string | undefined): Promise<readonly PendingActivity[]> {
  const kept = await readAll<unknown>(STORE)
  pendings = kept
    .filter(isPending)
    .filter((one) => one.account === account)
    .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
  for (const listener of listeners) listener()
  return pendings
}

function isPending(value: unknown): value is PendingActivity {
  return typeof value === 'object' && value !== null && 'pending' in value
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
