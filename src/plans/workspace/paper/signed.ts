import type { QueryKey } from '@tanstack/react-query'
import { addressOf } from '../../../platform/client.ts'
import { amendmentPaperOperations } from '../../amendment/amendment-paper-contract.ts'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import type { SignedPaper } from '../../paper/paper-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planLifeOperations } from '../../plan/plan-life-contract.ts'
import { amendmentQuery } from '../amendment/amendment-calls.ts'
import { planQuery, plansClient } from '../plan/plan-calls.ts'

/** A plan or an amendment, as its signed papers are shown and kept. */
export interface Signed {
  queryKey: QueryKey
  papers: readonly SignedPaper[]
  mayPublish: boolean
  hrefOf: (paperId: string) => string
  add: (file: File) => Promise<unknown>
  publish: (paper: SignedPaper, isPublic: boolean) => Promise<unknown>
}

export function signedPlan({ id: planId, signedPapers, may }: PlanView): Signed {
  const params = { planId }
  return {
    queryKey: planQuery(planId).queryKey,
    papers: signedPapers,
    mayPublish: may.publishSigned,
    hrefOf: (paperId) =>
      addressOf(planLifeOperations.downloadSignedPaper, { params: { planId, paperId } }),
    add: (file) => plansClient.addSignedPaper({ params, files: [{ file, name: file.name }] }),
    publish: ({ id: paperId }, isPublic) =>
      plansClient.publishSignedPaper({ params: { planId, paperId }, body: { isPublic } }),
  }
}

export function signedAmendment({ id: amendmentId, signedPapers, may }: AmendmentView): Signed {
  const params = { amendmentId }
  return {
    queryKey: amendmentQuery(amendmentId).queryKey,
    papers: signedPapers,
    mayPublish: may.publishSigned,
    hrefOf: (paperId) =>
      addressOf(amendmentPaperOperations.downloadSignedAmendment, {
        params: { amendmentId, paperId },
      }),
    add: (file) => plansClient.addSignedAmendment({ params, files: [{ file, name: file.name }] }),
    publish: ({ id: paperId }, isPublic) =>
      plansClient.publishSignedAmendment({ params: { amendmentId, paperId }, body: { isPublic } }),
  }
}
