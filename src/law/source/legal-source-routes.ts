import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import { canEditLaw } from '../law-editor.ts'
import { addLegalSource, changeLegalSource } from './keep-legal-source.ts'
import { type ListedSources, legalSourceOperations } from './legal-source-contract.ts'
import { readLegalSources } from './legal-source-queries.ts'

export function legalSourceRoutes(): Binding {
  return bind(legalSourceOperations, {
    listLegalSources: ({ db, actor }) => listSources(db, actor),
    addLegalSource: ({ act, actor, body }) =>
      act(async (db) => {
        await addLegalSource(db, actor, body)
        return listSources(db, actor)
      }),
    changeLegalSource: ({ act, actor, body }) =>
      act(async (db) => {
        await changeLegalSource(db, actor, body)
        return listSources(db, actor)
      }),
  })
}

async function listSources(db: Db, actor: Actor): Promise<ListedSources> {
  return { items: await readLegalSources(db), next: null, may: { edit: canEditLaw(actor) } }
}
