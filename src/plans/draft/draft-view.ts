import { getUnit, listUnitsById, type Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { DraftView, PlanFacts } from './draft-contract.ts'
import { canCorrect, canDiscard, correctedDraft, type Decisions, type Draft } from './draft.ts'
import { duesOf } from '../due/due-date.ts'
import { matchWords } from './match-words.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { findPlansCited } from '../plan/plan-queries.ts'

export async function viewDraft(db: Db, actor: Actor, draft: Draft): Promise<DraftView> {
  const unit = await getUnit(db, draft.unitId)
  const corrected = correctedDraft(draft)
  const suggested = suggestedFacts(corrected, unit)
  const may = canCorrect(actor, draft)
  return {
    id: draft.id,
    unitId: draft.unitId,
    fileName: draft.fileName,
    fileId: draft.fileId,
    state: draft.state,
    reading: draft.reading,
    planId: draft.planId,
    version: draft.version,
    createdAt: draft.createdAt,
    createdBy: draft.createdBy,
    draft: corrected,
    corrections: draft.corrections,
    correctedFields: [...new Set(draft.corrections.map((one) => one.path))],
    matches: await matchWords(db, unit, corrected.tasks),
    decisions: await namedDecisions(db, draft.decisions),
    suggested,
    parents: await parentsOf(db, corrected),
    dueDates: corrected.tasks.map((task) =>
      duesOf(
        { ...suggested, standingCheck: null },
        { lineId: '', timing: task.timing, standingCheck: null },
      ).map(({ label, dueOn }) => ({
        label,
        dueOn,
      })),
    ),
    may: { correct: may, accept: may, discard: canDiscard(actor, draft) },
  }
}

async function namedDecisions(
  db: Db,
  { accepted, matches }: Decisions,
): Promise<DraftView['decisions']> {
  const ids = [...new Set(Object.values(matches).flat())]
  const units = ids.length === 0 ? [] : await listUnitsById(db, ids)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const named = Object.entries(matches).map(([words, unitIds]) => ({
    words,
    units: unitIds.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ id, name }]
    }),
  }))
  return { accepted, matches: named }
}

/** The whole year unless the person says otherwise; a plan is issued when the document bears number, date and signer. */
export function suggestedFacts(draft: PlanDraft, unit: Pick<Unit, 'documentSymbol'>) {
  const year = yearOf(draft)
  const kindCode = draft.kind.code ?? 'KH'
  const facts: PlanFacts = {
    kindCode,
    number: draft.number.value,
    symbol: draft.number.symbol ?? `${kindCode}-${unit.documentSymbol}`,
    title: draft.title ?? '',
    year,
    issuedOn: draft.date.iso,
    place: draft.place,
    signerPosition: draft.signature.position,
    signerName: draft.signature.name,
    fromOn: `${year}-01-01`,
    toOn: `${year}-12-31`,
  }
  return { ...facts, issued: isIssued(facts) }
}

/** A year that no plan in force has is a slip of the eye or of the keyboard, and would make no dates. */
function yearOf({ year, date }: PlanDraft): number {
  const said = year ?? Number(date.iso?.slice(0, 4))
  return said >= 1990 && said <= 2199 ? said : Number(today().slice(0, 4))
}

export function isIssued(facts: PlanFacts): boolean {
  const { number, symbol, issuedOn, signerPosition, signerName } = facts
  return ![number, symbol, issuedOn, signerPosition, signerName].includes(null)
}

/** The plans of superiors it is issued under: found in the system by number and date, otherwise the words alone. */
export async function parentsOf(
  db: Db,
  draft: PlanDraft,
): Promise<{ citation: string; planId: string | null }[]> {
  const plans = draft.bases.filter((base) => base.number !== null && /\/KH(-|$)/.test(base.number))
  const found = await findPlansCited(
    db,
    plans.map((base) => ({ number: base.number ?? '', date: base.date })),
  )
  return plans.map((base, index) => ({ citation: base.text, planId: found[index] ?? null }))
}
