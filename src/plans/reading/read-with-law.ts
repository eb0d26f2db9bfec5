import { knownLegalSources } from '../../law/index.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { readPlan as read, type ReadText } from './read-plan.ts'

/** Reads a plan and warns of sources it cites that are not law on its day. */
export function readPlan(document: string | ReadText): PlanDraft {
  return read(document, knownLegalSources())
}
