import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
import { getUnit } from '../../organization/index.ts'
import type { Unit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor, Role } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { administeredPaths } from '../account/account.ts'
import { endGrant, grantRole } from './grant-role.ts'
import { refuseWithoutAdministrator } from './last-administrator-queries.ts'

export interface WantedGrant {
  unitId: string
  role: Role
  from: string
  to: string | null
  /** The right comes with this post, which the account's person holds. */
  postId: string | null
}

/** Gives an account a role at a unit the actor administers. */
export async function giveGrant(
  db: Db,
  actor: Actor,
  accountId: string,
  wanted: WantedGrant,
): Promise<void> {
  const unit = await administeredUnit(db, actor, wanted.unitId)
  if (wanted.to !== null && wanted.to < wanted.from) {
    throw new InvalidForm({ to: 'Ngày cuối phải từ ngày bắt đầu trở đi.' })
  }
  const account = await db
    .selectFrom('identity.account')
    .select(['id', 'name', 'display_name'])
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!account) throw notFound('Không tìm thấy tài khoản này.')
  await refuseTwin(db, accountId, wanted)
  const holderId =
    wanted.postId === null ? null : await holdingOf(db, wanted.postId, unit, account.display_name)
  await grantRole(db, {
    accountId,
    unitId: unit.id,
    role: wanted.role,
    validFrom: wanted.from,
    validTo: wanted.to,
    postId: wanted.postId,
    holderId,
  })
  await logAct(db, actor, {
    act: 'grant-role',
    subjectKind: 'account',
    subjectId: accountId,
    orgPath: unit.orgPath,
    details: {
      account: account.name,
      role: wanted.role,
      unit: unit.name,
      from: wanted.from,
      to: wanted.to,
    },
  })
}

/** Ends a right at a unit the actor administers; answers whose it was. */
export async function endGrantOf(
  db: Db,
  actor: Actor,
  grantId: string,
  lastDay: string,
): Promise<string> {
  const { rows } = await sql<EndingGrant>`
    select g.account_id as "accountId", a.name as account, g.role, g.org_path as "orgPath", u.name as unit,
      g.valid_to as "validTo"
    from identity."grant" g
    join identity.account a on a.id = g.account_id
    join organization.unit u on u.id = g.unit_id
    where g.id = ${grantId} for update of g
  `.execute(db)
  const [grant] = rows
  if (!grant || !administeredPaths(actor).some((path) => grant.orgPath.startsWith(path))) {
    throw notFound('Không tìm thấy quyền này.')
  }
  // Withdrawn at once is yesterday for the last time.
  if (lastDay < addDays(today(), -1)) {
    throw new InvalidForm({ lastDay: 'Ngày cuối không được ở quá khứ.' })
  }
  if (grant.validTo !== null && grant.validTo < today()) {
    throw new Refusal(409, 'Quyền này đã hết từ trước.')
  }
  if (grant.role === 'administrator')
    await refuseWithoutAdministrator(db, grant.orgPath, { grantId })
  await endGrant(db, grantId, lastDay)
  await logAct(db, actor, {
    act: 'end-grant',
    subjectKind: 'account',
    subjectId: grant.accountId,
    orgPath: grant.orgPath,
    details: { account: grant.account, role: grant.role, unit: grant.unit, lastDay },
  })
  return grant.accountId
}

interface EndingGrant {
  accountId: string
  account: string
  role: Role
  orgPath: string
  unit: string
  validTo: string | null
}

/** The unit, if the actor administers it and it is there; of another's it is not told that it is. */
export async function administeredUnit(db: Db, actor: Actor, unitId: string): Promise<Unit> {
  const unit = await getUnit(db, unitId)
  if (!administeredPaths(actor).some((path) => unit.orgPath.startsWith(path))) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  if (unit.closedOn !== null && unit.closedOn < today()) {
    throw new InvalidForm({ unitId: `${unit.name} đã kết thúc hoạt động.` })
  }
  return unit
}

async function refuseTwin(db: Db, accountId: string, wanted: WantedGrant): Promise<void> {
  const { rows } = await sql`
    select from identity."grant" g
    where g.account_id = ${accountId} and g.unit_id = ${wanted.unitId} and g.role = ${wanted.role}
      and (g.valid_to is null or g.valid_to >= ${wanted.from})
      and (${wanted.to}::date is null or g.valid_from <= ${wanted.to})
  `.execute(db)
  if (rows.length > 0) {
    throw new InvalidForm({ role: 'Tài khoản đã có quyền này ở đơn vị trong thời gian đó.' })
  }
}

/** The holding of the post by that person; a right does not come with somebody else's post. */
async function holdingOf(db: Db, postId: string, unit: Unit, personName: string): Promise<string> {
  const { rows } = await sql<{ id: string; name: string; unitId: string }>`
    select h.id, h.person_name as name, p.unit_id as "unitId"
    from organization.post p join organization.post_holder h on h.post_id = p.id
    where p.id = ${postId} and (p.closed_on is null or p.closed_on >= ${today()})
      and (h.held_to is null or h.held_to >= ${today()})
    order by h.held_from limit 1
  `.execute(db)
  const [holding] = rows
  if (!holding || holding.unitId !== unit.id) {
    throw new InvalidForm({
      postId: 'Chức danh này chưa có người giữ. Hãy ghi người giữ chức trước.',
    })
  }
  if (holding.name.toLowerCase() !== personName.toLowerCase()) {
    throw new InvalidForm({
      postId: `Chức danh này do ${holding.name} giữ, không phải ${personName}.`,
    })
  }
  return holding.id
}
