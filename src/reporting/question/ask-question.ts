import { findUnit, getUnit, type Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { TELL_UNITS } from '../dispatch/urge-reports.ts'
import { lowerFirst } from '../report/closing.ts'
import { KIND_NAMES, type QuestionKind } from './question.ts'

/** Sends a difficulty, a question or a proposal to a superior or one of its offices. */
export async function askQuestion(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: { kind: QuestionKind; toUnitId: string; words: string; reportId: string | null },
): Promise<{ id: string }> {
  const unit = await getUnit(db, unitId)
  if (!hasRole(actor, unit.orgPath, 'viewer')) throw notFound('Không tìm thấy đơn vị này.')
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được gửi kiến nghị.')
  }
  const to = await findUnit(db, asked.toUnitId)
  if (!to || to.id === unitId || to.orgPath.startsWith(unit.orgPath)) {
    throw new InvalidForm({ toUnitId: 'Hãy chọn cấp trên hoặc cơ quan của cấp trên.' })
  }
  const report = asked.reportId === null ? null : await reportOf(db, unitId, asked.reportId)
  const id = newId()
  await db
    .insertInto('reporting.question')
    .values({
      id,
      org_path: unit.orgPath,
      to_path: to.orgPath,
      unit_id: unitId,
      to_unit_id: to.id,
      report_id: report,
      kind: asked.kind,
      words: asked.words,
      asked_at: instant(),
      asked_by_name: actor.name,
    })
    .execute()
  await enqueue(db, TELL_UNITS, {
    notices: [noticeOf(id, to, unit.shortName, asked)],
  })
  await logAct(db, actor, {
    act: 'ask-question',
    subjectKind: 'question',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { kind: asked.kind, to: to.name },
  })
  return { id }
}

/** Who carries the answer to a question that was passed on; see jobs.ts. */
export const CARRY_ANSWER = { name: 'reporting.carry-answer-down' } as const

/** Each question has a notice of its own: a second one does not hide the first. */
export function noticeOf(
  questionId: string,
  to: Unit,
  from: string,
  asked: { kind: QuestionKind; words: string },
) {
  return {
    subjectId: questionId,
    unitId: to.id,
    orgPath: to.orgPath,
    kind: 'question-asked',
    sentence: `${from} gửi ${KIND_NAMES[asked.kind]}: ${lowerFirst(shortened(asked.words))}`,
    address: '/lam-viec/bao-cao/kien-nghi?phia=den',
  }
}

async function reportOf(db: Db, unitId: string, reportId: string): Promise<string> {
  const row = await db
    .selectFrom('reporting.report')
    .select('id')
    .where('id', '=', reportId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) throw notFound('Không tìm thấy báo cáo này.')
  return row.id
}

/** As much of a long text as a notice bears. */
export function shortened(words: string): string {
  return words.length > 140 ? `${words.slice(0, 139).trimEnd()}…` : words
}
