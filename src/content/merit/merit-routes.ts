import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { meritOperations } from './merit-contract.ts'
import { applyModel, dropModel } from './record-applied-model.ts'
import { listMerits } from './merit-queries.ts'
import { modelOperations } from './model-contract.ts'
import { listModels } from './model-queries.ts'

export function meritRoutes(_house: House): Binding {
  return bind(
    { ...meritOperations, ...modelOperations },
    {
      listModels: async ({ db, actor, params, query }) =>
        listModels(db, (await readableUnit(db, actor, params.unitId)).id, query),
      applyModel: ({ act, actor, params, body }) =>
        act((db) => applyModel(db, actor, params, body)),
      dropModel: ({ act, actor, params }) => act((db) => dropModel(db, actor, params)),
      listMerits: async ({ db, actor, params, query }) =>
        listMerits(db, await readableUnit(db, actor, params.unitId), query),
    },
  )
}
