import { writeEdxml } from '../../documents/index.ts'
import type { Download } from '../../platform/binding.ts'
import { now } from '../../platform/clock.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isInForce } from '../plan/plan.ts'
import type { Printed } from '../plan/render-plan.ts'
import type { PlanView } from '../plan/plan-contract.ts'
import { isToBeSigned, type Paper } from './paper.ts'
import type { EdxmlParties, SignedPaper } from './paper-contract.ts'

/** What a document system is told of a plan or an amendment. */
export interface EdxmlFacts extends Pick<
  PlanView,
  'unit' | 'number' | 'issuedOn' | 'place' | 'signerPosition' | 'signerName' | 'outline'
> {
  state: Paper['state']
  symbol: string
  kindName: string
  subject: string
  /** Newest first. */
  signedPapers: readonly SignedPaper[]
}

/** The paper for a document system: its facts, and the signed PDF, or the Word file while it is not signed. */
export function renderEdxml(
  store: FileStore,
  facts: EdxmlFacts,
  docx: Printed,
  parties: EdxmlParties,
): Download {
  if (!isToBeSigned(facts)) {
    throw new Refusal(409, 'Văn bản chưa được duyệt, chưa gửi sang hệ thống văn bản được.')
  }
  const [signed] = facts.signedPapers
  const attached = signed
    ? { name: signed.fileName, contentType: 'application/pdf' }
    : { name: docx.saveAs, contentType: docx.mime }
  return {
    bytes: async () =>
      writeEdxml(
        {
          from: { organId: parties.from, name: facts.unit.name },
          to: [{ organId: parties.to, name: parties.toName }],
          number: facts.number,
          notation: facts.symbol.slice(0, 30),
          place: (facts.place ?? '').slice(0, 50),
          issuedOn: isInForce(facts) ? facts.issuedOn : null,
          kindName: facts.kindName,
          subject: facts.subject.slice(0, 500),
          signer: {
            competence: facts.outline.authority.join('. ').slice(0, 100),
            position: (facts.signerPosition ?? '').slice(0, 100),
            fullName: (facts.signerName ?? '').slice(0, 50),
          },
          places: facts.outline.recipients.map((one) => one.text.slice(0, 500)),
          attachments: [
            { ...attached, bytes: await (signed ? store.bytes(signed.hash) : docx.bytes()) },
          ],
        },
        { sentAt: now() },
      ),
    mime: 'application/xml',
    saveAs: docx.saveAs.replace(/\.docx$/, '.edxml'),
  }
}
