import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import type { Decisions } from './draft.ts'
import { lockDraft } from './draft-queries.ts'

/** What changes in the decisions; whatever is not named stays. */
export interface Deciding {
  accepted: readonly { doubt: string; accepted: boolean }[]
  /** Null takes the choice back. */
  matches: readonly { words: string; unitIds: readonly string[] | null }[]
}

/** Of all decisions together, as JSON. */
const MOST_LETTERS = 2_000_000

/**
 * Keeps what the reviewer decided besides corrections, so that another device goes on from there. Changes no cell,
 * so the draft's version stays: decisions and corrections never wait for each other.
 */
export async function decideDraft(
  db: Db,
  actor: Actor,
  draftId: string,
  deciding: Deciding,
): Promise<void> {
  const draft = await lockDraft(db, draftId)
  refuseUnlessOfficer(actor, draft.unitId)
  if (draft.state !== 'reviewing') throw new Refusal(409, 'Bản nháp này không còn ở bước soát.')
  const decisions = JSON.stringify(decided(draft.decisions, deciding))
  if (decisions.length > MOST_LETTERS) {
    throw new InvalidForm({ matches: 'Các lựa chọn của bản nháp này đã quá dài.' })
  }
  await sql`
    update plans.draft set decisions = ${decisions}::jsonb, changed_at = ${instant()} where id = ${draftId}
  `.execute(db)
}

function decided(now: Decisions, deciding: Deciding): Decisions {
  const accepted = new Set(now.accepted)
  for (const one of deciding.accepted) {
    if (one.accepted) accepted.add(one.doubt)
    else accepted.delete(one.doubt)
  }
  const matches = new Map(Object.entries(now.matches))
  for (const { words, unitIds } of deciding.matches) {
    if (unitIds === null) matches.delete(words)
    else matches.set(words, [...new Set(unitIds)])
  }
  return { accepted: [...accepted], matches: Object.fromEntries(matches) }
}
