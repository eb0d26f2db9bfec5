import { sql } from 'kysely'
import type { Grant, Role } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { countsToday } from '../grant/grant-queries.ts'
import { ago, IDLE_MS, SEEN_EVERY_MS } from './session.ts'

/** The unit of a grant as the person's menu shows it. */
export interface HeldGrant extends Grant {
  name: string
  shortName: string
  slug: string | null
}

export interface Caller {
  accountId: string
  accountName: string
  displayName: string
  /** Signed in with a one-time password. */
  mustChange: boolean
  passwordSetAt: string
  /** Unset for a session seen within the last minute. */
  due: boolean
  /** The grants of today, the oldest first. */
  grants: HeldGrant[]
}

/** Who holds the session, if it still counts and the account is active; asked anew on every request, so that a withdrawn right or a sign-out counts at once in every process. */
export async function findCaller(db: Db, sessionHash: string): Promise<Caller | undefined> {
  const { rows } = await sql<Caller>`
    select a.id as "accountId", a.name as "accountName", a.display_name as "displayName",
      a.must_change as "mustChange", a.password_set_at as "passwordSetAt",
      s.seen_at <= ${ago(SEEN_EVERY_MS)} as due, held.grants
    from identity.session s
    join identity.account a on a.id = s.account_id and a.state = 'active'
    cross join lateral (${grantsOf(sql`a.id`)}) held
    where s.id_hash = ${sessionHash} and s.expires_at > ${instant()} and s.seen_at > ${ago(IDLE_MS)}
  `.execute(db)
  return rows[0]
}

export async function listGrants(db: Db, accountId: string): Promise<HeldGrant[]> {
  const { rows } = await sql<{ grants: HeldGrant[] }>`${grantsOf(sql`${accountId}::uuid`)}`.execute(
    db,
  )
  return rows[0]?.grants ?? []
}

/** Notes that the session was used, unless somebody just did. */
export async function touchSession(db: Db, sessionHash: string): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ seen_at: instant() })
    .where('id_hash', '=', sessionHash)
    .where('seen_at', '<=', ago(SEEN_EVERY_MS))
    .execute()
}

/** A unit with several roles of one person shows once, with the strongest. */
export function unitsOf(grants: readonly HeldGrant[]): HeldGrant[] {
  const units = new Map<string, HeldGrant>()
  for (const grant of grants) {
    const held = units.get(grant.unitId)
    if (!held || STRENGTH.indexOf(grant.role) > STRENGTH.indexOf(held.role)) {
      units.set(grant.unitId, grant)
    }
  }
  return [...units.values()]
}

const STRENGTH: readonly Role[] = ['viewer', 'administrator', 'officer', 'head']

function grantsOf(accountId: ReturnType<typeof sql>) {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object(
      'unitId', g.unit_id, 'orgPath', g.org_path, 'shard', u.shard, 'role', g.role, 'postId', g.post_id,
      'name', u.name, 'shortName', u.short_name, 'slug', slug.slug
    ) order by g.id), '[]') as grants
    from identity."grant" g
    join organization.unit u on u.id = g.unit_id
    left join organization.slug slug on slug.unit_id = u.id and slug.is_current
    where g.account_id = ${accountId} and ${countsToday()}`
}
