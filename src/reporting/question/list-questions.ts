import { workingCalendar } from '../../law/index.ts'
import { findUnit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { partiesOf } from '../duty/view-duties.ts'
import type { QuestionView } from './question-contract.ts'
import { canAnswer, canPass, canWithdraw, type Question, type QuestionState } from './question.ts'
import { countOpen, listQuestionsOf, type Side } from './question-queries.ts'

/** What a unit asked of those above, or what those below ask of it. */
export async function listQuestions(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: {
    side: Side
    state?: QuestionState | undefined
    cursor?: string | undefined
    limit: number
  },
) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const { side, state, cursor, limit } = asked
  const [askedAt, id] = cursor?.split('~') ?? []
  const after = askedAt === undefined || id === undefined ? null : { askedAt, id }
  const rows = await listQuestionsOf(db, unitId, side, { state, after, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const { above } = await partiesOf(db, unit)
  return {
    items: items.map((question) => questionView(actor, question)),
    next: rows.length > limit && last ? `${last.askedAt}~${last.id}` : null,
    open: await countOpen(db, unitId),
    above: above.filter((one) => one.unitId !== unitId && !isOwnOffice(above, one, unitId)),
    passTo: above.filter((one) => one.unitId !== unitId),
    may: { ask: actsFor(actor, unitId, 'officer') },
  }
}

/** Those listed from the unit itself on are its own offices. */
function isOwnOffice(
  above: readonly { unitId: string }[],
  one: { unitId: string },
  unitId: string,
): boolean {
  const own = above.findIndex((other) => other.unitId === unitId)
  return own >= 0 && above.indexOf(one) > own
}

function questionView(actor: Actor, question: Question): QuestionView {
  const { orgPath: _o, toPath: _t, unitId, unitName, toUnitId, toUnitName, ...facts } = question
  return {
    ...facts,
    from: { unitId, name: unitName },
    to: { unitId: toUnitId, name: toUnitName },
    workingDaysWaiting:
      question.state === 'open'
        ? workingCalendar().workingDaysBetween(localDate(question.askedAt), today())
        : 0,
    may: {
      answer: canAnswer(actor, question),
      pass: canPass(actor, question),
      withdraw: canWithdraw(actor, question),
    },
  }
}
