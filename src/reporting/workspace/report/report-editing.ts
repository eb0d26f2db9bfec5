import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { onConnectionChange, isOnline } from '../../../workspace/connection.ts'
import { useDraft } from '../../../workspace/draft.ts'
import type { ReportView } from '../../contract.ts'
import { paperOf, samePaper, type PaperText } from './paper-merge.ts'
import { checkQuery, reporting, reportQuery } from './report-calls.ts'

export type Saving =
  | { state: 'saved'; at: string }
  | { state: 'waiting' | 'saving' | 'offline' }
  | { state: 'conflict' | 'failed'; error: ApiProblem }

export interface Editing {
  paper: PaperText
  saving: Saving
  /** Words from an earlier visit came back. */
  restored: boolean
  /** Words on this device that the server has not got, and may not get: the report was submitted meanwhile. */
  stranded: boolean
  change: (edit: (paper: PaperText) => PaperText) => void
  /** Sends what waits; the version the server has then, or null when it could not be saved. */
  flush: () => Promise<number | null>
  /** After a conflict: goes on with this text, written over the present version. */
  settle: (paper: PaperText) => void
  /** Forgets what is only on this device. */
  discard: () => void
}

const PAUSE_MS = 1500

/** Keeps every letter on this device at once, and on the server after a pause in typing. */
export function useReportEditing(report: ReportView, unlocked: boolean): Editing {
  const cache = useQueryClient()
  const draft = useDraft<PaperText | null>(`report:${report.id}`, null)
  const stored = paperOf(report)
  // A draft this device kept from before may lack what can be written since.
  const paper = { ...stored, ...draft.value }
  const editable = report.may.edit && (report.live || unlocked)
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: report.changedAt })
  const latest = useRef({ draft, paper, report })
  const running = useRef<Promise<number | null>>(undefined)
  useEffect(() => {
    latest.current = { draft, paper, report }
  })

  const send = useCallback(async (): Promise<number | null> => {
    const { draft: now, report: base } = latest.current
    if (now.value === null) return base.version
    const sent = { ...paperOf(base), ...now.value }
    if (samePaper(sent, base) && sent.version === base.version) {
      now.reset()
      setSaving({ state: 'saved', at: base.changedAt })
      return base.version
    }
    setSaving({ state: 'saving' })
    const { version, title, sections, addressees, recipients } = sent
    try {
      const changed = await reporting.saveSections({
        params: { reportId: base.id },
        body: {
          version,
          sections,
          addressees,
          recipients,
          ...(title.trim() === '' ? {} : { title }),
        },
      })
      const fresh = await cache.fetchQuery({ ...reportQuery(base.id), staleTime: 0 })
      if (latest.current.draft.value === now.value) latest.current.draft.reset()
      else {
        latest.current.draft.set((typed) => typed && { ...typed, version: changed.version })
      }
      setSaving({ state: 'saved', at: fresh.changedAt })
      void cache.invalidateQueries(checkQuery(base.id))
      return changed.version
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.status === 409) await cache.fetchQuery({ ...reportQuery(base.id), staleTime: 0 })
      setSaving(failed(error))
      return null
    }
  }, [cache])

  /** One save at a time: two of the same version would refuse each other. */
  const flush = useCallback(async (): Promise<number | null> => {
    while (running.current) await running.current
    const call = send()
    running.current = call
    try {
      return await call
    } finally {
      running.current = undefined
    }
  }, [send])

  const typed = draft.value
  const stuck = saving.state === 'conflict'
  useEffect(() => {
    if (typed === null || !editable || stuck) return undefined
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, editable, stuck, flush])

  useEffect(
    () =>
      onConnectionChange(() => {
        if (isOnline() && latest.current.draft.value !== null) void flush()
      }),
    [flush],
  )

  return {
    paper: editable ? paper : stored,
    saving,
    restored: draft.restored,
    stranded: typed !== null && !editable,
    change: (edit) => {
      draft.set((now) => edit({ ...paperOf(latest.current.report), ...now }))
      setSaving((now) => (now.state === 'conflict' ? now : { state: 'waiting' }))
    },
    flush,
    settle: (settled) => {
      draft.set(settled)
      setSaving({ state: 'waiting' })
    },
    discard: () => {
      draft.reset()
      setSaving({ state: 'saved', at: report.changedAt })
    },
  }
}

function failed(error: ApiProblem): Saving {
  if (error.status === 0) return { state: 'offline' }
  return { state: error.status === 409 ? 'conflict' : 'failed', error }
}
