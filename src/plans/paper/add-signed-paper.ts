import { pdfFacts } from '../../documents/index.ts'
import { keepFile } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { isInForce } from '../plan/plan.ts'
import { canAttachSigned, type Paper, subjectOf } from './paper.ts'

/** Of a locked plan or amendment: keeps the signed PDF as it came back, byte for byte; the same one again adds nothing. */
export async function addSignedPaper(
  db: Db,
  store: FileStore,
  actor: Actor,
  paper: Paper,
  files: readonly UploadedFile[],
): Promise<void> {
  const [file] = files
  if (!file || files.length > 1) throw new InvalidForm({ file: 'Hãy chọn đúng một tệp PDF.' })
  const facts = pdfFacts(file.bytes)
  if (facts === null) {
    throw new InvalidForm({
      file: 'Tệp này không phải PDF hoặc bị thiếu phần cuối. Hãy tải lại từ hệ thống văn bản rồi gửi lại.',
    })
  }
  refuseUnlessOfficer(actor, paper.unitId)
  if (!canAttachSigned(actor, paper)) {
    throw new Refusal(409, 'Bản ký được đưa vào sau khi văn bản đã duyệt hoặc đã ban hành.')
  }
  const kept = await keepFile(db, store, {
    orgPath: paper.orgPath,
    name: file.name,
    kind: 'document',
    bytes: file.bytes,
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
  await db
    .insertInto('plans.signed_paper')
    .values({
      id: newId(),
      org_path: paper.orgPath,
      plan_id: paper.planId,
      amendment_id: paper.amendmentId,
      visible_below: isInForce(paper),
      file_id: kept.id,
      file_name: kept.name,
      size: kept.size,
      hash: kept.hash,
      signature_found: facts.isSigned,
      added_at: instant(),
      added_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'amendment_id', 'hash']).doNothing())
    .execute()
  await logAct(db, actor, {
    act: 'add-signed-paper',
    ...subjectOf(paper),
    details: { hash: kept.hash, signature: facts.isSigned },
  })
}
