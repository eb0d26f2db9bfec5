import type { OfficialDocument } from '../../documents/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { renderEdxml } from '../paper/render-edxml.ts'
import { isToBeSigned } from '../paper/paper.ts'
import type { EdxmlParties } from '../paper/paper-contract.ts'
import { getPlanLetterhead } from '../plan/plan-document-queries.ts'
import type { PlanView } from '../plan/plan-contract.ts'
import { asDraftPlan } from '../plan/plan-document.ts'
import { viewPlan } from '../plan/plan-view-queries.ts'
import { type Printed, printed } from '../plan/render-plan.ts'
import type { AmendmentView } from './amendment-contract.ts'
import { amendmentDocument } from './amendment-document.ts'
import { viewAmendment } from './view-amendment.ts'

/** The amendment as the caller may read it; before it is approved the print says so. */
export async function renderAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  format: 'docx' | 'pdf',
): Promise<Printed> {
  const { amendment, document } = await readAmendment(db, actor, amendmentId)
  return print(amendment, document, format)
}

/** The amendment for a document system. */
export async function renderAmendmentEdxml(
  db: Db,
  store: FileStore,
  actor: Actor,
  amendmentId: string,
  parties: EdxmlParties,
): Promise<Download> {
  const { amendment, plan, document } = await readAmendment(db, actor, amendmentId)
  const facts = {
    ...amendment,
    ...signerOf(amendment, plan),
    place: plan.place,
    symbol: document.symbol,
    kindName: document.kind.name ?? '',
    subject: document.subject,
  }
  return renderEdxml(store, facts, print(amendment, document, 'docx'), parties)
}

async function readAmendment(db: Db, actor: Actor, amendmentId: string) {
  const amendment = await viewAmendment(db, actor, amendmentId)
  const plan = await viewPlan(db, actor, amendment.planId)
  const head = await getPlanLetterhead(db, plan.unit.id, amendment.issuedOn)
  const document = amendmentDocument(
    {
      ...amendment,
      // To be signed it has the number's place with the plan's symbol.
      symbol: amendment.symbol ?? amendment.planSymbol,
      plan: { ...plan, ...signerOf(amendment, plan) },
      place: plan.place,
    },
    head,
  )
  return { amendment, plan, document }
}

function print(
  amendment: AmendmentView,
  document: OfficialDocument,
  format: 'docx' | 'pdf',
): Printed {
  const isDraft = !isToBeSigned(amendment)
  const number = amendment.number === null ? '' : ` ${amendment.number}/${amendment.symbol ?? ''}`
  return printed(isDraft ? asDraftPlan(document) : document, format, {
    name: `Sửa đổi, bổ sung lần ${amendment.ordinal}${number}`,
    isDraft,
  })
}

/** Whoever signs it need not be who signed the plan, with the same authority. */
function signerOf(
  { signerName, signerPosition }: AmendmentView,
  plan: Pick<PlanView, 'signerName' | 'signerPosition' | 'outline'>,
) {
  const isSame = signerName === null || signerName === plan.signerName
  const outline = isSame ? plan.outline : { ...plan.outline, authority: [] }
  return {
    signerName,
    signerPosition: signerPosition ?? (isSame ? plan.signerPosition : null),
    outline,
  }
}
