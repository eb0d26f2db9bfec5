import { sql } from 'kysely'
import { keepOnlyFile } from '../../files/index.ts'
import type { Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { readNumber } from './document-number.ts'
import type { DirectiveTyped } from './directive-contract.ts'
import { type Directive, lockDirective } from './directive-queries.ts'

/** Writes a document into the unit's register; one with the same number, issuer and date is the same document. */
export async function addDirective(
  db: Db,
  actor: Actor,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  asTyped: DirectiveTyped,
): Promise<string> {
  const typed = withNumberRead(asTyped)
  refuseFuture(typed)
  const { rows } = await sql<{ id: string }>`
    select id from plans.directive
    where unit_id = ${unit.id} and withdrawn_at is null and number = ${typed.number} and issuer = ${typed.issuer}
      and issued_on is not distinct from ${typed.issuedOn}::date
    limit 1
  `.execute(db)
  const [same] = rows
  if (same) return same.id
  const id = newId()
  await db
    .insertInto('plans.directive')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unit.id,
      title: typed.title,
      number: typed.number || null,
      issuer: typed.issuer,
      issued_on: typed.issuedOn,
      received_on: typed.receivedOn ?? today(),
      address: typed.address,
      note: typed.note || null,
      created_at: instant(),
      created_by_name: actor.name,
    })
    .execute()
  await log(db, actor, 'add-directive', { id, orgPath: unit.orgPath }, { title: typed.title })
  return id
}

export async function editDirective(
  db: Db,
  actor: Actor,
  directiveId: string,
  { version, ...asTyped }: DirectiveTyped & { version: number },
): Promise<void> {
  const typed = withNumberRead(asTyped)
  refuseFuture(typed)
  const directive = await openDirective(db, actor, directiveId, version)
  await sql`
    update plans.directive set title = ${typed.title}, number = ${typed.number || null}, issuer = ${typed.issuer},
      issued_on = ${typed.issuedOn}, received_on = coalesce(${typed.receivedOn}::date, received_on),
      address = ${typed.address}, note = ${typed.note || null}, version = version + 1
    where id = ${directiveId}
  `.execute(db)
  await log(db, actor, 'edit-directive', directive, { title: typed.title })
}

/** It was written in by mistake; what was said of plans by it stays as their citation. */
export async function withdrawDirective(
  db: Db,
  actor: Actor,
  directiveId: string,
  version: number,
): Promise<void> {
  const directive = await openDirective(db, actor, directiveId, version)
  await sql`update plans.directive set withdrawn_at = ${instant()} where id = ${directiveId}`.execute(
    db,
  )
  await log(db, actor, 'withdraw-directive', directive, {})
}

/** The document's own file; a newer one takes its place in the register. */
export async function addDirectiveFile(
  db: Db,
  store: FileStore,
  actor: Actor,
  directiveId: string,
  files: readonly UploadedFile[],
): Promise<void> {
  const directive = await openDirective(db, actor, directiveId)
  const kept = await keepOnlyFile(db, store, actor, directive.orgPath, files)
  await sql`
    update plans.directive set file_id = ${kept.id}, version = version + 1 where id = ${directiveId}
  `.execute(db)
  await log(db, actor, 'add-directive-file', directive, { hash: kept.hash })
}

/** Exactly these activities of the unit's house communicated it. */
export async function setDirectiveActivities(
  db: Db,
  actor: Actor,
  directiveId: string,
  { version, activityIds }: { version: number; activityIds: readonly string[] },
): Promise<void> {
  const directive = await openDirective(db, actor, directiveId, version)
  const ids = [...new Set(activityIds)]
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from plans.activity
    where id = any(${ids}::uuid[]) and state = 'recorded' and org_path ^@ ${directive.orgPath}
  `.execute(db)
  if (rows[0]?.n !== ids.length) {
    throw new InvalidForm({ activityIds: 'Có việc không còn, hoặc không phải của đơn vị.' })
  }
  await sql`
    delete from plans.directive_activity where directive_id = ${directiveId} and activity_id <> all(${ids}::uuid[])
  `.execute(db)
  await sql`
    insert into plans.directive_activity (directive_id, shard, activity_id, org_path)
    select ${directiveId}::uuid, a.shard, a.id, ${directive.orgPath} from plans.activity a
    where a.id = any(${ids}::uuid[])
    on conflict do nothing
  `.execute(db)
  await sql`update plans.directive set version = version + 1 where id = ${directiveId}`.execute(db)
  await log(db, actor, 'set-directive-activities', directive, { activities: ids.length })
}

async function openDirective(
  db: Db,
  actor: Actor,
  directiveId: string,
  version?: number,
): Promise<Directive> {
  const directive = await lockDirective(db, directiveId)
  refuseUnlessOfficer(actor, directive.unitId)
  if (version !== undefined && directive.version !== version) throw moved(directive.version)
  return directive
}

/** The number alone; a date that was typed with it is taken where none was given. */
function withNumberRead(typed: DirectiveTyped): DirectiveTyped {
  if (typed.number === null || typed.number === '') return typed
  const { number, issuedOn } = readNumber(typed.number)
  return { ...typed, number, issuedOn: typed.issuedOn ?? issuedOn }
}

function refuseFuture({ issuedOn, receivedOn }: DirectiveTyped): void {
  if (issuedOn !== null && issuedOn > today()) {
    throw new InvalidForm({ issuedOn: 'Ngày ban hành không được sau hôm nay.' })
  }
  if (receivedOn !== null && receivedOn > today()) {
    throw new InvalidForm({ receivedOn: 'Ngày nhận không được sau hôm nay.' })
  }
}

function log(
  db: Db,
  actor: Actor,
  act: string,
  directive: { id: string; orgPath: string },
  details: Record<string, unknown>,
): Promise<void> {
  return logAct(db, actor, {
    act,
    subjectKind: 'directive',
    subjectId: directive.id,
    orgPath: directive.orgPath,
    details,
  })
}
