import { getUnit, listUnitsById } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { instant, localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { takeTurns } from '../../platform/take-turns.ts'
import { shortDate } from '../../ui/format.ts'
import { lowerFirst } from '../report/closing.ts'
import type { Subject } from '../report/report.ts'
import { SUBJECT_NAMES } from './dispatch.ts'
import { listReceived, readPeriod } from './list-received.ts'

/** Who tells the units; see jobs.ts. */
export const TELL_UNITS = { name: 'reporting.tell-units' } as const

/** Reminds units below of a report that is not there, each at most once a day. */
export async function urgeReports(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: { subject: Subject; periodKey: string; unitIds: string[]; note: string | null },
): Promise<{ urged: number; already: number }> {
  const unit = await getUnit(db, unitId)
  if (!hasRole(actor, unit.orgPath, 'viewer')) throw notFound('Không tìm thấy đơn vị này.')
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị nhận báo cáo được đôn đốc.')
  }
  const period = readPeriod(asked.periodKey)
  await takeTurns(db, 'urge', unitId)
  const { items } = await listReceived(db, actor, unitId, asked)
  const owing = items.filter(
    (item) =>
      asked.unitIds.includes(item.unitId) && !['via', 'sent', 'accepted'].includes(item.state),
  )
  const fresh = owing.filter(({ urgedAt }) => urgedAt === null || localDate(urgedAt) < today())
  if (owing.length === 0) {
    throw new Refusal(409, 'Các đơn vị đã chọn không còn nợ báo cáo kỳ này.')
  }
  if (fresh.length === 0) return { urged: 0, already: owing.length }
  const { subject, note } = asked
  await db
    .insertInto('reporting.urge')
    .values(
      fresh.map((item) => ({
        id: newId(),
        org_path: unit.orgPath,
        unit_id: item.unitId,
        by_unit_id: unitId,
        subject,
        period_key: period.key,
        note,
        urged_at: instant(),
        urged_by_name: actor.name,
      })),
    )
    .execute()
  const paths = new Map(
    (
      await listUnitsById(
        db,
        fresh.map((item) => item.unitId),
      )
    ).map((one) => [one.id, one.orgPath]),
  )
  const what = `${SUBJECT_NAMES[subject]} ${lowerFirst(period.label)}`
  await enqueue(db, TELL_UNITS, {
    notices: fresh.map(({ unitId: id, dueOn, overdue }) => ({
      unitId: id,
      orgPath: paths.get(id) ?? '',
      kind: 'report-urged',
      sentence:
        `${unit.shortName} đôn đốc: ${what} ${overdue ? 'đã quá hạn, hạn' : 'đến hạn'} ngày ${shortDate(dueOn)}. ${note ?? ''}`.trim(),
    })),
  })
  await logAct(db, actor, {
    act: 'urge-reports',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { subject, periodKey: period.key, units: fresh.map(({ unitName }) => unitName), note },
  })
  return { urged: fresh.length, already: owing.length - fresh.length }
}
