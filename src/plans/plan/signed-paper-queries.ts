import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { PlanView } from './plan-contract.ts'

/** Signed papers of the plan that the caller may read, newest first. */
export async function listSignedPapers(db: Db, planId: string): Promise<PlanView['signedPapers']> {
  const { rows } = await sql<PlanView['signedPapers'][number]>`
    select id, file_name as "fileName", size, hash, signature_found as "signatureFound", is_public as "isPublic", added_at as "addedAt",
      added_by_name as "addedByName"
    from plans.signed_paper where plan_id = ${planId} order by added_at desc, id desc
  `.execute(db)
  return rows
}

export async function getSignedPaper(
  db: Db,
  planId: string,
  paperId: string,
): Promise<{ hash: string; fileName: string }> {
  const { rows } = await sql<{ hash: string; fileName: string }>`
    select hash, file_name as "fileName" from plans.signed_paper where plan_id = ${planId} and id = ${paperId}
  `.execute(db)
  const [paper] = rows
  if (!paper) throw notFound('Không tìm thấy bản ký này.')
  return paper
}
