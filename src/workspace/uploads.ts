import { useSyncExternalStore } from 'react'
import type { filesContract } from '../files/contract.ts'
import { ApiProblem, createClient } from '../platform/client.ts'
import { readAll, remove, write } from './browser-store.ts'
import { callHeaders } from './calls.ts'
import { watchedFetch } from './connection.ts'
import { isAwaited, releaseUploaded } from './outbox.ts'
import { unitPreference } from './preference.ts'

/** A large file on its way in parts; it is kept on this device until the server has it whole. */
export interface Upload {
  id: string
  account: string
  /** Acted for. */
  unit: string | undefined
  unitId: string
  file: File
  /** The server's name for it, once it has been begun. */
  uploadId?: string
  state: 'sending' | 'paused' | 'refused'
  problem?: string
  madeAt: string
}

/** Begins small, so that a bad line repeats little, and grows while parts go through quickly. */
const FIRST_PART = 256 * 1024
const LEAST_PART = 64 * 1024
const MOST_PART = 4 * 1024 * 1024
const QUICK_MS = 2000
const SLOW_MS = 8000
const RETRY_MS = 15_000

const listeners = new Set<() => void>()
let account: string | undefined
let uploads: readonly Upload[] = []
/** Bytes that have arrived, by the id of the upload. */
let arrived: ReadonlyMap<string, number> = new Map()
let turn: Promise<void> | undefined

/** As in `session.ts`: the addresses without the schemas; the types are the contract's. */
const operations = {
  beginUpload: { method: 'POST', path: '/units/:unitId/uploads' },
  getUpload: { method: 'GET', path: '/uploads/:uploadId' },
  sendUploadPart: { method: 'PUT', path: '/uploads/:uploadId/parts/:start', upload: true },
  finishUpload: { method: 'POST', path: '/uploads/:uploadId/finish', upload: true },
  discardUpload: { method: 'DELETE', path: '/uploads/:uploadId' },
} as unknown as typeof filesContract

/** Goes on with what this account was sending here. Returns the end of it. */
export function startUploads(accountId: string): () => void {
  account = accountId
  const timer = setInterval(() => {
    if (uploads.some(({ state }) => state === 'sending')) goOn()
  }, RETRY_MS)
  addEventListener('online', goOn)
  goOn()
  return () => {
    account = undefined
    clearInterval(timer)
    removeEventListener('online', goOn)
  }
}

/** Keeps a file on this device to be sent; resolves with the id that `waitsFor` of a sending names. */
export async function keepUpload(unitId: string, file: File): Promise<string> {
  if (account === undefined) throw new Error('Nobody is signed in')
  const upload: Upload = {
    id: crypto.randomUUID(),
    account,
    unit: unitPreference.get(),
    unitId,
    file,
    state: 'sending',
    madeAt: new Date().toISOString(),
  }
  await write('uploads', upload.id, upload)
  await reload()
  return upload.id
}

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => uploads)
}

/** Of an upload: bytes that have arrived. */
export function useArrived(id: string): number {
  return useSyncExternalStore(subscribe, () => arrived.get(id) ?? 0)
}

function goOn(): void {
  void sendUploads()
}

export async function pauseUpload(id: string): Promise<void> {
  await change(id, { state: 'paused' })
}

/** After a pause, or once what was refused may be tried again. */
export async function resumeUpload(id: string): Promise<void> {
  await change(id, { state: 'sending' })
  await sendUploads()
}

/** What arrived is removed on the server when it can be told; otherwise it goes there by itself after a week. */
export async function discardUpload(id: string): Promise<void> {
  const upload = uploads.find((one) => one.id === id)
  await remove('uploads', id)
  await reload()
  if (upload?.uploadId === undefined) return
  await clientOf(upload)
    .discardUpload({ params: { uploadId: upload.uploadId } })
    .catch(() => undefined)
}

/** Sends what is kept, one file after the other, one tab at a time. */
export async function sendUploads(): Promise<void> {
  turn ??= navigator.locks.request('lantoa.uploads', async () => {
    turn = undefined
    await reload()
    const tried = new Set<string>()
    for (;;) {
      const next = uploads.find(({ id, state }) => state === 'sending' && !tried.has(id))
      if (!next) return
      tried.add(next.id)
      try {
        if (await isWanted(next)) await send(next)
      } catch (error) {
        if (!(await isRefused(next, error))) return
      }
    }
  })
  await turn
}

