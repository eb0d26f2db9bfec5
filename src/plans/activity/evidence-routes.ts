import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { addEvidence, addEvidenceFiles, addUpload, readProofFiles } from './add-evidence.ts'
import { lockRecorded } from './change-activity.ts'
import { changeEvidence } from './change-evidence.ts'
import { evidenceOperations } from './evidence-contract.ts'
import { getEvidence, listEvidenceById, listPageLooks } from './evidence-queries.ts'
import { lookAgain } from './look-again.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

export function evidenceRoutes(house: House): Binding {
  return bind(evidenceOperations, {
    addEvidenceFiles: async ({ act, actor, params, body, files }) => {
      const { activityId } = params
      await house.database.write(actor.scope, (db) => lockRecorded(db, actor, activityId))
      const read = await readProofFiles(files)
      return act(async (db) => {
        const ids = await addEvidenceFiles(db, house.fileStore, actor, activityId, read, body)
        return { items: await listEvidenceById(db, activityId, ids) }
      })
    },
    addEvidenceUpload: ({ act, actor, params: { activityId }, body }) =>
      act(async (db) => getEvidence(db, await addUpload(db, actor, activityId, body))),
    addEvidenceLink: ({ act, actor, params: { activityId }, body }) =>
      act(async (db) =>
        getEvidence(db, await addEvidence(db, actor, activityId, { kind: 'link', ...body })),
      ),
    addCitation: ({ act, actor, params: { activityId }, body: { shows, caption, ...citation } }) =>
      act(async (db) => {
        const piece = { kind: 'citation', shows, caption, citation } as const
        return getEvidence(db, await addEvidence(db, actor, activityId, piece))
      }),
    changeEvidence: ({ act, actor, params: { evidenceId }, body }) =>
      act(async (db) => {
        await changeEvidence(db, actor, evidenceId, body)
        return getEvidence(db, evidenceId)
      }),
    lookAtPage: ({ act, actor, params: { evidenceId } }) =>
      act(async (db) => {
        await lookAgain(db, actor, evidenceId)
        return getEvidence(db, evidenceId)
      }),
    listPageLooks: async ({ db, params: { evidenceId } }) => {
      await getEvidence(db, evidenceId)
      return { items: await listPageLooks(db, evidenceId) }
    },
    withdrawEvidence: ({ act, actor, params: { evidenceId } }) =>
      act(async (db) => {
        await withdrawEvidence(db, actor, evidenceId)
        return getEvidence(db, evidenceId)
      }),
  })
}
