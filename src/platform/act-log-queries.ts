import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface LoggedAct {
  id: string
  at: string
  actorName: string
  accountId: string | null
  orgPath: string
  act: string
  details: Record<string, unknown>
}

export interface ActFilter {
  paths: readonly string[]
  accountId?: string | undefined
  unitPath?: string | undefined
  /** Only acts on these. */
  subjectKinds: readonly string[] | null
  before?: string | undefined
  limit: number
}

/** What the act log holds below the paths, the newest first: by an account, or concerning it. Needs the system scope. */
export async function listActs(
  db: Db,
  { paths, accountId, unitPath, subjectKinds, before, limit }: ActFilter,
): Promise<LoggedAct[]> {
  const { rows } = await sql<LoggedAct>`
    select id, at, actor_name as "actorName", account_id as "accountId", org_path as "orgPath", act, details
    from platform.act
    where org_path ^@ any(${[...paths]}::text[])
      and (${unitPath ?? null}::text is null or org_path ^@ ${unitPath ?? null}::text)
      and (${accountId ?? null}::uuid is null
        or account_id = ${accountId ?? null}::uuid or subject_id = ${accountId ?? null}::uuid)
      and (${subjectKinds === null} or subject_kind = any(${[...(subjectKinds ?? [])]}::text[]))
      and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}
  `.execute(db)
  return rows
}
