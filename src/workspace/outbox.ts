import { useSyncExternalStore } from 'react'
import { ApiProblem, type CallInput, createClient } from '../platform/client.ts'
import type { Operation } from '../platform/contract.ts'
import { readAll, remove, write } from './browser-store.ts'
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
  /** `refused`: the server said no, a person must look at `problem`. */
  state: 'waiting' | 'refused'
  problem?: string
}

const RETRY_MS = 30_000
const listeners = new Set<() => void>()
let account: string | undefined
let sendings: readonly Sending[] = []
/** A flush that has not begun. */
let turn: Promise<void> | undefined

/** Begins to send what this account left here; called when it is known who is signed in. Returns the end of it. */
export function startOutbox(accountId: string): () => void {
  account = accountId
  const timer = setInterval(() => {
    if (sendings.length > 0) flushWhenVisible()
  }, RETRY_MS)
  addEventListener('online', flushWhenVisible)
  document.addEventListener('visibilitychange', flushWhenVisible)
  void flushOutbox()
  return () => {
    account = undefined
    clearInterval(timer)
    removeEventListener('online', flushWhenVisible)
    document.removeEventListener('visibilitychange', flushWhenVisible)
  }
}

/**
 * Keeps a POST on this device and sends it as soon as it can. Resolves when it is kept: from then on the
 * draft may be let go. Rejects when the device has no room.
 */
export async function queueCall<O extends Operation>(
  operation: O,
  input: CallInput<O>,
  label: string,
): Promise<Sending> {
  if (account === undefined) throw new Error('Nobody is signed in')
  const { method, path, summary, may } = operation
  const { body, params, query, files } = input as Sending['input']
  const sending: Sending = {
    id: crypto.randomUUID(),
    account,
    unit: unitPreference.get(),
    label,
    operation: { method, path, summary, may, ...(operation.upload ? { upload: true } : {}) },
    input: { body, params, query, files },
    madeAt: new Date().toISOString(),
    state: 'waiting',
  }
  await write('outbox', sending.id, sending)
  await reload()
  void flushOutbox()
  return sending
}

export async function discardSending(id: string): Promise<void> {
  await remove('outbox', id)
  await reload()
}

/** After a refusal whose reason is gone (a right given, a period opened again). */
export async function retrySending(id: string): Promise<void> {
  const sending = sendings.find((one) => one.id === id)
  if (!sending) return
  const { problem: _, ...rest } = sending
  await write('outbox', id, { ...rest, state: 'waiting' })
  await flushOutbox()
}

export function useOutbox(): readonly Sending[] {
  return useSyncExternalStore(subscribe, () => sendings)
}

function flushWhenVisible(): void {
  if (document.visibilityState === 'visible') void flushOutbox()
}

/** Sends what waits, one tab at a time. A call made meanwhile takes the next turn, so nothing is missed. */
export async function flushOutbox(): Promise<void> {
  turn ??= navigator.locks.request('lantoa.outbox', async () => {
    turn = undefined
    await reload()
    for (const sending of sendings) {
      if (sending.state === 'waiting' && !(await send(sending))) break
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
    await client.send({ ...sending.input, idempotencyKey: sending.id })
    await remove('outbox', sending.id)
    await queryClient.invalidateQueries()
  } catch (error) {
    if (!(error instanceof ApiProblem) || !isFinal(error.status)) return false
    const problem = [error.detail, ...Object.values(error.fields)].join(' ')
    await write('outbox', sending.id, { ...sending, state: 'refused', problem })
  } finally {
    await reload()
  }
  return true
}

/** 401 waits for the next sign-in; 408, 425, 429 and everything above 499 may pass later. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)
}

async function reload(): Promise<void> {
  const all = await readAll<Sending>('outbox')
  sendings = all
    .filter((sending) => sending.account === account)
    .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
