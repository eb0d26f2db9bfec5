import { findUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { TELL_UNITS } from '../dispatch/urge-reports.ts'
import { partiesOf } from '../duty/view-duties.ts'
import { noticeOf } from './ask-question.ts'
import { canPass, type Question } from './question.ts'
import { lockQuestion } from './question-queries.ts'

/** Asks the same of a superior or of an office that knows; who asked first sees where it is. */
export async function passQuestion(
  db: Db,
  actor: Actor,
  questionId: string,
  given: { version: number; toUnitId: string; words: string },
): Promise<{ id: string }> {
  const question = await lockQuestion(db, questionId)
  if (!canPass(actor, question)) throw refusal(question)
  if (question.version !== given.version) {
    throw new Refusal(409, 'Nội dung này vừa thay đổi. Hãy tải lại để xem rồi chuyển tiếp.')
  }
  const unit = await findUnit(db, question.toUnitId)
  const to = await findUnit(db, given.toUnitId)
  if (!unit) throw notFound('Không tìm thấy đơn vị này.')
  const { above } = await partiesOf(db, unit)
  const allowed = above.some(({ unitId }) => unitId === given.toUnitId)
  if (!to || !allowed || [unit.id, question.unitId].includes(to.id)) {
    throw new InvalidForm({ toUnitId: 'Hãy chọn cấp trên hoặc cơ quan chuyên môn.' })
  }
  const id = newId()
  const at = instant()
  await db
    .insertInto('reporting.question')
    .values({
      id,
      org_path: unit.orgPath,
      to_path: to.orgPath,
      unit_id: unit.id,
      to_unit_id: to.id,
      kind: question.kind,
      words: given.words,
      asked_at: at,
      asked_by_name: actor.name,
      passed_from_id: questionId,
    })
    .execute()
  await db
    .updateTable('reporting.question')
    .set({ passed_to_unit_id: to.id, passed_at: at, version: question.version + 1 })
    .where('id', '=', questionId)
    .execute()
  const { kind } = question
  await enqueue(db, TELL_UNITS, {
    notices: [
      noticeOf(id, to, unit.shortName, { kind, words: given.words }),
      {
        subjectId: questionId,
        unitId: question.unitId,
        orgPath: question.orgPath,
        kind: 'question-passed',
        sentence: `${unit.shortName} đã chuyển nội dung của đơn vị đến ${to.shortName}; trả lời sẽ về đây.`,
        address: '/lam-viec/bao-cao/kien-nghi',
      },
    ],
  })
  await logAct(db, actor, {
    act: 'pass-question',
    subjectKind: 'question',
    subjectId: questionId,
    orgPath: actor.home.orgPath,
    details: { from: question.unitName, to: to.name },
  })
  return { id }
}

function refusal({ state, passedToUnitName, toUnitName }: Question): Refusal {
  if (state === 'withdrawn') return new Refusal(409, 'Nội dung này đã được rút lại.')
  if (state === 'answered') return new Refusal(409, `${toUnitName} đã trả lời nội dung này.`)
  if (passedToUnitName !== null) return new Refusal(409, `Đã chuyển đến ${passedToUnitName}.`)
  return new Refusal(403, `Chỉ cán bộ ${toUnitName} chuyển tiếp được.`)
}
