import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
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
  const isDraft = amendment.state !== 'approved' && amendment.state !== 'issued'
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
