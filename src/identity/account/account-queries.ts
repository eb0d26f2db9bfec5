import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { today } from '../../platform/clock.ts'
import { notFound } from '../../platform/refusal.ts'
import { plainPattern, plainSql } from '../../platform/plain-letters-sql.ts'
import { countsToday } from '../grant/grant-queries.ts'
import type { AccountSummary } from './account-contract.ts'

/** An account as whoever administers the paths sees it. */
export interface SeenAccount extends AccountSummary {
  /** Of the unit it belongs to. */
  homePath: string | null
  /** It has rights, now or later, that the caller does not administer. */
  elsewhere: boolean
}

export interface AccountFilter {
  /** Administered by the caller. */
  paths: readonly string[]
  words?: string | undefined
  unitId?: string | undefined
  state?: 'active' | 'closed' | undefined
  after?: string | undefined
  limit: number
}

/** Accounts that belong below the paths or have, or had, a right there; by their names. */
export async function listAccounts(
  db: Db,
  { paths, words = '', unitId, state, after, limit }: AccountFilter,
): Promise<SeenAccount[]> {
  const asked = plainPattern(words)
  const { rows } = await sql<SeenAccount>`
    ${seenBy(paths)}
    and (${words} = '' or ${plainSql(sql`a.name`)} like ${asked} or ${plainSql(sql`a.display_name`)} like ${asked})
    and (${state ?? null}::text is null or a.state = ${state ?? null})
    and (${unitId ?? null}::uuid is null or exists (
      select from identity."grant" g where g.account_id = a.id and g.unit_id = ${unitId ?? null}::uuid and ${countsToday()}))
    and a.name > ${after ?? ''}
    order by a.name limit ${limit}
  `.execute(db)
  return rows
}

export async function getSeenAccount(
  db: Db,
  accountId: string,
  paths: readonly string[],
): Promise<SeenAccount> {
  const { rows } = await sql<SeenAccount>`${seenBy(paths)} and a.id = ${accountId}`.execute(db)
  const [account] = rows
  if (!account) throw notFound('Không tìm thấy tài khoản này.')
  return account
}

export interface GrantAtUnit {
  grantId: string
  account: { id: string; name: string }
  unit: { id: string; name: string }
  role: AccountSummary['grants'][number]['role']
  post: string | null
}

/** Who has which right at these units today. */
export async function listGrantsAt(db: Db, unitIds: readonly string[]): Promise<GrantAtUnit[]> {
  const { rows } = await sql<GrantAtUnit>`
    select g.id as "grantId", jsonb_build_object('id', a.id, 'name', a.display_name) as account,
      jsonb_build_object('id', u.id, 'name', u.name) as unit, g.role, p.title as post
    from identity."grant" g
    join identity.account a on a.id = g.account_id and a.state = 'active'
    join organization.unit u on u.id = g.unit_id
    left join organization.post p on p.id = g.post_id
    where g.unit_id = any(${[...unitIds]}::uuid[]) and ${countsToday()}
    order by u.org_path, array_position(array['administrator', 'head', 'officer', 'viewer'], g.role), a.display_name, g.id
  `.execute(db)
  return rows
}

function seenBy(paths: readonly string[]) {
  const administered = sql`any(${[...paths]}::text[])`
  return sql`
    select a.id, a.name, a.display_name as "displayName", a.state, a.must_change as "mustChange",
      a.last_sign_in_at as "lastSignInAt", a.created_at as "createdAt", home.org_path as "homePath",
      exists (
        select from identity."grant" g
        where g.account_id = a.id and (g.valid_to is null or g.valid_to >= ${today()}) and not (g.org_path ^@ ${administered})
      ) as elsewhere,
      case when home.id is null then null else jsonb_build_object('id', home.id, 'name', home.name) end as unit,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', g.id, 'unit', jsonb_build_object('id', u.id, 'name', u.name),
          'role', g.role, 'from', g.valid_from, 'to', g.valid_to, 'post', p.title, 'counts', ${countsToday()})
          order by ${countsToday()} desc, g.valid_from desc, g.id desc)
        from identity."grant" g
        join organization.unit u on u.id = g.unit_id
        left join organization.post p on p.id = g.post_id
        where g.account_id = a.id and g.org_path ^@ ${administered}
      ), '[]') as grants
    from identity.account a
    left join organization.unit home on home.id = a.unit_id
    where (home.org_path ^@ ${administered} or exists (
      select from identity."grant" g where g.account_id = a.id and g.org_path ^@ ${administered}))`
}
