import { sql } from 'kysely'
import { hasRole, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { getReportRow } from '../report/report-queries.ts'
import type { CommentView } from './comment-contract.ts'

/** In the order they were made; at most 500. */
export async function listComments(db: Db, actor: Actor, reportId: string) {
  const { orgPath } = await getReportRow(db, reportId)
  const { rows } = await sql<CommentView>`
    select id, section_code section, words, made_at "madeAt", made_by_name "madeByName",
      settled_at "settledAt", settled_by_name "settledByName"
    from reporting.comment where report_id = ${reportId} order by made_at, id limit 500
  `.execute(db)
  return { items: rows, next: null, may: { comment: hasRole(actor, orgPath, 'officer') } }
}

export async function hasOpenComment(db: Db, reportId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from reporting.comment where report_id = ${reportId} and settled_at is null
    ) found
  `.execute(db)
  return rows[0]?.found ?? false
}
