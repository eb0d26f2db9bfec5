import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { publishPlan } from '../plan/publish-plan.ts'
import { canPublishSigned, type Paper, subjectOf } from './paper.ts'
import { getSignedPaper, isOf } from './signed-paper-queries.ts'

/** Of a locked plan or amendment: this signed paper, and no other, stands on the plan's public page from now on; or it is taken down again. */
export async function publishSignedPaper(
  db: Db,
  actor: Actor,
  paper: Paper,
  paperId: string,
  isPublic: boolean,
): Promise<void> {
  if (!actsFor(actor, paper.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị được quyết định công khai bản ký.')
  }
  if (!canPublishSigned(actor, paper)) {
    throw new Refusal(409, 'Chỉ công khai được bản ký của văn bản đã ban hành.')
  }
  const { hash } = await getSignedPaper(db, paper, paperId)
  await sql`
    update plans.signed_paper set is_public = false
    where ${isOf(paper)} and is_public and (${isPublic} or id = ${paperId})
  `.execute(db)
  if (isPublic) {
    await sql`update plans.signed_paper set is_public = true where id = ${paperId}`.execute(db)
  }
  await publishPlan(db, paper.planId)
  await logAct(db, actor, {
    act: isPublic ? 'publish-signed-paper' : 'withdraw-signed-paper',
    ...subjectOf(paper),
    details: { hash },
  })
}
