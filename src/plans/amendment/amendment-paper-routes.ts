import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { addSignedPaper } from '../paper/add-signed-paper.ts'
import type { Paper } from '../paper/paper.ts'
import { publishSignedPaper } from '../paper/publish-signed-paper.ts'
import { downloadSignedPaper } from '../paper/signed-paper-queries.ts'
import { amendmentPaperOperations } from './amendment-paper-contract.ts'
import { getAmendment, lockAmendment } from './amendment-queries.ts'
import { renderAmendment, renderAmendmentEdxml } from './render-amendment.ts'
import { viewAmendment } from './view-amendment.ts'

export function amendmentPaperRoutes({ fileStore }: House): Binding {
  return bind(amendmentPaperOperations, {
    downloadAmendmentDocx: ({ db, actor, params }) =>
      renderAmendment(db, actor, params.amendmentId, 'docx'),
    downloadAmendmentPdf: ({ db, actor, params }) =>
      renderAmendment(db, actor, params.amendmentId, 'pdf'),
    downloadAmendmentEdxml: ({ db, actor, params, query }) =>
      renderAmendmentEdxml(db, fileStore, actor, params.amendmentId, query),
    addSignedAmendment: ({ act, actor, params, files }) =>
      act(async (db) => {
        await addSignedPaper(db, fileStore, actor, await lockPaper(db, params.amendmentId), files)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    downloadSignedAmendment: async ({ db, params }) => {
      const { planId } = await getAmendment(db, params.amendmentId)
      return downloadSignedPaper(
        db,
        fileStore,
        { planId, amendmentId: params.amendmentId },
        params.paperId,
      )
    },
    publishSignedAmendment: ({ act, actor, params, body }) =>
      act(async (db) => {
        const paper = await lockPaper(db, params.amendmentId)
        await publishSignedPaper(db, actor, paper, params.paperId, body.isPublic)
        return viewAmendment(db, actor, params.amendmentId)
      }),
  })
}

async function lockPaper(db: Db, amendmentId: string): Promise<Paper> {
  return { ...(await lockAmendment(db, amendmentId)), amendmentId }
}
