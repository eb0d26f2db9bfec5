import { sql } from 'kysely'
import type { Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Paper } from './paper.ts'
import type { SignedPaper } from './paper-contract.ts'

type Which = Pick<Paper, 'planId' | 'amendmentId'>

/** The rows of one paper. */
export function isOf({ planId, amendmentId }: Which) {
  return sql<boolean>`plan_id = ${planId} and amendment_id is not distinct from ${amendmentId}`
}

/** Its signed papers that the caller may read, newest first. */
export async function listSignedPapers(db: Db, paper: Which): Promise<SignedPaper[]> {
  const { rows } = await sql<SignedPaper>`
    select id, file_name as "fileName", size, hash, signature_found as "signatureFound", is_public as "isPublic", added_at as "addedAt",
      added_by_name as "addedByName"
    from plans.signed_paper where ${isOf(paper)} order by added_at desc, id desc
  `.execute(db)
  return rows
}

export async function getSignedPaper(
  db: Db,
  paper: Which,
  paperId: string,
): Promise<{ hash: string; fileName: string }> {
  const { rows } = await sql<{ hash: string; fileName: string }>`
    select hash, file_name as "fileName" from plans.signed_paper where ${isOf(paper)} and id = ${paperId}
  `.execute(db)
  const [found] = rows
  if (!found) throw notFound('Không tìm thấy bản ký này.')
  return found
}

/** To be sent as it was taken in. */
export async function downloadSignedPaper(
  db: Db,
  store: FileStore,
  paper: Which,
  paperId: string,
): Promise<Download> {
  const { hash, fileName } = await getSignedPaper(db, paper, paperId)
  return { bytes: () => store.bytes(hash), mime: 'application/pdf', saveAs: fileName }
}
