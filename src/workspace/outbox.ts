import { useSyncExternalStore } from 'react'
import { ApiProblem, type CallInput, createClient } from '../platform/client.ts'
import type { Operation } from '../platform/contract.ts'
import { readAll, removeAll, write, writeAll } from './browser-store.ts'
import { callHeaders, queryClient } from './calls.ts'
import { watchedFetch } from './connection.ts'
import { unitPreference } from './preference.ts'

/** One POST that must not be lost: kept with its photos until the server has answered. */
export interface Sending {
  /** Also the Idempotency-Key: sent twice, done once. */
  id: string
  account: string
  unit: string | undefined
  /** What the person called it: "Phát thanh sáng 20/11". */
  label: string
  operation: Pick<Operation, 'method' | 'path' | 'summary' | 'may' | 'upload'>
  input: { body?: unknown; params?: unknown; query?: unknown; files?: unknown }
  madeAt: string
  /** Leaves after that entry; the id which the server gave to it becomes this parameter. */
  follows?: { id: string; param: string }
  /** Leaves when that large file is whole; its id becomes `fileId` of the body. */
  waitsFor?: string
  /** What the screen wants back should the server refuse it: the form as it was filled in. */
  form?: unknown
  /** `refused`: the server said no, a person must look at `problem`. */
  state: 'waiting' | 'refused'
  problem?: string
}

/** What the server has taken since this window was opened. */
export interface Sent {
  label: string
  /** Of what it made there. */
  answerId: string | undefined
  /** Entries that followed it. */
  followers: number
}

const RETRY_MS = 30_000
const TOLD = 'lantoa.outbox.told'
const listeners = new Set<() => void>()
let account: string | undefined
let sendings: readonly Sending[] = []
let lastMade = 0
/** A flush that has not begun. */
let turn: Promise<void> | undefined
let sent: ReadonlyMap<string, Sent> = new Map()

/** Begins to send what this account left here; called when it is known who is signed in. Returns the end of it. */
export function startOutbox(accountId: string): () => void {
  account = accountId
  const timer = setInterval(() => {
    if (sendings.length > 0) flushWhenVisible()
  }, RETRY_MS)
  addEventListener('storage', hear)
  addEventListener('online', flushWhenVisible)
  document.addEventListener('visibilitychange', flushWhenVisible)
  void flushOutbox()
  return () => {
    account = undefined
    clearInterval(timer)
    removeEventListener('storage', hear)
    removeEventListener('online', flushWhenVisible)
    document.removeEventListener('visibilitychange', flushWhenVisible)
  }
}

/** An entry for `queueAll`; `follows` names one that is queued with it or waits already. */
export function sendingOf<O extends Operation>(
  operation: O,
  input: CallInput<O>,
  label: string,
  more: Pick<Sending, 'follows' | 'waitsFor' | 'form'> = {},
): Sending {
  if (account === undefined) throw new Error('Nobody is signed in')
  const { method, path, summary, may } = operation
  const { body, params, query, files } = input as Sending['input']
  // Entries made in the same millisecond keep their order.
  lastMade = Math.max(Date.now(), lastMade + 1)
  return {
    id: crypto.randomUUID(),
    account,
    unit: unitPreference.get(),
    label,
    operation: { method, path, summary, may, ...(operation.upload ? { upload: true } : {}) },
    input: { body, params, query, files },
    madeAt: new Date(lastMade).toISOString(),
    state: 'waiting',
    ...more,
  }
}

/**
 * Keeps POSTs on this device, all or none, and sends them as soon as it can. Resolves when they are kept: from then
 * on the draft may be let go. Rejects when the device has no room.
 */
export async function queueAll(entries: readonly Sending[]): Promise<void> {
  await writeAll(
    'outbox',
    entries.map((entry) => [entry.id, entry]),
  )
  await tell()
  void flushOutbox()
}

/** With all that follows it: without it they have nowhere to go. */
export async function discardSending(id: string): Promise<void> {
  await removeAll('outbox', [...followersOf(sendings, id).map((one) => one.id), id])
  await tell()
}

export async function isAwaited(uploadId: string): Promise<boolean> {
  await reload()
  return sendings.some(({ waitsFor }) => waitsFor === uploadId)
}

/** The large file is whole: what waited for it may leave. */
export async function releaseUploaded(uploadId: string, fileId: string): Promise<void> {
  await reload()
  const waiting = sendings.filter((one) => one.waitsFor === uploadId)
  await writeAll(
    'outbox',
    waiting.map((one) => [one.id, withFile(one, fileId)]),
  )
  await tell()
  void flushOutbox()
}

