import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useOnline } from '../../../workspace/connection.ts'
import type { DraftView } from '../../draft/draft-contract.ts'
import type { Decisions } from './import-doubts.ts'
import { draftQuery, plansClient } from '../plan/plan-calls.ts'

/** The decisions that the server keeps. */
export function decisionsOf(view: Pick<DraftView, 'decisions'>): Decisions {
  const { accepted, matches } = view.decisions
  return {
    accepted,
    matches: Object.fromEntries(matches.map(({ words, units }) => [words, units])),
  }
}

interface Change {
  accepted: { doubt: string; accepted: boolean }[]
  matches: { words: string; unitIds: string[] | null }[]
}

/** What must be told so that `kept` becomes `wanted`; null when nothing. */
export function changeOf(kept: Decisions, wanted: Decisions): Change | null {
  const accepted = [
    ...wanted.accepted
      .filter((doubt) => !kept.accepted.includes(doubt))
      .map((doubt) => ({ doubt, accepted: true })),
    ...kept.accepted
      .filter((doubt) => !wanted.accepted.includes(doubt))
      .map((doubt) => ({ doubt, accepted: false })),
  ]
  const words = new Set([...Object.keys(kept.matches), ...Object.keys(wanted.matches)])
  const matches = [...words].flatMap((one) => {
    const [before, after] = [idsOf(kept.matches[one]), idsOf(wanted.matches[one])]
    return before?.join() === after?.join() ? [] : [{ words: one, unitIds: after }]
  })
  return accepted.length === 0 && matches.length === 0 ? null : { accepted, matches }
}

function idsOf(units: readonly { id: string }[] | undefined): string[] | null {
  return units ? units.map((unit) => unit.id) : null
}

const QUIET_MS = 400
const RETRY_MS = 15_000

/**
 * Tells the server what was decided on this device (`unsent`; null when it has all of it) and tries again while it
 * cannot be reached. `onSent` gets what has arrived.
 */
export function useTellDecisions(
  view: DraftView,
  unsent: Decisions | null,
  onSent: (sent: Decisions) => void,
): void {
  const client = useQueryClient()
  const online = useOnline()
  const [failures, setFailures] = useState(0)
  useEffect(() => {
    if (!unsent || !online || !view.may.correct) return undefined
    const send = async () => {
      const change = changeOf(decisionsOf(view), unsent)
      try {
        if (change) {
          const next = await plansClient.decideDraft({
            params: { draftId: view.id },
            body: {
              accepted: change.accepted.slice(0, 2000),
              matches: change.matches.slice(0, 500),
            },
          })
          // A cell may have been corrected while this answer was on its way.
          client.setQueryData(draftQuery(view.id).queryKey, (now) =>
            now && now.version > next.version ? { ...now, decisions: next.decisions } : next,
          )
        }
        onSent(unsent)
      } catch {
        setFailures((count) => count + 1)
      }
    }
    const timer = setTimeout(() => void send(), failures === 0 ? QUIET_MS : RETRY_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [client, failures, online, onSent, unsent, view])
}
