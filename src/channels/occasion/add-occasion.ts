import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { actingUnit, refuseUnlessOfficer } from '../../plans/index.ts'
import { notify } from '../../work/index.ts'
import { canDiscardOccasion, canEditOccasion, faultsOfTime, type Occasion } from './occasion.ts'
import { lockOccasion } from './occasion-queries.ts'

export const OCCASION_SUBJECT = 'occasion'

export type TypedOccasion = Omit<
  Occasion,
  'id' | 'orgPath' | 'unitId' | 'state' | 'reason' | 'exceptions' | 'version' | 'publishedByName'
>

/** A draft: the public reads nothing of it until a head publishes it. */
export async function addOccasion(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: TypedOccasion,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  refuseWrongTime(typed)
  const id = newId()
  await sql`
    insert into channels.occasion (id, org_path, unit_id, kind, title, place, note, starts_on, ends_on, from_time,
      to_time, repeats, until, state, changed_at, changed_by_name)
    values (${id}, ${unit.orgPath}, ${unit.id}, ${typed.kind}, ${typed.title}, ${typed.place}, ${typed.note},
      ${typed.startsOn}::date, ${typed.endsOn}::date, ${typed.fromTime}, ${typed.toTime}, ${typed.repeats},
      ${typed.until}::date, 'draft', ${instant()}, ${actor.name})
  `.execute(db)
  await tellHead(db, { id, unitId, orgPath: unit.orgPath, title: typed.title })
  await logOccasion(db, actor, { id, orgPath: unit.orgPath }, 'add-occasion')
  return id
}

/** Changed, it waits for a head again; meanwhile the public reads what was published. */
export async function editOccasion(
  db: Db,
  actor: Actor,
  occasionId: string,
  { version, ...typed }: TypedOccasion & { version: number },
): Promise<void> {
  const occasion = await lockOccasion(db, occasionId)
  refuseUnlessOfficer(actor, occasion.unitId)
  if (occasion.version !== version) throw moved(occasion.version)
  if (!canEditOccasion(actor, occasion)) throw new Refusal(409, 'Việc này đã báo hủy.')
  refuseWrongTime(typed)
  await sql`
    update channels.occasion set kind = ${typed.kind}, title = ${typed.title}, place = ${typed.place},
      note = ${typed.note}, starts_on = ${typed.startsOn}::date, ends_on = ${typed.endsOn}::date,
      from_time = ${typed.fromTime}, to_time = ${typed.toTime}, repeats = ${typed.repeats},
      until = ${typed.until}::date, state = 'draft', version = version + 1, changed_at = ${instant()},
      changed_by_name = ${actor.name}
    where id = ${occasionId}
  `.execute(db)
  await tellHead(db, { ...occasion, title: typed.title })
  await logOccasion(db, actor, occasion, 'edit-occasion')
}

/** Only what the public never read. */
export async function discardOccasion(
  db: Db,
  actor: Actor,
  occasionId: string,
  version: number,
): Promise<void> {
  const occasion = await lockOccasion(db, occasionId)
  refuseUnlessOfficer(actor, occasion.unitId)
  if (occasion.version !== version) throw moved(occasion.version)
  if (!canDiscardOccasion(actor, occasion)) {
    throw new Refusal(409, 'Người dân đã đọc việc này. Hãy báo hủy, ghi lý do.')
  }
  await sql`delete from channels.occasion where id = ${occasionId}`.execute(db)
  await logOccasion(db, actor, occasion, 'discard-occasion')
}

function refuseWrongTime(typed: TypedOccasion): void {
  const faults = faultsOfTime(typed)
  if (Object.keys(faults).length > 0) throw new InvalidForm(faults)
}

async function tellHead(
  db: Db,
  { id, unitId, orgPath, title }: Pick<Occasion, 'id' | 'unitId' | 'orgPath' | 'title'>,
): Promise<void> {
  await notify(db, {
    unitId,
    orgPath,
    forRole: 'head',
    kind: 'occasion-waits',
    subjectKind: OCCASION_SUBJECT,
    subjectId: id,
    sentence: `Lịch công khai: “${title}” chờ công bố.`,
    address: '/lam-viec/lich-cong-khai',
  })
}

export async function logOccasion(
  db: Db,
  actor: Actor,
  { id, orgPath }: Pick<Occasion, 'id' | 'orgPath'>,
  act: string,
): Promise<void> {
  await logAct(db, actor, { act, subjectKind: OCCASION_SUBJECT, subjectId: id, orgPath })
}
