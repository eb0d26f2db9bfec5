import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { settleNotices } from '../../work/index.ts'
import { TELL_UNITS } from '../dispatch/urge-reports.ts'
import { CARRY_ANSWER, shortened } from './ask-question.ts'
import {
  canAnswer,
  canWithdraw,
  KIND_NAMES,
  type Question,
  type QuestionState,
} from './question.ts'
import { lockQuestion } from './question-queries.ts'

interface Changed {
  id: string
  state: QuestionState
}

/** Says what becomes of it; the sender hears of it at once. A second answer takes the place of the first. */
export async function answerQuestion(
  db: Db,
  actor: Actor,
  questionId: string,
  given: { version: number; answer: string },
): Promise<Changed> {
  const question = await lockQuestion(db, questionId)
  if (!canAnswer(actor, question)) throw refusal(question)
  if (question.version !== given.version) {
    throw new Refusal(
      409,
      `${question.answeredByName ?? 'Người khác'} vừa trả lời. Hãy tải lại để xem rồi trả lời tiếp.`,
    )
  }
  await db
    .updateTable('reporting.question')
    .set({
      state: 'answered',
      answer: given.answer,
      answered_at: instant(),
      answered_by_name: actor.name,
      // Who answers what was passed on has it in hand again.
      passed_to_unit_id: null,
      passed_at: null,
      version: question.version + 1,
    })
    .where('id', '=', questionId)
    .execute()
  await settleNotices(db, questionId)
  if (question.passedFromId !== null) {
    await enqueue(db, CARRY_ANSWER, { questionId, path: question.orgPath })
  }
  await enqueue(db, TELL_UNITS, {
    notices: [
      {
        subjectId: questionId,
        unitId: question.unitId,
        orgPath: question.orgPath,
        kind: 'question-answered',
        sentence: `${question.toUnitName} trả lời ${KIND_NAMES[question.kind]}: ${shortened(given.answer)}`,
        address: '/lam-viec/bao-cao/kien-nghi',
      },
    ],
  })
  return finish(db, actor, question, 'answered')
}

export async function withdrawQuestion(db: Db, actor: Actor, questionId: string): Promise<Changed> {
  const question = await lockQuestion(db, questionId)
  if (!canWithdraw(actor, question)) throw refusal(question)
  await db
    .updateTable('reporting.question')
    .set({ state: 'withdrawn', version: question.version + 1 })
    .where('id', '=', questionId)
    .execute()
  if (question.passedFromId !== null) {
    await db
      .updateTable('reporting.question')
      .set({ passed_to_unit_id: null, passed_at: null })
      .where('id', '=', question.passedFromId)
      .where('state', '=', 'open')
      .execute()
  }
  return finish(db, actor, question, 'withdrawn')
}

async function finish(
  db: Db,
  actor: Actor,
  question: Question,
  state: 'answered' | 'withdrawn',
): Promise<Changed> {
  await logAct(db, actor, {
    act: state === 'answered' ? 'answer-question' : 'withdraw-question',
    subjectKind: 'question',
    subjectId: question.id,
    // Of the one who acts: the sender's path may be out of reach.
    orgPath: actor.home.orgPath,
    details: { kind: question.kind, from: question.unitName },
  })
  return { id: question.id, state }
}

function refusal({ state, toUnitName, unitName, passedToUnitName }: Question): Refusal {
  if (state === 'withdrawn') return new Refusal(409, `${unitName} đã rút lại nội dung này.`)
  if (state === 'answered') return new Refusal(409, `${toUnitName} đã trả lời, không rút lại được.`)
  if (passedToUnitName !== null) {
    return new Refusal(409, `Đã chuyển đến ${passedToUnitName}, không rút lại được.`)
  }
  return new Refusal(
    403,
    `Chỉ cán bộ ${toUnitName} trả lời được; chỉ cán bộ ${unitName} rút lại được.`,
  )
}
