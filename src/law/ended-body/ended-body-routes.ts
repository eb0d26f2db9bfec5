import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import { canEditLaw } from '../law-editor.ts'
import { type ListedBodies, endedBodyOperations } from './ended-body-contract.ts'
import { readEditions, readEndedBodies } from './ended-body-queries.ts'
import { addEndedBody, changeEndedBody } from './keep-ended-body.ts'

export function endedBodyRoutes(): Binding {
  return bind(endedBodyOperations, {
    listEndedBodies: ({ db, actor }) => listBodies(db, actor),
    listBodyEditions: async ({ db, params }) => ({
      items: await readEditions(db, params.code),
      next: null,
    }),
    addEndedBody: ({ act, actor, body }) =>
      act(async (db) => {
        await addEndedBody(db, actor, body)
        return listBodies(db, actor)
      }),
    changeEndedBody: ({ act, actor, params, body }) =>
      act(async (db) => {
        await changeEndedBody(db, actor, params.code, body)
        return listBodies(db, actor)
      }),
  })
}

async function listBodies(db: Db, actor: Actor): Promise<ListedBodies> {
  return { items: await readEndedBodies(db), next: null, may: { edit: canEditLaw(actor) } }
}
