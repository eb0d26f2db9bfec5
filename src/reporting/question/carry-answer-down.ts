import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { settleNotices } from '../../work/index.ts'
import { TELL_UNITS } from '../dispatch/urge-reports.ts'
import { CARRY_ANSWER, shortened } from './ask-question.ts'
import { KIND_NAMES } from './question.ts'
import { lockQuestion } from './question-queries.ts'

/**
 * The answer to what was passed on becomes the answer to what was asked first; safe to repeat. A unit that answered
 * itself in the meantime has the last word.
 */
export async function carryAnswerDown(db: Db, questionId: string): Promise<void> {
  const { answer, answeredByName, toUnitName, passedFromId } = await lockQuestion(db, questionId)
  if (answer === null || passedFromId === null) return
  const first = await lockQuestion(db, passedFromId)
  if (first.passedToUnitName === null || first.state === 'withdrawn') return
  if (first.answer === answer) return
  await db
    .updateTable('reporting.question')
    .set({
      state: 'answered',
      answer,
      answered_at: instant(),
      answered_by_name: `${answeredByName ?? ''} (${toUnitName})`,
      version: first.version + 1,
    })
    .where('id', '=', first.id)
    .execute()
  await settleNotices(db, first.id)
  await enqueue(db, TELL_UNITS, {
    notices: [
      {
        subjectId: first.id,
        unitId: first.unitId,
        orgPath: first.orgPath,
        kind: 'question-answered',
        sentence: `${toUnitName} trả lời ${KIND_NAMES[first.kind]}: ${shortened(answer)}`,
        address: '/lam-viec/bao-cao/kien-nghi',
      },
    ],
  })
  if (first.passedFromId !== null) {
    await enqueue(db, CARRY_ANSWER, { questionId: first.id, path: first.orgPath })
  }
}
