import { useEffect, useState } from 'react'
import { read, write } from '../../workspace/browser-store.ts'
import { useSession } from '../../workspace/session.ts'
import type { ReportView } from '../contract.ts'
import { contentOf, type SeenContent } from './content-changes.ts'

interface Seen {
  contentHash: string
  /** When that version was submitted: an instant. */
  at: string
  content: SeenContent
}

/**
 * The content this person last had before them on this device, other than the present one. The server keeps
 * no returned version, so another device knows none.
 */
export function useSeenBefore(report: ReportView): Seen | null {
  const { account } = useSession()
  const [before, setBefore] = useState<Seen | null>(null)
  const { id, contentHash, state, submittedAt } = report
  useEffect(() => {
    if (contentHash === null || submittedAt === null || state !== 'submitted') return
    const remember = async () => {
      const key = `${account.id}:seen-report:${id}`
      const kept = (await read<Seen[]>('drafts', key)) ?? []
      setBefore(kept.find((seen) => seen.contentHash !== contentHash) ?? null)
      if (kept[0]?.contentHash === contentHash) return
      const now: Seen = { contentHash, at: submittedAt ?? '', content: contentOf(report) }
      await write('drafts', key, [now, ...kept].slice(0, 2))
    }
    void remember()
  }, [account.id, id, contentHash, state, submittedAt, report])
  return before
}
