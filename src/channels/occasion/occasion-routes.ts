import { bind, type Binding } from '../../platform/binding.ts'
import { readableUnit } from '../../plans/index.ts'
import { addOccasion, discardOccasion, editOccasion } from './add-occasion.ts'
import { changeOccasionDay, restoreOccasionDay } from './change-day.ts'
import { occasionOperations } from './occasion-contract.ts'
import { listOccasions, viewOccasion } from './occasion-queries.ts'
import { cancelOccasion, publishOccasion } from './publish-occasion.ts'

export function occasionRoutes(): Binding {
  return bind(occasionOperations, {
    listOccasions: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return { items: await listOccasions(db, actor, unit.id, query.past), next: null }
    },
    addOccasion: ({ act, actor, params, body }) =>
      act(async (db) => viewOccasion(db, actor, await addOccasion(db, actor, params.unitId, body))),
    editOccasion: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editOccasion(db, actor, params.occasionId, body)
        return viewOccasion(db, actor, params.occasionId)
      }),
    publishOccasion: ({ act, actor, params, body }) =>
      act(async (db) => {
        await publishOccasion(db, actor, params.occasionId, body.version)
        return viewOccasion(db, actor, params.occasionId)
      }),
    cancelOccasion: ({ act, actor, params, body }) =>
      act(async (db) => {
        await cancelOccasion(db, actor, params.occasionId, body)
        return viewOccasion(db, actor, params.occasionId)
      }),
    changeOccasionDay: ({ act, actor, params, body }) =>
      act(async (db) => {
        await changeOccasionDay(db, actor, params.occasionId, body)
        return viewOccasion(db, actor, params.occasionId)
      }),
    restoreOccasionDay: ({ act, actor, params, body }) =>
      act(async (db) => {
        await restoreOccasionDay(db, actor, params.occasionId, body)
        return viewOccasion(db, actor, params.occasionId)
      }),
    discardOccasion: ({ act, actor, params, body }) =>
      act(async (db) => {
        await discardOccasion(db, actor, params.occasionId, body.version)
        return { done: true }
      }),
  })
}
