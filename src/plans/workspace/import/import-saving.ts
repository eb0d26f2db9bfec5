import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { useOnline } from '../../../workspace/connection.ts'
import type { DraftView } from '../../draft/draft-contract.ts'
import { asText, textAt, valueOf } from './import-paths.ts'
import { draftQuery, plansClient } from '../plan/plan-calls.ts'

/** A cell as typed, and what stood there when the typing began: how a foreign change is noticed. */
export interface Typed {
  text: string
  base: string
}
export type Pending = Readonly<Record<string, Typed>>

export interface Saving {
  state: 'saved' | 'typing' | 'saving' | 'offline' | 'refused' | 'conflict'
  /** The server's sentence when it refused, and those of its fields by path. */
  sentence: string
  errors: Readonly<Record<string, string>>
  /** Paths that somebody else changed meanwhile. */
  conflicts: readonly string[]
  savedAt: string | null
  /** Sends what is typed, then an act that needs the version; undefined when it could not be done. */
  run: (act: (version: number) => Promise<DraftView>) => Promise<DraftView | undefined>
  flush: () => Promise<boolean>
  keepMine: () => void
  takeTheirs: () => void
}

const QUIET_MS = 1500
const RETRY_MS = 15_000

/**
 * Sends typed cells after a pause. What could not be sent stays in `pending` (which the caller keeps on the
 * device) and goes out again by itself.
 */
export function useSaving(
  view: DraftView,
  pending: Pending,
  setPending: (change: (now: Pending) => Pending) => void,
): Saving {
  const client = useQueryClient()
  const online = useOnline()
  const [state, setState] = useState<Saving['state']>('saved')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [conflicts, setConflicts] = useState<readonly string[]>([])
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const latest = useRef({ view, pending })
  useEffect(() => {
    // The answer of a call may be newer than what is being shown.
    const known = latest.current.view
    latest.current = { view: known.version > view.version ? known : view, pending }
  })
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const accept = useCallback(
    (next: DraftView) => {
      latest.current.view = next
      client.setQueryData(draftQuery(next.id).queryKey, next)
      setProblem(null)
    },
    [client],
  )

  const drop = useCallback(
    (sent: Pending) => {
      const rest = (now: Pending) =>
        Object.fromEntries(
          Object.entries(now).flatMap(([path, typed]) => {
            const same = sent[path]
            if (!same) return [[path, typed]]
            return same.text === typed.text ? [] : [[path, { ...typed, base: same.text }]]
          }),
        )
      latest.current.pending = rest(latest.current.pending)
      setPending(rest)
    },
    [setPending],
  )

  /** After a 409: takes the new version in and says which of the typed cells somebody else changed. */
  const compare = useCallback(async () => {
    const { view } = latest.current
    const fresh = await plansClient.getDraft({ params: { draftId: view.id } })
    accept(fresh)
    const typed = Object.entries(latest.current.pending)
    const foreign = typed.filter(([path, one]) => {
      const now = textAt(fresh.draft, path)
      return now !== one.base && now !== one.text
    })
    setConflicts(foreign.map(([path]) => path))
    return foreign.length === 0
  }, [accept])

  const send = useCallback(async (): Promise<boolean> => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { view, pending } = latest.current
      // An answer that was lost on the way: the server has it already.
      drop(only(pending, ([path, typed]) => textAt(view.draft, path) === typed.text))
      const entries = Object.entries(latest.current.pending)
      if (entries.length === 0) {
        setState('saved')
        return true
      }
      setState('saving')
      try {
        const corrections = entries
          .slice(0, 50)
          .map(([path, { text }]) => ({ path, value: valueOf(path, text) }))
        const next = await plansClient.correctDraft({
          params: { draftId: view.id },
          body: { version: view.version, corrections },
        })
        accept(next)
        drop(Object.fromEntries(entries.slice(0, 50)))
        setSavedAt(new Date().toISOString())
        setState('saved')
        if (entries.length <= 50) return true
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        if (error.status === 409 && (await compare().catch(() => false))) continue
        setProblem(error)
        if (error.status === 409) setState('conflict')
        else setState(error.status === 0 || error.status >= 500 ? 'offline' : 'refused')
        return false
      }
    }
    return false
  }, [accept, compare, drop])

  /** One call at a time, else each would spoil the other's version. */
  const inTurn = useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(act)
    queue.current = turn.catch(() => undefined)
    return turn
  }, [])
  const flush = useCallback(() => inTurn(send), [inTurn, send])

  const typed = JSON.stringify(pending)
  useEffect(() => {
    if (typed === '{}' || conflicts.length > 0) return undefined
    const timer = setTimeout(() => void flush(), QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, conflicts, flush])

  useEffect(() => {
    if (state !== 'offline') return undefined
    const timer = setInterval(() => void flush(), RETRY_MS)
    return () => {
      clearInterval(timer)
    }
  }, [state, flush])
  useEffect(() => {
    if (online) void flush()
  }, [online, flush])

  return {
    state: state === 'saved' && typed !== '{}' ? 'typing' : state,
    sentence: problem?.detail ?? '',
    errors: problem?.fields ?? {},
    conflicts,
    savedAt,
    flush,
    run: (act) =>
      inTurn(async () => {
        if (!(await send())) return undefined
        try {
          const next = await act(latest.current.view.version)
          accept(next)
          setSavedAt(new Date().toISOString())
          return next
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error
          if (error.status === 409) await compare().catch(() => undefined)
          setProblem(error)
          setState(error.status === 0 || error.status >= 500 ? 'offline' : 'refused')
          return undefined
        }
      }),
    keepMine: () => {
      const { draft } = latest.current.view
      setPending((now) =>
        Object.fromEntries(
          Object.entries(now).map(([path, one]) => [path, { ...one, base: textAt(draft, path) }]),
        ),
      )
      setConflicts([])
    },
    takeTheirs: () => {
      drop(Object.fromEntries(conflicts.map((path) => [path, pending[path] ?? asTyped('')])))
      setConflicts([])
      setState('saved')
    },
  }
}

function only(pending: Pending, keep: (entry: [string, Typed]) => boolean): Pending {
  return Object.fromEntries(Object.entries(pending).filter(keep))
}

function asTyped(text: string): Typed {
  return { text: asText(text), base: '' }
}
