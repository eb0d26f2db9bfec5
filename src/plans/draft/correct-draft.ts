import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import {
  type AppliedCorrection,
  correct,
  correctedDraft,
  type Correction,
  type Draft,
} from './draft.ts'
import { lockDraft } from './draft-queries.ts'

const MOST = 2000
/** Of all corrections together, as JSON: every look at the draft applies them anew. */
const MOST_LETTERS = 4_000_000

/** Adds corrections to the draft's list; all of them or none. */
export async function correctDraft(
  db: Db,
  actor: Actor,
  draftId: string,
  version: number,
  corrections: readonly Correction[],
): Promise<void> {
  const draft = await lockForReview(db, actor, draftId, version)
  if (draft.corrections.length + corrections.length > MOST) {
    throw new InvalidForm({ corrections: `Mỗi bản nháp sửa nhiều nhất ${MOST} lần.` })
  }
  let now = correctedDraft(draft)
  const applied: AppliedCorrection[] = []
  for (const one of corrections) {
    const { draft: next, before } = correct(now, one)
    applied.push({
      path: one.path,
      value: one.value ?? null,
      before,
      by: actor.name,
      at: instant(),
    })
    now = next
  }
  const all = [...draft.corrections, ...applied]
  if (JSON.stringify(all).length > MOST_LETTERS) {
    throw new InvalidForm({
      corrections: 'Các chỗ sửa của bản nháp này đã quá dài. Hãy bỏ bớt hoặc nhập lại văn bản.',
    })
  }
  await store(db, draft, { corrections: all })
}

/** Takes the last correction away. */
export async function undoCorrection(
  db: Db,
  actor: Actor,
  draftId: string,
  version: number,
): Promise<void> {
  const draft = await lockForReview(db, actor, draftId, version)
  if (draft.corrections.length === 0) throw new Refusal(409, 'Không còn lần sửa nào để bỏ.')
  await store(db, draft, { corrections: draft.corrections.slice(0, -1) })
}

export async function discardDraft(
  db: Db,
  actor: Actor,
  draftId: string,
  version: number,
): Promise<void> {
  const draft = await lockOpen(db, actor, draftId, version)
  await store(db, draft, { state: 'discarded' })
  await logAct(db, actor, {
    act: 'discard-plan-draft',
    subjectKind: 'plan-draft',
    subjectId: draftId,
    orgPath: draft.orgPath,
  })
}

/** The draft, locked, if this actor may work on this version of it and it has been read. */
export async function lockForReview(
  db: Db,
  actor: Actor,
  draftId: string,
  version: number,
): Promise<Draft> {
  const draft = await lockOpen(db, actor, draftId, version)
  if (draft.state === 'reading') throw new Refusal(409, 'Văn bản này đang được đọc.')
  if (draft.state === 'unreadable') throw new Refusal(409, 'Văn bản này không đọc được.')
  return draft
}

async function lockOpen(db: Db, actor: Actor, draftId: string, version: number): Promise<Draft> {
  const draft = await lockDraft(db, draftId)
  refuseUnlessOfficer(actor, draft.unitId)
  if (draft.state === 'accepted') {
    throw new Refusal(409, 'Bản nháp này đã được nhận thành kế hoạch.')
  }
  if (draft.state === 'discarded') throw new Refusal(409, 'Bản nháp này đã bỏ.')
  if (draft.version !== version) throw moved(draft.version)
  return draft
}

async function store(
  db: Db,
  draft: Draft,
  {
    corrections = draft.corrections,
    state = draft.state,
  }: Partial<Pick<Draft, 'corrections' | 'state'>>,
): Promise<void> {
  await sql`
    update plans.draft set corrections = ${JSON.stringify(corrections)}::jsonb, state = ${state},
      version = version + 1, changed_at = ${instant()}
    where id = ${draft.id}
  `.execute(db)
}