function withFile(sending: Sending, fileId: string): Sending {
  const { waitsFor, ...rest } = sending
  if (waitsFor === undefined) return sending
  const body = { ...(rest.input.body as object | undefined), fileId }
  return { ...rest, input: { ...rest.input, body } }
}

export function followersOf(all: readonly Sending[], id: string): Sending[] {
  return all.filter((one) => one.follows?.id === id)
}

/** After a refusal whose reason is gone (a right given, a period opened again). */
export async function retrySending(id: string): Promise<void> {
  const sending = sendings.find((one) => one.id === id)
  if (!sending) return
  const { problem: _, ...rest } = sending
  await write('outbox', id, { ...rest, state: 'waiting' })
  await tell()
  await flushOutbox()
}

export function useOutbox(): readonly Sending[] {
  return useSyncExternalStore(subscribe, () => sendings)
}

export function useSent(): ReadonlyMap<string, Sent> {
  return useSyncExternalStore(subscribe, () => sent)
}

function flushWhenVisible(): void {
  if (document.visibilityState === 'visible') void flushOutbox()
}

/** Sends what waits, one tab at a time. A call made meanwhile takes the next turn, so nothing is missed. */
export async function flushOutbox(): Promise<void> {
  turn ??= navigator.locks.request('lantoa.outbox', async () => {
    turn = undefined
    await reload()
    const tried = new Set<string>()
    for (;;) {
      const next = sendings.find(
        ({ id, state, follows, waitsFor }) =>
          state === 'waiting' && !follows && !waitsFor && !tried.has(id),
      )
      if (!next || !(await send(next))) break
      tried.add(next.id)
    }
  })
  await turn
}

/** False when it makes no sense to try the next one now. */
async function send(sending: Sending): Promise<boolean> {
  const client = createClient(
    { send: sending.operation },
    { fetch: watchedFetch, headers: () => callHeaders(sending.unit) },
  )
  try {
    const answer: unknown = await client.send({ ...sending.input, idempotencyKey: sending.id })
    await release(sending, answer)
    // The next entry does not wait until every screen has been read anew.
    void queryClient.invalidateQueries()
  } catch (error) {
    if (!(error instanceof ApiProblem) || !isFinal(error.status)) return false
    const problem = [error.detail, ...Object.values(error.fields)].join(' ')
    await write('outbox', sending.id, { ...sending, state: 'refused', problem })
    await tell()
  }
  return true
}

/**
 * First its followers learn the id, then it goes: when the page is lost in between, it is sent again under the same
 * key and answered with the same id.
 */
async function release({ id, label }: Sending, answer: unknown): Promise<void> {
  await reload()
  const followers = followersOf(sendings, id)
  const answerId = idIn(answer)
  await writeAll(
    'outbox',
    followers.map((one) => [one.id, following(one, answerId)]),
  )
  await removeAll('outbox', [id])
  const entry = [id, { label, answerId, followers: followers.length }] as const
  sent = new Map(sent).set(...entry)
  await tell(entry)
}

function following({ follows, ...rest }: Sending, answerId: string | undefined): Sending {
  if (!follows || answerId === undefined) return rest
  const params = { ...(rest.input.params as object | undefined), [follows.param]: answerId }
  return { ...rest, input: { ...rest.input, params } }
}

function idIn(answer: unknown): string | undefined {
  const { id } = (answer ?? {}) as { id?: unknown }
  return typeof id === 'string' ? id : undefined
}

/** Shows the change here and, through localStorage, in the other windows of this browser. */
async function tell(entry: readonly [string, Sent] | null = null): Promise<void> {
  localStorage.setItem(
    TOLD,
    JSON.stringify({ entry, at: performance.timeOrigin + performance.now() }),
  )
  await reload()
}

function hear({ key, newValue }: StorageEvent): void {
  if (key !== TOLD || newValue === null) return
  const { entry } = JSON.parse(newValue) as { entry: [string, Sent] | null }
  if (entry) sent = new Map(sent).set(...entry)
  void reload()
}

/** 401 waits for the next sign-in; 408, 425, 429 and everything above 499 may pass later. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)
}

async function reload(): Promise<void> {
  const all = await readAll<Sending>('outbox')
  sendings = all
    .filter((sending) => sending.account === account)
    .sort((a, b) => (a.madeAt === b.madeAt ? 0 : a.madeAt < b.madeAt ? -1 : 1))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
