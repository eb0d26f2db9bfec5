import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { queryClient } from '../../../workspace/calls.ts'
import { isOnline, onConnectionChange } from '../../../workspace/connection.ts'
import { useDraft } from '../../../workspace/draft.ts'
import type { ItemView } from '../../item/item-contract.ts'
import type { ItemContent, ItemLanguage } from '../../item/item-content.ts'
import { mergeContent } from '../../item/merge-content.ts'
import { content as calls, itemQuery, readinessQuery } from '../content-calls.ts'

/** What is typed, and what the server had when it was begun. */
interface Typed {
  base: { version: number; content: ItemContent }
  content: ItemContent
  language: ItemLanguage
  critical: boolean
}

export type Saving =
  | { state: 'saved'; at: string }
  | { state: 'waiting' | 'saving' | 'offline' }
  | { state: 'clash'; clash: BothChanged }
  | { state: 'failed'; error: ApiProblem }

/** The same pieces changed by two people: both ways to put them together. */
export interface BothChanged {
  pieces: number
  theirs: ItemView
  /** Mine where we differ. */
  mineWins: ItemContent
  theirsWin: ItemContent
}

export interface ItemEditing {
  content: ItemContent
  language: ItemLanguage
  critical: boolean
  saving: Saving
  /** Words from an earlier visit came back. */
  restored: boolean
  /** Rises when the text was changed from elsewhere: the editor shows it anew. */
  revision: number
  /** Who else's changes were put together with one's own. */
  mergedWith: string | null
  change: (edit: (content: ItemContent) => Partial<ItemContent>) => void
  mark: (what: { language?: ItemLanguage; critical?: boolean }) => void
  /** Sends what waits; the version the server has then, or null when it could not be saved. */
  flush: () => Promise<number | null>
  /** After a clash: goes on with this text over theirs. */
  settle: (content: ItemContent) => void
  /** Forgets what is only on this device. */
  discard: () => void
}

const PAUSE_MS = 1500

/** Keeps every letter on this device at once, and on the server after a pause in typing. Two people's changes are put together. */
export function useItemEditing(item: ItemView): ItemEditing {
  const draft = useDraft<Typed | null>(`item:${item.id}`, null)
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: item.changedAt })
  const [revision, setRevision] = useState(0)
  const [mergedWith, setMergedWith] = useState<string | null>(null)
  const latest = useRef({ draft, item })
  // At once, where a render comes too late: what was just saved must not be sent a second time.
  const kept = useRef(draft.value)
  const known = useRef(item.version)
  useEffect(() => {
    latest.current = { draft, item }
    kept.current = draft.value
    known.current = Math.max(known.current, item.version)
  })
  const put = useCallback((next: Typed | null) => {
    kept.current = next
    if (next === null) latest.current.draft.reset()
    else latest.current.draft.set(next)
  }, [])
  const now = draft.value ?? typedFrom(item)

  /** Puts ours onto what somebody else saved meanwhile. */
  const rebase = useCallback(
    async (sent: Typed) => {
      const theirs = await queryClient.fetchQuery({ ...itemQuery(item.id), staleTime: 0 })
      const { merged, clashes } = mergeContent(sent.base.content, sent.content, theirs.content)
      if (clashes.length > 0) {
        const theirsWin = mergeContent(sent.base.content, theirs.content, sent.content).merged
        const clash = { pieces: clashes.length, theirs, mineWins: merged, theirsWin }
        setSaving({ state: 'clash', clash })
        return
      }
      put({ ...sent, base: baseOf(theirs), content: merged })
      setMergedWith(theirs.changedByName)
      setRevision((count) => count + 1)
      setSaving({ state: 'waiting' })
    },
    [item.id, put],
  )

  const send = useCallback(async (): Promise<number | null> => {
    const { item: shown } = latest.current
    const sent = kept.current
    if (sent === null) return known.current
    setSaving({ state: 'saving' })
    const { base, content, language, critical } = sent
    try {
      const saved = await calls.saveItem({
        params: { itemId: shown.id },
        body: { version: base.version, content, language, critical },
      })
      const fresh = await queryClient.fetchQuery({ ...itemQuery(shown.id), staleTime: 0 })
      known.current = saved.version
      if (kept.current === null || kept.current === sent) put(null)
      else put({ ...kept.current, base: baseOf(fresh) })
      setSaving({ state: 'saved', at: saved.changedAt })
      void queryClient.invalidateQueries(readinessQuery(shown.id))
      return saved.version
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.status === 409) await rebase(sent)
      else setSaving(error.status === 0 ? { state: 'offline' } : { state: 'failed', error })
      return null
    }
  }, [rebase, put])

  /** One save at a time: two of the same version would refuse each other. */
  const running = useRef<Promise<number | null>>(undefined)
  const flush = useCallback(async (): Promise<number | null> => {
    while (running.current) await running.current
    running.current = send()
    try {
      return await running.current
    } finally {
      running.current = undefined
    }
  }, [send])

  const typed = draft.value
  const stuck = saving.state === 'clash' || saving.state === 'failed'
  useEffect(() => {
    if (typed === null || stuck || !item.may.edit) return undefined
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, stuck, item.may.edit, flush])
  useEffect(
    () =>
      onConnectionChange(() => {
        if (isOnline() && kept.current !== null) void flush()
      }),
    [flush],
  )

  const edit = (change: (before: Typed) => Partial<Typed>) => {
    const from = kept.current ?? typedFrom(latest.current.item)
    put({ ...from, ...change(from) })
    setSaving((before) => (before.state === 'clash' ? before : { state: 'waiting' }))
  }
  return {
    content: now.content,
    language: now.language,
    critical: now.critical,
    saving: typed !== null && saving.state === 'saved' ? { state: 'waiting' } : saving,
    restored: draft.restored,
    revision,
    mergedWith,
    change: (change) => {
      edit((before) => ({ content: { ...before.content, ...change(before.content) } }))
    },
    mark: (what) => {
      edit(() => what)
    },
    flush,
    settle: (settled) => {
      if (saving.state !== 'clash') return
      const { theirs } = saving.clash
      edit(() => ({ base: baseOf(theirs), content: settled }))
      setSaving({ state: 'waiting' })
      setRevision((count) => count + 1)
    },
    discard: () => {
      put(null)
      setSaving({ state: 'saved', at: item.changedAt })
      setRevision((count) => count + 1)
    },
  }
}

function typedFrom(item: ItemView): Typed {
  const { content, language, critical } = item
  return { base: baseOf(item), content, language, critical }
}

function baseOf({ version, content }: ItemView): Typed['base'] {
  return { version, content }
}
