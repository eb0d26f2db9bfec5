import { useSyncExternalStore } from 'react'

let reachable = true
const listeners = new Set<() => void>()

/** fetch that remembers whether the last call reached the server: `navigator.onLine` only knows the cable. */
export const watchedFetch: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, init)
    setReachable(true)
    return response
  } catch (error) {
    if (init?.signal?.aborted !== true) setReachable(false)
    throw error
  }
}

export function isOnline(): boolean {
  return navigator.onLine && reachable
}

export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useOnline(): boolean {
  return useSyncExternalStore(onConnectionChange, isOnline)
}

/** Called once at start. */
export function watchConnection(): void {
  addEventListener('online', () => {
    reachable = true
    tell()
  })
  addEventListener('offline', tell)
}

function setReachable(now: boolean): void {
  if (now === reachable) return
  reachable = now
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}
