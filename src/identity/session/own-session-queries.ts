import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { ago, IDLE_MS } from './session.ts'

export interface OwnSession {
  id: string
  createdAt: string
  seenAt: string
  userAgent: string
  isThis: boolean
}

/** The sessions that count of whoever holds this one; this one first, then the latest seen. */
export async function listOwnSessions(db: Db, sessionHash: string): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select ${SHORT} as id, s.created_at as "createdAt", s.seen_at as "seenAt", s.user_agent as "userAgent",
      s.id_hash = ${sessionHash} as "isThis"
    from identity.session s
    where s.account_id = (select account_id from identity.session where id_hash = ${sessionHash})
      and s.expires_at > ${instant()} and s.seen_at > ${ago(IDLE_MS)}
    order by "isThis" desc, s.seen_at desc limit 50
  `.execute(db)
  return rows
}

/** Ends the other sessions of whoever holds this one, or the one named. */
export async function endOtherSessions(
  db: Db,
  sessionHash: string,
  only: string | null,
): Promise<void> {
  await sql`
    delete from identity.session s
    where s.account_id = (select account_id from identity.session where id_hash = ${sessionHash})
      and s.id_hash <> ${sessionHash} and (${only}::text is null or ${SHORT} = ${only})
  `.execute(db)
}

const SHORT = sql`left(md5(s.id_hash), 12)`