/** Whoever was to receive it was given up meanwhile: then it is given up too. */
async function isWanted({ id, madeAt }: Upload): Promise<boolean> {
  const justKept = Date.now() - Date.parse(madeAt) < 60_000
  if (justKept || (await isAwaited(id))) return true
  await discardUpload(id)
  return false
}

async function send(upload: Upload): Promise<void> {
  const { id, file } = upload
  const client = clientOf(upload)
  const { uploadId, received } = await placeOf(upload, client)
  let at = received
  let size = FIRST_PART
  show(id, at)
  while (at < file.size) {
    if (!isSending(id)) return
    const since = performance.now()
    const part = new Uint8Array(await file.slice(at, at + size).arrayBuffer())
    at = await sendPart(client, uploadId, at, part)
    const took = performance.now() - since
    if (took < QUICK_MS) size = Math.min(size * 2, MOST_PART)
    if (took > SLOW_MS) size = Math.max(size / 2, LEAST_PART)
    show(id, at)
  }
  const preview = await (await import('./video-preview.ts')).previewOf(file)
  const whole = await client.finishUpload({
    params: { uploadId },
    body: {},
    files: preview ? [{ file: preview, name: 'xem-truoc.jpg' }] : [],
    idempotencyKey: `finish-${id}`,
  })
  await releaseUploaded(id, whole.fileId)
  await remove('uploads', id)
  await reload()
}

/** Where it stands on the server; begun there when it is new, and anew when it lay too long. */
async function placeOf(
  { id, file, unitId, uploadId }: Upload,
  client: Files,
): Promise<{ uploadId: string; received: number }> {
  if (uploadId !== undefined) {
    try {
      return { uploadId, received: (await client.getUpload({ params: { uploadId } })).received }
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 404) throw error
    }
  }
  const begun = await client.beginUpload({
    params: { unitId },
    body: { name: file.name, size: file.size },
    // A first try whose answer was lost is answered again; after 404 it must be another.
    idempotencyKey: uploadId === undefined ? id : `${id}-${uploadId}`,
  })
  await change(id, { uploadId: begun.id })
  return { uploadId: begun.id, received: begun.received }
}

type Files = ReturnType<typeof createClient<typeof filesContract>>

/** Answers where the next part begins; the server knows better than we when an answer was lost. */
async function sendPart(
  client: Files,
  uploadId: string,
  start: number,
  part: Uint8Array<ArrayBuffer>,
): Promise<number> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', part))
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  try {
    const { received } = await client.sendUploadPart({
      params: { uploadId, start: String(start) },
      body: { hash },
      files: [{ file: new Blob([part]), name: 'phan' }],
    })
    return received
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 409 && error.current !== undefined) {
      return error.current
    }
    throw error
  }
}

/** True: the server said no for good, a person must look. False: the line is gone, or the server is. */
async function isRefused({ id }: Upload, error: unknown): Promise<boolean> {
  if (error instanceof ApiProblem) {
    const { status, detail, fields } = error
    if (status < 400 || status >= 500 || [401, 408, 425, 429].includes(status)) return false
    await change(id, {
      state: 'refused',
      problem: [detail, ...Object.values(fields)].join(' '),
    })
    return true
  }
  // The file itself cannot be read any more: moved away, or the device's storage was cleared.
  if (error instanceof DOMException) {
    await change(id, { state: 'refused', problem: error.message })
    return true
  }
  throw error
}

function clientOf(upload: Upload): Files {
  return createClient(operations, {
    fetch: watchedFetch,
    headers: () => callHeaders(upload.unit),
  })
}

function isSending(id: string): boolean {
  return uploads.some((one) => one.id === id && one.state === 'sending')
}

async function change(id: string, part: Partial<Upload>): Promise<void> {
  const { problem: _, ...upload } = uploads.find((one) => one.id === id) ?? {}
  if (!('id' in upload)) return
  await write('uploads', id, { ...upload, ...part })
  await reload()
}

function show(id: string, bytes: number): void {
  arrived = new Map(arrived).set(id, bytes)
  for (const listener of listeners) listener()
}

async function reload(): Promise<void> {
  const all = await readAll<Upload>('uploads')
  uploads = all
    .filter((upload) => upload.account === account)
    .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
