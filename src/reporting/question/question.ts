import { actsFor, type Actor } from '../../platform/actor.ts'

export type QuestionKind = 'difficulty' | 'question' | 'proposal'
export type QuestionState = 'open' | 'answered' | 'withdrawn'

/** A difficulty, a question or a proposal on its way up. */
export interface Question {
  id: string
  orgPath: string
  toPath: string
  unitId: string
  unitName: string
  toUnitId: string
  toUnitName: string
  reportId: string | null
  kind: QuestionKind
  words: string
  state: QuestionState
  askedAt: string
  askedByName: string
  answer: string | null
  answeredAt: string | null
  answeredByName: string | null
  version: number
  /** Of what was passed on: what was asked first. */
  passedFromId: string | null
  /** Who it was passed on to, and since when it waits there. */
  passedToUnitName: string | null
  passedAt: string | null
}

/** An answer may be bettered; what was taken back needs none. */
export function canAnswer(actor: Actor, { state, toUnitId }: Question): boolean {
  return state !== 'withdrawn' && actsFor(actor, toUnitId, 'officer')
}

/** Whoever cannot answer passes it on, once. */
export function canPass(actor: Actor, { state, toUnitId, passedAt }: Question): boolean {
  return state === 'open' && passedAt === null && actsFor(actor, toUnitId, 'officer')
}

export function canWithdraw(actor: Actor, { state, unitId, passedAt }: Question): boolean {
  return state === 'open' && passedAt === null && actsFor(actor, unitId, 'officer')
}

export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  difficulty: 'khó khăn, vướng mắc',
  question: 'câu hỏi',
  proposal: 'kiến nghị, đề xuất',
}
