import { actsFor, type Actor } from '../../platform/actor.ts'
import { parseTiming } from '../timing/timing.ts'
import type { LockedLine, VersionChange } from '../plan/write-line-version.ts'

export type AmendmentState = 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded'

/** An amendment's row as actions lock it. */
export interface Amendment {
  id: string
  orgPath: string
  planId: string
  unitId: string
  state: AmendmentState
  reason: string
  version: number
}

/** What an amendment writes of a line; absent parts stay. */
export interface TypedChange {
  content?: string | undefined
  groupTitle?: string | null | undefined
  label?: string | null | undefined
  leads?: string[] | undefined
  coordinating?: string[] | undefined
  outputs?: string[] | undefined
  /** In words; read when it is shown and when it is issued. */
  timingText?: string | undefined
}

type Standing = Pick<Amendment, 'unitId' | 'state'>

export function canChangeAmendment(actor: Actor, amendment: Standing): boolean {
  const isOpen = amendment.state !== 'issued' && amendment.state !== 'discarded'
  return isOpen && actsFor(actor, amendment.unitId, 'officer')
}

export function canSubmitAmendment(actor: Actor, amendment: Standing): boolean {
  return amendment.state === 'draft' && actsFor(actor, amendment.unitId, 'officer')
}

/** Approved here, or signed on paper outside: then its number and date are asked for. */
export function canIssueAmendment(actor: Actor, amendment: Standing): boolean {
  const isReady = amendment.state === 'approved' || amendment.state === 'draft'
  return isReady && actsFor(actor, amendment.unitId, 'officer')
}

export const AMENDED = ['content', 'leads', 'coordinating', 'timing', 'outputs'] as const
export type Amended = (typeof AMENDED)[number]

/** A line as people compare it, each part as text. */
export type LineTexts = Record<Amended, string>

export function textsOf(
  line: Pick<LockedLine, 'content' | 'leads' | 'coordinating' | 'outputs' | 'timing'>,
): LineTexts {
  return {
    content: line.content,
    leads: line.leads.join('; '),
    coordinating: line.coordinating.join('; '),
    timing: [...new Set(line.timing.map((item) => item.text))].join('; '),
    outputs: line.outputs.join('; '),
  }
}

/** The line's parts with what was typed in their place. */
export function withTyped<
  L extends Pick<LockedLine, 'content' | 'leads' | 'coordinating' | 'outputs' | 'timing'>,
>(line: L, typed: TypedChange, year: number): L {
  const change = versionChangeOf(typed, year)
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  return { ...line, ...given }
}

export function versionChangeOf(
  { timingText, ...rest }: TypedChange,
  year: number,
): Omit<VersionChange, 'cause'> {
  return timingText === undefined ? rest : { ...rest, timing: parseTiming(timingText, year) }
}
