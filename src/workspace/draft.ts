import { useCallback, useEffect, useRef, useState } from 'react'
import { read, remove, write } from './browser-store.ts'
import { useSession } from './session.ts'

/** localStorage holds some 5 MB in all; larger drafts and those with photos go to IndexedDB. */
const SMALL = 100_000
const ELSEWHERE = '→indexeddb'

export interface Draft<T> {
  value: T
  set: (next: T | ((now: T) => T)) => void
  /** What was typed earlier came back: say so, and offer `reset`. */
  restored: boolean
  /** False for a moment while a large draft is read. */
  ready: boolean
  /** The server has it: forget the copy here. */
  acknowledged: () => void
  /** Throws away what was typed. */
  reset: () => void
}

/**
 * Keeps what is typed on this device until the server has acknowledged it. `key` names the form and its
 * object ("activity", `plan:${id}`); the account is added, since a commune's PC has several users.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const name = `${useSession().account.id}:${key}`
  const [start] = useState(() => readSmall(name))
  const [value, setValue] = useState<T>(start.value === undefined ? initial : (start.value as T))
  const [restored, setRestored] = useState(start.value !== undefined)
  const [ready, setReady] = useState(!start.elsewhere)
  const touched = useRef(false)
  const initialValue = useRef(initial)

  useEffect(() => {
    if (!start.elsewhere) return
    const restore = async () => {
      const kept = await read<T>('drafts', name)
      setReady(true)
      if (kept === undefined || touched.current) return
      setValue(kept)
      setRestored(true)
    }
    void restore()
  }, [name, start])

  useEffect(() => {
    if (touched.current) void keep(name, value)
  }, [name, value])

  // Sent or thrown away in another tab: what only came back here is not sent a second time.
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key !== storageKey(name) || event.newValue !== null || touched.current) return
      setValue(initialValue.current)
      setRestored(false)
    }
    addEventListener('storage', follow)
    return () => {
      removeEventListener('storage', follow)
    }
  }, [name])

  const set = useCallback((next: T | ((now: T) => T)) => {
    touched.current = true
    setValue(next)
  }, [])
  const acknowledged = useCallback(() => {
    touched.current = false
    setRestored(false)
    void forget(name)
  }, [name])
  return {
    value,
    set,
    restored,
    ready,
    acknowledged,
    reset: () => {
      acknowledged()
      setValue(initial)
    },
  }
}

function readSmall(name: string): { value?: unknown; elsewhere: boolean } {
  const text = localStorage.getItem(storageKey(name))
  if (text === null) return { elsewhere: false }
  if (text === ELSEWHERE) return { elsewhere: true }
  try {
    return { value: JSON.parse(text) as unknown, elsewhere: false }
  } catch {
    return { elsewhere: false }
  }
}

async function keep(name: string, value: unknown): Promise<void> {
  const text = hasFiles(value) ? undefined : JSON.stringify(value)
  if (text !== undefined && text.length <= SMALL) {
    localStorage.setItem(storageKey(name), text)
    return
  }
  await write('drafts', name, value)
  localStorage.setItem(storageKey(name), ELSEWHERE)
}

async function forget(name: string): Promise<void> {
  localStorage.removeItem(storageKey(name))
  await remove('drafts', name)
}

function hasFiles(value: unknown): boolean {
  if (value instanceof Blob) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasFiles)
}

const storageKey = (name: string) => `lantoa.draft.${name}`
