import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import type { Unit } from '../unit/unit.ts'
import type { AddresseeTyped } from './addressee-contract.ts'
import { type Addressee, findByName, leadsTo, lockAddressee } from './addressee-queries.ts'

export async function addAddressee(
  db: Db,
  actor: Actor,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  typed: AddresseeTyped,
): Promise<string> {
  refuseUnlessOfficer(actor, unit.id)
  const name = typed.name.normalize('NFC')
  await refuseDouble(db, unit.id, name)
  const id = newId()
  await db
    .insertInto('organization.addressee')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unit.id,
      name,
      kind: typed.kind,
      address: typed.address || null,
      email: typed.email || null,
      phone: typed.phone || null,
      valid_from: typed.validFrom,
      created_at: instant(),
      created_by_name: actor.name,
    })
    .execute()
  await log(db, actor, 'add-addressee', { id, orgPath: unit.orgPath }, { name })
  return id
}

export async function editAddressee(
  db: Db,
  actor: Actor,
  id: string,
  { version, ...typed }: AddresseeTyped & { version: number },
): Promise<void> {
  const addressee = await openAddressee(db, actor, id, version)
  const name = typed.name.normalize('NFC')
  if (!addressee.hasEnded) await refuseDouble(db, addressee.unitId, name, id)
  const { numUpdatedRows } = await db
    .updateTable('organization.addressee')
    .set({
      name,
      kind: typed.kind,
      address: typed.address || null,
      email: typed.email || null,
      phone: typed.phone || null,
      valid_from: typed.validFrom,
      version: version + 1,
    })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('valid_to', 'is', null),
        eb.val(typed.validFrom === null),
        eb('valid_to', '>=', typed.validFrom),
      ]),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    throw new InvalidForm({ validFrom: 'Ngày bắt đầu phải trước ngày kết thúc đã ghi.' })
  }
  await log(db, actor, 'edit-addressee', addressee, { before: addressee.name, name })
}

/** It is there for the last time on that day; from the next on the successor is written to. Null takes the end back. */
export async function endAddressee(
  db: Db,
  actor: Actor,
  id: string,
  ending: { version: number; lastDay: string | null; successorId: string | null },
): Promise<void> {
  const { lastDay } = ending
  const addressee = await openAddressee(db, actor, id, ending.version)
  if (lastDay !== null && addressee.validFrom !== null && lastDay < addressee.validFrom) {
    throw new InvalidForm({ lastDay: 'Ngày cuối phải từ ngày bắt đầu trở đi.' })
  }
  if (lastDay === null) await refuseDouble(db, addressee.unitId, addressee.name, id)
  const successorId = lastDay === null ? null : ending.successorId
  if (successorId !== null) await refuseRound(db, successorId, id, 'successorId')
  await sql`
    update organization.addressee set valid_to = ${lastDay}::date, successor_id = ${successorId}::uuid, version = version + 1
    where id = ${id}
  `.execute(db)
  await log(db, actor, 'end-addressee', addressee, { name: addressee.name, lastDay, successorId })
}

/** Written in twice: it becomes another name of the other one, and so do the names it had. */
export async function mergeAddressee(
  db: Db,
  actor: Actor,
  id: string,
  { version, intoId }: { version: number; intoId: string },
): Promise<void> {
  const double = await openAddressee(db, actor, id, version)
  const kept = await lockAddressee(db, intoId)
  if (kept.mergedIntoId !== null) {
    throw new InvalidForm({ intoId: `“${kept.name}” đã được gộp vào mục khác. Hãy chọn mục đó.` })
  }
  if (kept.unitId !== double.unitId) {
    throw new InvalidForm({ intoId: 'Chỉ gộp được hai mục của cùng một sổ.' })
  }
  await refuseRound(db, intoId, id, 'intoId')
  await sql`
    update organization.addressee set merged_into_id = ${intoId}, version = version + 1
    where id = ${id} or merged_into_id = ${id}
  `.execute(db)
  await log(db, actor, 'merge-addressee', double, { name: double.name, into: kept.name })
}

export async function separateAddressee(db: Db, actor: Actor, id: string): Promise<void> {
  const double = await openAddressee(db, actor, id)
  if (!double.hasEnded) await refuseDouble(db, double.unitId, double.name, id)
  await sql`
    update organization.addressee set merged_into_id = null, version = version + 1 where id = ${id}
  `.execute(db)
  await log(db, actor, 'separate-addressee', double, { name: double.name })
}

async function openAddressee(
  db: Db,
  actor: Actor,
  id: string,
  version?: number,
): Promise<Addressee> {
  const addressee = await lockAddressee(db, id)
  refuseUnlessOfficer(actor, addressee.unitId)
  if (version !== undefined) {
    if (addressee.version !== version) throw moved(addressee.version)
    if (addressee.mergedIntoId !== null) throw new Refusal(409, 'Mục này đã được gộp vào mục khác.')
  }
  return addressee
}

function refuseUnlessOfficer(actor: Actor, unitId: string): void {
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị giữ sổ này được sửa sổ.')
  }
}

async function refuseDouble(db: Db, unitId: string, name: string, but?: string): Promise<void> {
  const same = await findByName(db, unitId, name)
  if (same && same.id !== but) throw new InvalidForm({ name: `Sổ đã có “${same.name}”.` })
}

async function refuseRound(db: Db, fromId: string, toId: string, field: string): Promise<void> {
  const other = await lockAddressee(db, fromId)
  if (await leadsTo(db, fromId, toId)) {
    throw new InvalidForm({
      [field]: `“${other.name}” lại dẫn về chính mục này. Hãy chọn mục khác.`,
    })
  }
}

function log(
  db: Db,
  actor: Actor,
  act: string,
  addressee: { id: string; orgPath: string },
  details: Record<string, unknown>,
): Promise<void> {
  return logAct(db, actor, {
    act,
    subjectKind: 'addressee',
    subjectId: addressee.id,
    orgPath: addressee.orgPath,
    details,
  })
}
