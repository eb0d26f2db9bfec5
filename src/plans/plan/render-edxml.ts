import { writeEdxml } from '../../documents/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Download } from '../../platform/binding.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lowerFirst } from './plan-document-items.ts'
import { isInForce } from './plan.ts'
import { renderPlan } from './render-plan.ts'
import { viewPlan } from './plan-view-queries.ts'

/** Offices as the document axis knows them. */
interface EdxmlParties {
  from: string
  to: string
  toName: string
}

/** The plan for a document system: its facts, and the signed PDF, or the Word file while it is not signed. */
export async function renderEdxml(
  db: Db,
  store: FileStore,
  actor: Actor,
  planId: string,
  parties: EdxmlParties,
): Promise<Download> {
  const plan = await viewPlan(db, actor, planId)
  if (plan.state !== 'approved' && !isInForce(plan)) {
    throw new Refusal(409, 'Kế hoạch chưa được duyệt, chưa gửi sang hệ thống văn bản được.')
  }
  const docx = await renderPlan(db, actor, planId, 'docx')
  const [signed] = plan.signedPapers
  const attached = signed
    ? { name: signed.fileName, contentType: 'application/pdf' }
    : { name: docx.saveAs, contentType: docx.mime }
  return {
    bytes: async () =>
      writeEdxml(
        {
          from: { organId: parties.from, name: plan.unit.name },
          to: [{ organId: parties.to, name: parties.toName }],
          number: plan.number,
          notation: (plan.symbol ?? plan.kindCode).slice(0, 30),
          place: (plan.place ?? '').slice(0, 50),
          issuedOn: isInForce(plan) ? plan.issuedOn : null,
          kindName: 'Kế hoạch',
          subject: lowerFirst(plan.title).slice(0, 500),
          signer: {
            competence: plan.outline.authority.join('. ').slice(0, 100),
            position: (plan.signerPosition ?? '').slice(0, 100),
            fullName: (plan.signerName ?? '').slice(0, 50),
          },
          places: plan.outline.recipients.map((one) => one.text.slice(0, 500)),
          attachments: [
            {
              ...attached,
              bytes: await (signed ? store.bytes(signed.hash) : docx.bytes()),
            },
          ],
        },
        { sentAt: now() },
      ),
    mime: 'application/xml',
    saveAs: docx.saveAs.replace(/\.docx$/, '.edxml'),
  }
}
