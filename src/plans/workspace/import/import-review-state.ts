import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useMemo, useState } from 'react'
import { useDraft } from '../../../workspace/draft.ts'
import type { DraftView } from '../../draft/draft-contract.ts'
import { decisionsOf, useTellDecisions } from './import-deciding.ts'
import { type Decisions, type Doubt, doubtsOf } from './import-doubts.ts'
import { correctedCells, type Place, placesOf, textAt } from './import-paths.ts'
import { type Pending, type Saving, useSaving } from './import-saving.ts'
import { draftQuery, plansClient } from '../plan/plan-calls.ts'

/** What is kept on the device while a draft is reviewed. */
interface Kept {
  pending: Pending
  /** Decided here and not yet on the server; null when the server has all. */
  unsent: Decisions | null
  /** Decisions as they were before each step, and how many corrections the server had then. */
  steps: readonly { before: Decisions; corrections: number }[]
}

export interface Review {
  view: DraftView
  places: readonly Place[]
  doubts: readonly Doubt[]
  corrected: ReadonlyMap<string, unknown>
  decisions: Decisions
  saving: Saving
  readOnly: boolean
  /** The field looked at, tinted on both sides. */
  active: string | null
  setActive: (path: string | null) => void
  /** The field whose inputs are open. */
  editing: string | null
  setEditing: (path: string | null) => void
  textOf: (path: string) => string
  type: (path: string, text: string) => void
  accept: (doubt: Doubt) => void
  match: (words: string, units: readonly { id: string; name: string }[]) => void
  canUndo: boolean
  undo: () => Promise<void>
  /** The server has a plan now, or the draft was thrown away. */
  forget: () => void
}

const NOTHING: Kept = { pending: {}, unsent: null, steps: [] }

export function useReviewOf(view: DraftView): Review {
  const client = useQueryClient()
  const device = useDraft<Kept>(`plan-draft:${view.id}`, NOTHING)
  const [active, setActive] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const { value, set } = device
  const [setPending] = useState(() => (change: (now: Pending) => Pending) => {
    set((now) => ({ ...now, pending: change(now.pending) }))
  })
  const saving = useSaving(view, value.pending, setPending)
  const [onSent] = useState(() => (sent: Decisions) => {
    set((now) => (now.unsent === sent ? { ...now, unsent: null } : now))
  })
  useTellDecisions(view, value.unsent, onSent)
  const kept = useMemo(() => decisionsOf(view), [view])
  const decisions = value.unsent ?? kept
  const places = useMemo(() => placesOf(view), [view])
  const corrected = useMemo(() => correctedCells(view.corrections), [view])
  const doubts = useMemo(
    () => doubtsOf(view, places, corrected, decisions),
    [view, places, corrected, decisions],
  )
  const decide = (change: (now: Decisions) => Partial<Decisions>) => {
    set((now) => {
      const before = now.unsent ?? kept
      return {
        ...now,
        unsent: { ...before, ...change(before) },
        steps: [...now.steps, { before, corrections: view.corrections.length }],
      }
    })
  }
  const lastStep = value.steps.at(-1)
  return {
    view,
    places,
    doubts,
    corrected,
    decisions,
    saving,
    readOnly: !view.may.correct,
    active,
    setActive,
    editing,
    setEditing,
    textOf: (path) => value.pending[path]?.text ?? textAt(view.draft, path),
    type: (path, text) => {
      set((now) => ({
        ...now,
        pending: {
          ...now.pending,
          [path]: { text, base: now.pending[path]?.base ?? textAt(view.draft, path) },
        },
      }))
    },
    accept: (doubt) => {
      decide((now) => ({
        accepted: [...now.accepted, doubt.id],
        // What is not sure enough for the server must be said to it as chosen.
        ...(doubt.units && doubt.units.length > 0
          ? { matches: { ...now.matches, [doubt.text]: doubt.units } }
          : {}),
      }))
    },
    match: (words, units) => {
      decide((now) => ({ matches: { ...now.matches, [words]: units } }))
    },
    canUndo: value.steps.length > 0 || view.corrections.length > 0,
    undo: async () => {
      // What was typed last comes back first: a step of this device made after the last correction.
      const { corrections } = client.getQueryData(draftQuery(view.id).queryKey) ?? view
      if (lastStep && lastStep.corrections >= corrections.length) {
        set((now) => ({ ...now, unsent: lastStep.before, steps: now.steps.slice(0, -1) }))
        return
      }
      await saving.run((version) =>
        plansClient.undoCorrection({ params: { draftId: view.id }, body: { version } }),
      )
    },
    forget: device.acknowledged,
  }
}

const Context = createContext<Review | null>(null)
export const ReviewProvider = Context.Provider

export function useReview(): Review {
  const review = use(Context)
  if (!review) throw new Error('Outside of the review of a draft')
  return review
}
