import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { onConnectionChange, isOnline } from '../../../workspace/connection.ts'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-writing.ts'
import {
  conflictsOf,
  merge,
  paperOf,
  samePaper,
  type PaperText,
  type Written,
} from './paper-merge.ts'
import { checkQuery, reporting, reportQuery } from './report-calls.ts'

export type Saving =
  | { state: 'saved'; at: string }
  | { state: 'waiting' | 'saving' | 'offline' }
  | { state: 'conflict' | 'failed'; error: ApiProblem }

export interface Editing {
  paper: Written
  saving: Saving
  /** Words from an earlier visit came back. */
  restored: boolean
  /** Words on this device that the server has not got, and may not get: the report was submitted meanwhile. */
  stranded: boolean
  change: (edit: (paper: PaperText) => PaperText) => void
  /** Sends what waits; the version the server has then, or null when it could not be saved. */
  flush: () => Promise<number | null>
  /** After a conflict: goes on with this text, written over the present version. */
  settle: (paper: Written) => void
  /** Forgets what is only on this device. */
  discard: () => void
}

/** How long what is typed waits; a server that was away gives no sign when it is back. */
const PAUSES: Readonly<Partial<Record<Saving['state'], number>>> = {
  saved: 1500,
  waiting: 1500,
  offline: 15_000,
}

/** Keeps every letter on this device at once, and on the server after a pause in typing. */
export function useReportEditing(report: ReportView, unlocked: boolean): Editing {
  const t = useT(en)
  const cache = useQueryClient()
  const draft = useDraft<Written | null>(`report:${report.id}`, null)
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
    const written = now.value
    if (written === null) return base.version
    const see = () => cache.fetchQuery({ ...reportQuery(base.id), staleTime: 0 })
    let sent: Written = { ...paperOf(base), ...written }
    if (samePaper(sent, base) && sent.version === base.version) {
      now.reset()
      setSaving({ state: 'saved', at: base.changedAt })
      return base.version
    }
    setSaving({ state: 'saving' })
    for (;;) {
      try {
        const saved = { ...paperOf(sent), version: await saveSections(base.id, sent) }
        const fresh = await see().catch((error: unknown) => {
          // It is saved all the same: what is typed goes on from there.
          latest.current.draft.set((typed) => typed && goOn(typed, written, saved))
          throw error
        })
        if (latest.current.draft.value === written) latest.current.draft.reset()
        else latest.current.draft.set((typed) => typed && goOn(typed, written, saved))
        setSaving({ state: 'saved', at: fresh.changedAt })
        void cache.invalidateQueries(checkQuery(base.id))
        return saved.version
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        const standing = error.status === 409 ? await see().catch(() => null) : null
        if (standing && sent.sent && samePaper(sent.sent, standing)) {
          sent = writtenOver(sent, standing)
        }
        if (!standing?.live || standing.version === sent.version || asks(sent, standing)) {
          const lost = error.status === 0 ? paperOf(sent) : undefined
          if (lost) latest.current.draft.set((typed) => typed && { ...typed, sent: lost })
          setSaving(failed(error))
          return null
        }
        const merged = merge(sent, standing)
        if (!samePaper(merged, sent)) {
          toast(t('Đã ghép phần {name} vừa sửa vào bản đang mở', { name: standing.changedByName }))
        }
        sent = merged
      }
    }
  }, [cache, t])

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
  const pause = PAUSES[saving.state]
  useEffect(() => {
    if (typed === null || !editable || pause === undefined) return undefined
    const timer = setTimeout(() => void flush(), pause)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, editable, pause, flush])

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
      draft.set((now) => {
        const standing = paperOf(latest.current.report)
        return now
          ? { ...now, ...edit({ ...standing, ...now }) }
          : { ...edit(standing), base: standing }
      })
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

async function saveSections(reportId: string, paper: PaperText): Promise<number> {
  const { title, ...text } = paperOf(paper)
  const changed = await reporting.saveSections({
    params: { reportId },
    body: { ...text, ...(title.trim() === '' ? {} : { title }) },
  })
  return changed.version
}

function writtenOver(mine: Written, standing: PaperText): Written {
  return { ...mine, base: paperOf(standing) }
}

const asks = (mine: Written, theirs: PaperText) => conflictsOf(mine, theirs).length > 0

/** What was typed while `was` was on its way, now that `saved` stands there. */
function goOn(typed: Written, was: PaperText, saved: PaperText): Written {
  const mine = writtenOver(typed, was)
  // Typed over what somebody else had just saved: the next save meets it and asks.
  return asks(mine, saved) ? typed : merge(mine, saved)
}

function failed(error: ApiProblem): Saving {
  if (error.status === 0) return { state: 'offline' }
  return { state: error.status === 409 ? 'conflict' : 'failed', error }
}
