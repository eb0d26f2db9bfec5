import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { lockForReview } from './correct-draft.ts'
import { newLinesOf } from '../plan/add-lines.ts'
import { createPlan } from '../plan/create-plan.ts'
import { outlineOf } from '../plan/plan.ts'
import type { PlanFacts } from './draft-contract.ts'
import { correctedDraft } from './draft.ts'
import { parentsOf } from './draft-view.ts'
import { issuePlan, type Issuing } from '../plan/issue-plan.ts'
import { checkUnits } from '../due/map-words.ts'
import { matchWords, SURE } from './match-words.ts'

export interface Accepting {
  version: number
  facts: PlanFacts
  /** The document was issued already. */
  issued: boolean
  /** What the person decided about words; the others keep a sure suggestion. */
  matches: readonly { words: string; unitIds: string[] }[]
}

/** The draft becomes a plan of the unit, once; answers the plan's id. */
export async function acceptDraft(
  db: Db,
  actor: Actor,
  draftId: string,
  accepting: Accepting,
): Promise<string> {
  const draft = await lockForReview(db, actor, draftId, accepting.version)
  const issuing = accepting.issued ? issuingOf(accepting.facts) : null
  const unit = await getUnit(db, draft.unitId)
  const corrected = correctedDraft(draft)
  if (corrected.tasks.length === 0) {
    throw new InvalidForm({
      tasks: 'Văn bản này chưa có nhiệm vụ nào. Hãy thêm ít nhất một nhiệm vụ.',
    })
  }
  const matches = new Map(
    (await matchWords(db, unit, corrected.tasks))
      .filter((match) => match.sure >= SURE)
      .map((match) => [match.words, match.unitIds]),
  )
  for (const [words, unitIds] of Object.entries(draft.decisions.matches))
    matches.set(words, unitIds)
  for (const { words, unitIds } of accepting.matches) matches.set(words, [...new Set(unitIds)])
  const issuer = { unitId: unit.id, orgPath: unit.orgPath }
  await checkUnits(db, issuer, [...new Set([...matches.values()].flat())], 'matches')
  const planId = await inFacts(async () => {
    const id = await createPlan(db, actor, {
      unit,
      facts: accepting.facts,
      outline: outlineOf(corrected),
      lines: newLinesOf(corrected.tasks),
      source: corrected.source,
      matches: Object.fromEntries(matches),
      sourceFileId: draft.fileId,
      parents: await parentsOf(db, corrected),
    })
    if (issuing) await issuePlan(db, actor, id, issuing)
    return id
  })
  await sql`
    update plans.draft set state = 'accepted', plan_id = ${planId}, version = version + 1, changed_at = ${instant()}
    where id = ${draftId}
  `.execute(db)
  return planId
}

/** What is wrong with a plan's facts is wrong with the form's `facts`. */
async function inFacts<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error
    const fields = Object.entries(error.fields).map(([name, said]) => [`facts.${name}`, said])
    throw new InvalidForm(Object.fromEntries(fields) as Record<string, string>)
  }
}

function issuingOf(facts: PlanFacts): Issuing {
  const { number, symbol, issuedOn, signerPosition, signerName } = facts
  const missing: Record<string, string> = {}
  const need = <T>(value: T | null, field: string, sentence: string): T | null => {
    if (value === null || value === '') missing[`facts.${field}`] = sentence
    return value
  }
  const filled = {
    version: 1,
    place: facts.place,
    number: need(number, 'number', 'Kế hoạch đã ban hành phải có số.') ?? 0,
    symbol: need(symbol, 'symbol', 'Kế hoạch đã ban hành phải có ký hiệu.') ?? '',
    issuedOn: need(issuedOn, 'issuedOn', 'Kế hoạch đã ban hành phải có ngày.') ?? '',
    signerPosition: need(signerPosition, 'signerPosition', 'Chưa ghi chức vụ người ký.') ?? '',
    signerName: need(signerName, 'signerName', 'Chưa ghi tên người ký.') ?? '',
    signedOnPaper: true,
  }
  if (Object.keys(missing).length > 0) throw new InvalidForm(missing)
  return filled
}
