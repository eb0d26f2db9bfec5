import { bind, type Binding } from '../../platform/binding.ts'
import { filterOf } from '../due/board-queries.ts'
import { boardOperations } from './board-contract.ts'
import { listDueBars } from './due-bar-queries.ts'
import { listDueGroups } from './due-group-queries.ts'

const boards = bind(boardOperations, {
  listDueGroups: async ({ db, actor, params, query: { by, cursor, ...filter } }) =>
    listDueGroups(db, await filterOf(db, actor, params.unitId, filter), by, cursor),
  listDueBars: async ({ db, actor, params, query: { year, cursor, ...filter } }) =>
    listDueBars(db, await filterOf(db, actor, params.unitId, filter), year, cursor),
})

export function boardRoutes(): Binding {
  return { operations: boards.operations }
}
