import { sql } from 'kysely'
import { openSignedLink } from '../../identity/index.ts'
import { getAddressee } from '../../organization/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { duesOf } from '../due/due-date.ts'
import { addMissingOccurrences } from '../due/fan-out.ts'
import { getPlan, listOwed } from '../plan/plan-queries.ts'
import { type Asked, getAsked, PURPOSE } from './outside-queries.ts'

export interface Invitation {
  forWhom: string
  addresseeId: string | null
  lastDay: string
}

/**
 * Asks a body outside the system for its part: from now on it is owed, and answered by the link. May be done again;
 * earlier links stay until they end or are revoked.
 */
export async function inviteOutside(
  db: Db,
  actor: Actor,
  assignmentId: string,
  { forWhom, addresseeId, lastDay }: Invitation,
): Promise<{ asked: Asked; link: { id: string; token: string | null } }> {
  const asked = await getAsked(db, assignmentId)
  if (!actsFor(actor, asked.issuerId, 'officer')) {
    throw new Refusal(403, 'Chỉ đơn vị giao việc được mời cơ quan, tổ chức ngoài hệ thống.')
  }
  if (asked.state !== 'open') throw new Refusal(409, 'Việc này không còn giao.')
  if (lastDay < today()) {
    throw new InvalidForm({ lastDay: 'Ngày hết hạn của đường dẫn phải từ hôm nay.' })
  }
  if (addresseeId !== null) await refuseEnded(db, actor, addresseeId)
  await sql`
    update plans.assignment set outside_name = ${forWhom}, addressee_id = coalesce(${addresseeId}::uuid,
        case when outside_name = ${forWhom} then addressee_id end),
      invited_at = coalesce(invited_at, ${instant()})
    where id = ${assignmentId}
  `.execute(db)
  await oweDates(db, asked)
  const link = await openSignedLink(db, actor, {
    purpose: PURPOSE,
    subjectKind: 'assignment',
    subjectId: assignmentId,
    orgPath: asked.issuerPath,
    unitId: asked.issuerId,
    forWhom,
    lastDay,
  })
  return { asked: { ...asked, outsideName: forWhom }, link }
}

/** Nobody is there any more who could be asked; the register says who is. */
async function refuseEnded(db: Db, actor: Actor, addresseeId: string): Promise<void> {
  const { name, hasEnded, successor } = await getAddressee(db, actor, addresseeId)
  if (!hasEnded) return
  throw new InvalidForm({
    forWhom: successor
      ? `“${name}” không còn; nay là “${successor.name}”. Hãy chọn nơi thay thế.`
      : `“${name}” không còn hoạt động. Hãy chọn nơi khác.`,
  })
}

/** Coordinating words without a unit owe nothing; a body that was asked does, by the dates still to come. */
async function oweDates(db: Db, asked: Asked): Promise<void> {
  const plan = await getPlan(db, asked.planId)
  const lines = await listOwed(db, asked.planId, [asked.lineId])
  const dues = lines.flatMap((line) => duesOf(plan, line)).filter(({ dueOn }) => dueOn >= today())
  await addMissingOccurrences(db, plan, [asked.id], dues)
}
